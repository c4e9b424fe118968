package org.agglo.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.agglo.methods.complexity.EconomicComplexity;
import org.agglo.methods.complexity.EconomicComplexity.Scores;
import org.agglo.methods.complexity.Presence;

/**
 * Times complexity indices of a synthetic table: areas of rising diversity, where rare industries
 * are in areas that have many, as in tables of trade. From pairs in memory to ECI and PCI.
 */
public final class ComplexityTimes {
  private static final int RUNS = 15;

  private final int areas;
  private final int industries;
  private int size;
  private int[] area = new int[1 << 20];
  private int[] industry = new int[1 << 20];

  private ComplexityTimes(int areas, int industries, double density) {
    this.areas = areas;
    this.industries = industries;
    SplittableRandom random = new SplittableRandom(1);
    for (int r = 0; r < areas; r++) {
      for (int i = 0; i < industries; i++) {
        double rank = (r + 1.0) / areas;
        double common = 1 - (double) i / industries;
        double chance = 3 * density * rank * common * (rank + common);
        if (i % areas == r || random.nextDouble() < chance) {
          add(r, i);
        }
      }
    }
  }

  private void add(int r, int i) {
    if (size == area.length) {
      area = Arrays.copyOf(area, 2 * size);
      industry = Arrays.copyOf(industry, 2 * size);
    }
    area[size] = r;
    industry[size++] = i;
  }

  /**
   * With areas, industries and density: prints {@code pairs milliseconds second third}, the middle
   * of warm runs. With a file beside: writes the table there, a byte a cell, then ECI, as numbers
   * of eight bytes, to check others by.
   */
  public static void main(String[] args) throws IOException {
    ComplexityTimes table =
        new ComplexityTimes(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), Double.parseDouble(args[2]));
    if (args.length > 3) {
      table.write(Path.of(args[3]));
      return;
    }
    double[] took = new double[RUNS];
    for (int warm = 0; warm < RUNS; warm++) {
      table.scores();
    }
    Scores scores = table.scores();
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      scores = table.scores();
      took[run] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%d %.2f %.4f %.4f%n",
        table.size,
        took[RUNS / 2],
        scores.second(),
        scores.third());
  }

  private Scores scores() {
    boolean[] present = new boolean[size];
    Arrays.fill(present, true);
    return EconomicComplexity.of(
        Presence.of(Arrays.copyOf(area, size), Arrays.copyOf(industry, size), present));
  }

  private void write(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(areas * industries + Double.BYTES * areas);
    for (int k = 0; k < size; k++) {
      bytes.put(area[k] * industries + industry[k], (byte) 1);
    }
    double[] eci = scores().areas();
    for (int r = 0; r < areas; r++) {
      bytes.putDouble(areas * industries + Double.BYTES * r, eci[r]);
    }
    Files.write(file, bytes.array());
  }
}
