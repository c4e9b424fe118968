package org.agglo.study.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.study.definition.Sources.PostcodeTable;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;

/** Finds the files of registers and of postcodes, and holds them to their checksums. */
public final class RegisterFiles {
  /**
   * A file that the run reads by a recipe.
   *
   * @param id id of the register or of the table of postcodes
   * @param file exact file name
   * @param sha256 the checksum it must have
   * @param licence its licence
   * @param address where it can be had
   * @param definition the record that names it
   */
  public record Wanted(
      String id,
      String file,
      Optional<String> sha256,
      String licence,
      String address,
      Record definition) {
    static Wanted of(Register r) {
      return new Wanted(r.id(), r.file(), r.sha256(), r.licence(), r.address(), r);
    }

    static Wanted of(PostcodeTable t) {
      return new Wanted(t.id(), t.file(), t.sha256(), t.licence(), t.address(), t);
    }
  }

  private RegisterFiles() {}

  /** All files that registers need, registers first. */
  public static List<Wanted> list(RunContext run) {
    List<Wanted> files = new ArrayList<>();
    run.folder().registers().forEach(r -> files.add(Wanted.of(r)));
    run.folder().postcodes().forEach(t -> files.add(Wanted.of(t)));
    return files;
  }

  /** Where a file is; one sentence where it is not. */
  static Path find(RunContext run, Wanted wanted) {
    return run.finder()
        .find(wanted.file())
        .orElseThrow(
            () -> {
              Place place = run.folder().places().of(wanted.definition(), "file");
              String mend = "get it from " + wanted.address() + ", then " + run.finder().places();
              return Misuse.of(Code.FILE_MISSING, place, wanted.file(), mend);
            });
  }

  /** The checksum of a file, which must be the one the study expects, if it says one. */
  public static String checksum(RunContext run, Wanted wanted) {
    String actual = sum(find(run, wanted));
    boolean other = wanted.sha256().filter(s -> !s.equals(actual)).isPresent();
    if (other && !run.settings().isOn(Setting.ACCEPT_CHANGED)) {
      Place place = run.folder().places().of(wanted.definition(), "sha256");
      throw Misuse.of(
          Code.FILE_CHANGED, place, wanted.file(), actual, wanted.sha256().orElseThrow());
    }
    return actual;
  }

  /** What is wrong with a file; nothing where it is there as expected. */
  public static List<Problem> findProblems(RunContext run, Wanted wanted) {
    try {
      checksum(run, wanted);
      return List.of();
    } catch (Misuse misuse) {
      return misuse.problems();
    }
  }

  private static String sum(Path file) {
    try {
      return Checksum.of(file);
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file.toString()), file, e.getMessage());
    }
  }
}
