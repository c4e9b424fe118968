package org.agglo.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A synthetic table of firms: 400 areas and 700 industries of very different sizes, some of them
 * concentrated, a few million firms in all; about the local units of Great Britain.
 */
final class FirmTable {
  static final int AREAS = 400;
  static final int INDUSTRIES = 700;

  final long[][] cells = new long[INDUSTRIES][AREAS];
  final long[] areas = new long[AREAS];
  final long[] industries = new long[INDUSTRIES];
  final double[] areaShares = new double[AREAS];
  long whole;

  FirmTable() {
    RandomGenerator random = new SplittableRandom(1);
    Arrays.setAll(areaShares, r -> Math.exp(0.7 * random.nextGaussian()));
    double sum = Arrays.stream(areaShares).sum();
    Arrays.setAll(areaShares, r -> areaShares[r] / sum);
    for (int j = 0; j < INDUSTRIES; j++) {
      double size = Math.exp(6.5 + 1.7 * random.nextGaussian());
      for (int r = 0; r < AREAS; r++) {
        double mean = size * areaShares[r] * Math.exp(0.6 * random.nextGaussian());
        add(j, r, Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian())));
      }
    }
  }

  private void add(int industry, int area, long firms) {
    cells[industry][area] = firms;
    industries[industry] += firms;
    areas[area] += firms;
    whole += firms;
  }

  /**
   * Writes the table for other software, a row for each area.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException {
    FirmTable table = new FirmTable();
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(Path.of(arguments[0]), StandardCharsets.UTF_8), false)) {
      for (int r = 0; r < AREAS; r++) {
        StringBuilder row = new StringBuilder();
        for (int j = 0; j < INDUSTRIES; j++) {
          row.append(j == 0 ? "" : ",").append(table.cells[j][r]);
        }
        out.println(row);
      }
    }
  }
}
