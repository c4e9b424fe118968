package org.agglo.study.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The log of a build folder: the only file with clock times in it. */
public final class RunLog {
  private final Path file;

  /** The log of a build folder. */
  public RunLog(Path build) {
    file = build.resolve("agglo.log");
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Seconds a stage took when it last ran; 0 where unknown. */
  double lastSeconds(String stage) {
    double seconds = 0;
    for (String line : lines()) {
      String[] parts = line.split(" ");
      if (parts.length == 3 && parts[1].equals(stage) && parts[2].matches("[0-9]+\\.[0-9]+")) {
        seconds = Double.parseDouble(parts[2]);
      }
    }
    return seconds;
  }

  void write(String stage, double seconds) throws IOException {
    write(String.format(Locale.ROOT, "%s %.3f", stage, seconds));
  }

  /** Adds a line with the time. */
  public void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    String line = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + text + "\n";
    Files.writeString(
        file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }
}
