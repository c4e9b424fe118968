package org.agglo.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;

/** Builds a study again, beside the build there is, and compares every input and output. */
public final class Reproduce {
  private Reproduce() {}

  /** The study folder that a manifest belongs to: the nearest above it. */
  public static Path study(Path manifest) {
    for (Path p = manifest.toAbsolutePath().getParent(); p != null; p = p.getParent()) {
      if (Files.isRegularFile(p.resolve("study.yaml"))) {
        return p;
      }
    }
    throw Misuse.of(Code.STUDY_MISSING, Place.NONE, manifest.toAbsolutePath().getParent());
  }

  /** What differs; nothing where the build came out the same. */
  public static List<Problem> compare(Manifest manifest, RunContext run, Pipeline pipeline) {
    if (!manifest.version().equals(Version.version())) {
      throw Misuse.of(Code.REPRODUCE_VERSION, Place.NONE, manifest.version(), Version.version());
    }
    try {
      Path folder = Files.createTempDirectory("agglo-reproduce");
      try {
        Runner runner = new Runner(run, pipeline, new Folders(folder), Progress.SILENT);
        Manifest again =
            Manifest.read(runner.runUpTo(Pipeline.Articulate.NAME).resolve("manifest.json"));
        List<Problem> problems = new ArrayList<>();
        differences(manifest.inputs(), again.inputs(), problems);
        differences(manifest.outputs(), again.outputs(), problems);
        return problems;
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw Misuse.of(Code.FOLDER_READ_ONLY, Place.NONE, "the temporary folder", e.getMessage());
    }
  }

  private static void differences(
      Map<String, String> then, Map<String, String> now, List<Problem> problems) {
    Set<String> files = new TreeSet<>(then.keySet());
    files.addAll(now.keySet());
    for (String file : files) {
      String before = then.getOrDefault(file, "absent");
      String after = now.getOrDefault(file, "absent");
      if (!before.equals(after)) {
        problems.add(Problem.of(Code.REPRODUCE_DIFFERS, Place.of(file), file, before, after));
      }
    }
  }
}
