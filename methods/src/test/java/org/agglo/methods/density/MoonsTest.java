package org.agglo.methods.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;

/**
 * The hundred points {@code moons} of R's dbscan 1.1-11 (Debian's r-cran-dbscan), with what that
 * package finds by {@code hdbscan(minPts = 5)} and {@code dbscan(eps = 0.3, minPts = 5)}, and
 * scikit-learn 1.2.1 by {@code OPTICS(min_samples=5, max_eps=1, xi=0.05, min_cluster_size=5)}.
 */
class MoonsTest {
  private final double[][] table = read();
  private final SpatialIndex index =
      SpatialIndex.of(Points.inPlane(column(0), column(1)), new Workers(2));

  private static double[][] read() {
    try (InputStream in = MoonsTest.class.getResourceAsStream("moons.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(
              line ->
                  Arrays.stream(line.split(","))
                      .mapToDouble(
                          cell ->
                              cell.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(cell))
                      .toArray())
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private double[] column(int c) {
    return Arrays.stream(table).mapToDouble(row -> row[c]).toArray();
  }

  private int[] names(int c) {
    return Arrays.stream(column(c)).mapToInt(v -> (int) v).toArray();
  }

  /** The same sets of points, noise included, whatever their numbers. */
  private static void assertSamePartition(int[] ours, int[] theirs) {
    for (int p = 0; p < ours.length; p++) {
      assertThat(ours[p] == 0).isEqualTo(theirs[p] == 0);
      for (int q = 0; q < p; q++) {
        assertThat(ours[p] == ours[q]).isEqualTo(theirs[p] == theirs[q]);
      }
    }
  }

  @Test
  void dbscanIsThatOfR() {
    assertSamePartition(Dbscan.of(index, .3, 5).cluster(), names(3));
  }

  @Test
  void hdbscanIsThatOfR() {
    Membership found = Hdbscan.of(index, 5, 1e-9).cut(Cut.of(5));
    assertSamePartition(found.cluster(), names(2));
    // The cluster that falls into others has R's score. For the two that end, R (110.7061 and
    // 90.86559) follows points on below the size of a cluster; Campello's definition, Tribuo and
    // this do not.
    assertThat(found.stability()[0]).isCloseTo(45.6276217976728, within(1e-12));
    assertThat(found.stability()[1]).isCloseTo(101.320716585863, within(1e-11));
    assertThat(found.stability()[2]).isCloseTo(82.7151466396462, within(1e-11));
  }

  @Test
  void valleysAreThoseOfScikitLearn() {
    int[] position = names(4);
    double[] reach = column(5);
    int[] predecessor = names(6);
    double[] height = new double[100];
    int[] from = new int[100];
    for (int row = 0; row < 100; row++) {
      height[position[row]] = reach[row];
      from[position[row]] = predecessor[row] < 0 ? -1 : position[predecessor[row]];
    }
    XiClusters plot = new XiClusters(height, from, .05, 5);
    List<String> valleys = plot.valleys(5).stream().map(v -> v.start() + "-" + v.end()).toList();
    assertThat(valleys)
        .containsExactlyInAnyOrder(
            "0-10", "0-24", "25-39", "41-49", "25-49", "0-49", "50-74", "0-74", "78-87", "89-93",
            "75-99", "0-99");
    int[] innermost = plot.innermost(5);
    int[] ours = Arrays.stream(position).map(p -> innermost[p] + 1).toArray();
    assertSamePartition(ours, names(7));
  }
}
