package org.agglo.study.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;

/** Writes the starter study: three clusters, real figures, every key explained where it stands. */
public final class Starter {
  private static final String FIGURES = "data/employment.csv";

  private static final List<String> FILES =
      List.of(
          "study.yaml",
          "sources.yaml",
          "clusters.yaml",
          "data/areas.csv",
          "data/outlines.csv",
          FIGURES);

  /** Rows of the bundled table that the starter's clusters need. */
  private static final Pattern NEEDED =
      Pattern.compile("(cluster|all|automotive|aerospace|med-tech),.*");

  private Starter() {}

  /** Writes the files into a new or empty folder; the result is their names. */
  public static List<String> write(Path folder) {
    try {
      if (!isFree(folder)) {
        throw Misuse.of(Code.FOLDER_TAKEN, Place.NONE, folder);
      }
      for (String file : FILES) {
        copy(file, folder.resolve(file));
      }
      return FILES;
    } catch (IOException e) {
      throw Misuse.of(Code.FOLDER_READ_ONLY, Place.NONE, folder, e.getMessage());
    }
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static String needed(InputStream table) throws IOException {
    String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
    return text.lines()
        .filter(line -> NEEDED.matcher(line).matches())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void copy(String name, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream in = Starter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("this build lacks " + name);
      }
      if (name.equals(FIGURES)) {
        Files.writeString(to, needed(in), StandardCharsets.UTF_8);
      } else {
        Files.copy(in, to);
      }
    }
  }
}
