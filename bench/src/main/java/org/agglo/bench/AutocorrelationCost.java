package org.agglo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.agglo.methods.autocorrelation.LocalMoran;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.methods.autocorrelation.Moran;
import org.agglo.methods.autocorrelation.Nearness;
import org.agglo.methods.autocorrelation.Neighbours;
import org.agglo.methods.autocorrelation.Permutations;
import org.agglo.methods.autocorrelation.Side;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.methods.inference.BenjaminiHochberg;

/**
 * What local Moran costs on hexagons with values made by chance: {@code file N VALUES LINKS} writes
 * a map for other software, {@code local N R} and {@code global N R} print cells, the middle
 * seconds of five warm runs, and the share of cells, or the p, found.
 */
public final class AutocorrelationCost {
  private static final int RUNS = 5;

  private AutocorrelationCost() {}

  /** Runs what the first argument says. */
  public static void main(String[] args) throws IOException {
    int cells = Integer.parseInt(args[1]);
    switch (args[0]) {
      case "file" -> write(cells, Path.of(args[2]), Path.of(args[3]));
      case "local" -> local(cells, Integer.parseInt(args[2]));
      default -> global(cells, Integer.parseInt(args[2]));
    }
  }

  private static Neighbours neighbours(int cells) {
    int side = (int) Math.ceil(Math.sqrt(cells));
    List<HexagonGrid.Cell> grid = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      grid.add(new HexagonGrid.Cell(i % side, i / side));
    }
    return Nearness.hexagons(grid);
  }

  private static double[] values(int cells) {
    SplittableRandom random = new SplittableRandom(cells);
    double[] values = new double[cells];
    Arrays.setAll(values, i -> Math.exp(random.nextGaussian()));
    return values;
  }

  private static void write(int cells, Path values, Path links) throws IOException {
    Files.write(values, Arrays.stream(values(cells)).mapToObj(Double::toString).toList());
    Neighbours of = neighbours(cells);
    try (BufferedWriter to = Files.newBufferedWriter(links, StandardCharsets.UTF_8)) {
      for (int i = 0; i < cells; i++) {
        for (int l = of.first(i); l < of.first(i + 1); l++) {
          to.write((i + 1) + "," + (of.to(l) + 1) + "\n");
        }
      }
    }
  }

  /** From values and links to q and the shares of draws. */
  private static void local(int cells, int permutations) {
    double[] values = values(cells);
    Neighbours of = neighbours(cells).rowStandardised();
    double[] seconds = new double[RUNS];
    double found = 0;
    for (int run = -1; run < RUNS; run++) {
      long begin = System.nanoTime();
      LocalTests tests = LocalMoran.test(values, of, Permutations.of(permutations, 1));
      double[] q = BenjaminiHochberg.of(tests.normalP(Side.BOTH));
      double[] drawn = tests.drawnP(Side.BOTH);
      found = Arrays.stream(drawn).filter(p -> p <= 0.05).count() / (double) q.length;
      keep(seconds, run, begin);
    }
    print(cells, seconds, found);
  }

  private static void global(int cells, int permutations) {
    double[] values = values(cells);
    Neighbours of = neighbours(cells).rowStandardised();
    double[] seconds = new double[RUNS];
    double p = 0;
    for (int run = -1; run < RUNS; run++) {
      long begin = System.nanoTime();
      p = Moran.permute(values, of, Permutations.of(permutations, 1)).p(Side.BOTH);
      keep(seconds, run, begin);
    }
    print(cells, seconds, p);
  }

  /** The first run warms the compiler up and is not kept. */
  private static void keep(double[] seconds, int run, long begin) {
    if (run >= 0) {
      seconds[run] = (System.nanoTime() - begin) / 1e9;
    }
  }

  private static void print(int cells, double[] seconds, double found) {
    Arrays.sort(seconds);
    System.out.println(String.format(Locale.ROOT, "%d %.4f %.4f", cells, seconds[RUNS / 2], found));
  }
}
