package org.agglo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Loaded;
import org.agglo.intake.sql.Database;

/** Reads a file into a checked relation once, in a process of its own, and prints what it took. */
public final class IntakeTimes {
  private IntakeTimes() {}

  /** Reads the file that is the argument. */
  public static void main(String[] args) throws IOException {
    long begin = System.nanoTime();
    Path file = Path.of(args[0]);
    try (Database database = Database.open(0)) {
      Loaded loaded = FileReader.of(file, "the file").load(database, "register");
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.println(
          String.format(
              Locale.ROOT,
              "%.2f %d %d %d %d",
              seconds,
              loaded.rows(),
              loaded.loaded(),
              loaded.rejects().size(),
              peak() >> 10));
    }
  }

  /** Resident memory at its highest, native included, in kB; 0 where the system does not tell. */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .sum();
  }
}
