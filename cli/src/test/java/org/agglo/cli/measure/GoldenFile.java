package org.agglo.cli.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a plain CSV text by column; lines that begin with # say where a file comes from. */
record GoldenFile(List<Map<String, String>> rows) {

  /** A file of reference numbers, kept with the measures. */
  static GoldenFile of(String name) {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path folder = root.resolve("methods/src/test/resources/org/agglo/methods/golden");
    try {
      return parse(Files.readString(folder.resolve(name + ".csv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GoldenFile parse(String text) {
    List<String> lines = text.lines().filter(l -> !l.startsWith("#")).toList();
    String[] header = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], fields[i]);
      }
      rows.add(row);
    }
    return new GoldenFile(rows);
  }

  /** The file again, without the lines that say where it comes from. */
  String text() {
    StringBuilder text = new StringBuilder(String.join(",", rows.get(0).keySet())).append('\n');
    rows.forEach(row -> text.append(String.join(",", row.values())).append('\n'));
    return text.toString();
  }
}
