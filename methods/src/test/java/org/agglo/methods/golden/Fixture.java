package org.agglo.methods.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Numbers of other software: a table of text behind lines that begin with # and name its source.
 */
record Fixture(String name, List<Row> rows) {

  /** A row by the names of its columns. */
  record Row(Map<String, String> cells) {
    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    /** Numbers with a space between them; none where the cell is empty. */
    double[] vector(String column) {
      return text(column).isEmpty()
          ? new double[0]
          : Arrays.stream(text(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
  }

  static Fixture of(String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Fixture.class.getResourceAsStream(name + ".csv"), name),
                StandardCharsets.UTF_8))) {
      List<String[]> lines =
          in.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", -1))
              .toList();
      return new Fixture(
          name, lines.stream().skip(1).map(line -> row(lines.get(0), line)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] header, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      row.put(header[i], cells[i]);
    }
    return new Row(row);
  }

  /** The cells as a table: regions by industries, both in the order of their names. */
  Grid grid() {
    List<String> regions = names("region");
    List<String> industries = names("industry");
    double[][] cells = new double[regions.size()][industries.size()];
    for (Row row : rows) {
      cells[regions.indexOf(row.text("region"))][industries.indexOf(row.text("industry"))] =
          row.number("value");
    }
    return new Grid(regions, industries, cells);
  }

  private List<String> names(String column) {
    return List.copyOf(new TreeSet<>(rows.stream().map(row -> row.text(column)).toList()));
  }

  /** Regions by industries. */
  record Grid(List<String> regions, List<String> industries, double[][] cells) {
    double[] region(String name) {
      return cells[regions.indexOf(name)].clone();
    }

    double[] industry(String name) {
      int j = industries.indexOf(name);
      return Arrays.stream(cells).mapToDouble(row -> row[j]).toArray();
    }

    double[] regionTotals() {
      return Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }

    double[] industryTotals() {
      return industries.stream().mapToDouble(j -> Arrays.stream(industry(j)).sum()).toArray();
    }

    double[][] otherRegions(String name) {
      return regions.stream()
          .filter(other -> !other.equals(name))
          .map(this::region)
          .toArray(double[][]::new);
    }

    double[][] otherIndustries(String name) {
      return industries.stream()
          .filter(other -> !other.equals(name))
          .map(this::industry)
          .toArray(double[][]::new);
    }
  }
}
