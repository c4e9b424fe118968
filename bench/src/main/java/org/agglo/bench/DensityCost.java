package org.agglo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.agglo.methods.density.Clustering;
import org.agglo.methods.density.Cut;
import org.agglo.methods.density.Dbscan;
import org.agglo.methods.density.Hdbscan;
import org.agglo.methods.density.Membership;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;

/**
 * What clusters of points cost: {@code file N PATH} writes firms for other software to read, {@code
 * dbscan N} and {@code hdbscan N} print a line of one size, {@code cost SVG} measures sizes from
 * ten thousand to ten million and prints a table with the fitted exponent.
 *
 * <p>A time is the middle one of warm runs, from coordinates in memory to labels in memory: unit
 * vectors, index, clusters and all.
 */
public final class DensityCost {
  private static final double RADIUS = 1_000;
  private static final int MINIMUM = 20;
  private static final int MINIMUM_CLUSTER = 10;
  private static final int[] SIZES = {
    10_000, 31_623, 100_000, 316_228, 1_000_000, 3_162_278, 10_000_000
  };
  private static final double ENOUGH_SECONDS = 3;
  private static final int MOST_RUNS = 300;

  private DensityCost() {}

  /** Runs what the first argument says. */
  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "file" -> Firms.of(Integer.parseInt(args[1])).write(Path.of(args[2]));
      case "dbscan" -> print(measure(Integer.parseInt(args[1]), DensityCost::dbscan));
      case "hdbscan" -> print(measure(Integer.parseInt(args[1]), DensityCost::hdbscan));
      default -> cost(Path.of(args[1]));
    }
  }

  /** Middle seconds, clusters and noise of a size. */
  record Run(int size, double seconds, int clusters, long noise) {}

  private static void print(Run run) throws IOException {
    String line =
        String.format(
            Locale.ROOT,
            "%d %.4f %d %d %d",
            run.size(),
            run.seconds(),
            run.clusters(),
            run.noise(),
            peakMegabytes());
    System.out.println(line);
  }

  /** The most memory this process ever had, as Linux tells it; 0 elsewhere. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static SpatialIndex index(Firms firms) {
    Workers workers = Workers.all();
    return SpatialIndex.of(Points.onSphere(firms.latitude(), firms.longitude(), workers), workers);
  }

  private static int[] dbscan(Firms firms) {
    Clustering found = Dbscan.of(index(firms), RADIUS, MINIMUM);
    return found.cluster();
  }

  private static int[] hdbscan(Firms firms) {
    Membership found = Hdbscan.of(index(firms), MINIMUM_CLUSTER, 1).cut(Cut.of(MINIMUM_CLUSTER));
    return found.cluster();
  }

  private static Run measure(int size, Function<Firms, int[]> method) {
    Firms firms = Firms.of(size);
    List<Double> seconds = new ArrayList<>();
    int[] cluster = {};
    double total = 0;
    // The first run warms the compiler up, but where it alone takes minutes it is the one.
    for (int run = 0; run <= MOST_RUNS && (run < 2 || total < ENOUGH_SECONDS); run++) {
      long begin = System.nanoTime();
      cluster = method.apply(firms);
      double took = (System.nanoTime() - begin) / 1e9;
      total += took;
      if (run > 0 || took > ENOUGH_SECONDS) {
        seconds.add(took);
      }
      if (took > 2 * ENOUGH_SECONDS) {
        break;
      }
    }
    double[] sorted = seconds.stream().mapToDouble(s -> s).sorted().toArray();
    int clusters = Arrays.stream(cluster).max().orElse(0);
    long noise = Arrays.stream(cluster).filter(c -> c == 0).count();
    return new Run(size, sorted[sorted.length / 2], clusters, noise);
  }

  private static void cost(Path svg) throws IOException {
    // A first pass over small sizes warms the compiler up for all.
    measure(SIZES[2], DensityCost::dbscan);
    measure(SIZES[1], DensityCost::hdbscan);
    List<Run> dbscan = new ArrayList<>();
    List<Run> hdbscan = new ArrayList<>();
    StringBuilder table =
        new StringBuilder(
            "| points | DBSCAN | a point | HDBSCAN\\* | a point |\n|---|---|---|---|---|\n");
    for (int size : SIZES) {
      Run one = measure(size, DensityCost::dbscan);
      Run other = measure(size, DensityCost::hdbscan);
      dbscan.add(one);
      hdbscan.add(other);
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.3f s | %.2f µs | %.3f s | %.2f µs |%n",
              size,
              one.seconds(),
              one.seconds() / size * 1e6,
              other.seconds(),
              other.seconds() / size * 1e6));
    }
    System.out.println(table);
    System.out.println(
        String.format(
            Locale.ROOT,
            "Fitted over all sizes, the time grows as n^%.2f for DBSCAN and as n^%.2f for HDBSCAN\\*.",
            exponent(dbscan),
            exponent(hdbscan)));
    String chart =
        new CostChart()
            .series("DBSCAN, n^%.2f", exponent(dbscan), dbscan)
            .series("HDBSCAN*, n^%.2f", exponent(hdbscan), hdbscan)
            .svg();
    Files.writeString(svg, chart, StandardCharsets.UTF_8);
  }

  /** The slope of the least-squares line through the logarithms. */
  private static double exponent(List<Run> runs) {
    double meanX = runs.stream().mapToDouble(r -> Math.log(r.size())).average().orElse(0);
    double meanY = runs.stream().mapToDouble(r -> Math.log(r.seconds())).average().orElse(0);
    double xy = 0;
    double xx = 0;
    for (Run run : runs) {
      double x = Math.log(run.size()) - meanX;
      xy += x * (Math.log(run.seconds()) - meanY);
      xx += x * x;
    }
    return xy / xx;
  }
}
