package org.agglo.methods.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables of golden values beside the tests; their first line names the command that made them. */
final class Golden {
  private Golden() {}

  /** One row of a table. */
  record Row(List<String> names, String[] cells) {
    String text(String name) {
      return cells[names.indexOf(name)];
    }

    double number(String name) {
      return switch (text(name)) {
        case "NA" -> Double.NaN;
        case "Inf" -> Double.POSITIVE_INFINITY;
        default -> Double.parseDouble(text(name));
      };
    }

    long whole(String name) {
      return (long) number(name);
    }

    double[] numbers(String name) {
      return Arrays.stream(text(name).split(";")).mapToDouble(Double::parseDouble).toArray();
    }
  }

  static List<Row> rows(String table) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Golden.class.getResourceAsStream(table)),
                StandardCharsets.UTF_8))) {
      in.readLine();
      List<String> names = List.of(in.readLine().split(","));
      return in.lines().map(line -> new Row(names, line.split(","))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
