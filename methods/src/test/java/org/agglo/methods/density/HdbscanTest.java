package org.agglo.methods.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;

class HdbscanTest {
  private static final Workers WORKERS = new Workers(2);

  private static Membership onRoad(int minimumPoints, Cut cut, double... x) {
    Points points = Points.inPlane(x, new double[x.length]);
    return Hdbscan.of(SpatialIndex.of(points, WORKERS), minimumPoints, 1).cut(cut);
  }

  @Test
  void theWorkedExampleHolds() {
    Membership found = onRoad(2, Cut.of(3), 0, 10, 20, 1_000, 1_010, 1_020);
    assertThat(found.clusters()).isEqualTo(2);
    assertThat(found.cluster()).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(found.probability()).containsOnly(1);
    // Three points from 1/980 to 1/10 each.
    assertThat(found.stability()[0]).isCloseTo(3 * (1 / 10.0 - 1 / 980.0), within(1e-12));
  }

  @Test
  void theWholeIsNeverACluster() {
    assertThat(onRoad(2, Cut.of(2), 0, 1, 2, 3).cluster()).containsOnly(0);
  }

  @Test
  void pointsAtOnePlaceAreFullPointsOfFiniteDensity() {
    double[] x = new double[40];
    Arrays.fill(x, 20, 40, 1_000);
    Membership found = onRoad(5, Cut.of(10), x);
    assertThat(found.clusters()).isEqualTo(2);
    assertThat(found.stability()[0]).isCloseTo(20 * (1 - 1 / 1_000.0), within(1e-9));
    assertThat(found.probability()).containsOnly(1);
    assertThat(found.outlier()).containsOnly(0);
  }

  @Test
  void aFarPointIsAnOutlier() {
    Membership found = onRoad(2, Cut.of(3), 0, 10, 20, 1_000, 1_010, 1_020, 5_000);
    assertThat(found.cluster()).containsExactly(1, 1, 1, 2, 2, 2, 0);
    assertThat(found.probability()[6]).isZero();
    assertThat(found.outlier()[6]).isCloseTo(1 - 10 / 3_980.0, within(1e-12));
  }

  @Test
  void fewerPointsThanTheMinimumAreNoise() {
    assertThat(onRoad(5, Cut.of(2), 0, 0, 0).cluster()).containsOnly(0);
    assertThat(onRoad(5, Cut.of(2)).cluster()).isEmpty();
    assertThat(onRoad(1, Cut.of(2), 7).cluster()).containsExactly(0);
  }

  @Test
  void ofEquallyStableClustersTheParentIsTaken() {
    // Four points from 3 down to 1.5, and two pairs of them on to 1: 4/3 either way.
    double[] equal = {0, 1, 2.5, 3.5, 6.5, 7.5, 9, 10};
    assertThat(onRoad(1, Cut.of(2), equal).clusters()).isEqualTo(2);
    double[] pairsFarther = {0, 1, 2.6, 3.6, 6.6, 7.6, 9.2, 10.2};
    assertThat(onRoad(1, Cut.of(2), pairsFarther).clusters()).isEqualTo(4);
  }

  @Test
  void leavesAreWithoutClustersInside() {
    double[] x = {0, 10, 20, 35, 45, 55, 5_000, 5_010, 5_020};
    assertThat(onRoad(2, Cut.of(3), x).clusters()).isEqualTo(2);
    assertThat(onRoad(2, Cut.of(3).withChoice(Cut.Choice.LEAF), x).clusters()).isEqualTo(3);
  }

  @Test
  void clustersAreNotPartedBelowEpsilon() {
    double[] x = {0, 10, 20, 35, 45, 55, 5_000, 5_010, 5_020};
    Cut leaf = Cut.of(3).withChoice(Cut.Choice.LEAF);
    assertThat(onRoad(2, leaf.withEpsilon(14), x).clusters()).isEqualTo(3);
    assertThat(onRoad(2, leaf.withEpsilon(16), x).clusters()).isEqualTo(2);
  }

  @Test
  void stabilityMayCountJobs() {
    double[] x = {0, 10, 20, 35, 45, 55, 5_000, 5_010, 5_020};
    double[] jobs = {1_000, 1_000, 1_000, 1, 1, 1, 1, 1, 1};
    SpatialIndex index = SpatialIndex.of(Points.inPlane(x, new double[9]), jobs, WORKERS);
    Membership found = Hdbscan.of(index, 2, 1).cut(Cut.of(3).withWeights());
    assertThat(found.stability()[0]).isCloseTo(3_003 / 15.0 - 3_003 / 4_945.0, within(1e-9));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Cut.of(1));
    assertThatIllegalArgumentException().isThrownBy(() -> Cut.of(5).withEpsilon(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> onRoad(0, Cut.of(2), 1));
    SpatialIndex index = SpatialIndex.of(Points.inPlane(new double[1], new double[1]), WORKERS);
    assertThatIllegalArgumentException().isThrownBy(() -> Hdbscan.of(index, 5, 0));
  }

  @Test
  void equalsTheDefinitionOnAThousandRandomSets() {
    for (int seed = 0; seed < 1_000; seed++) {
      RandomPoints points = RandomPoints.of(seed, 40);
      int minimumPoints = 1 + seed % 5;
      Cut cut = cut(seed);
      Membership fast = Hdbscan.of(points.index(1 + seed % 3), minimumPoints, 1).cut(cut);
      Membership naive = points.naive().hdbscan(minimumPoints, 1, cut);
      assertThat(fast.cluster()).as("set %d, %s", seed, cut).isEqualTo(naive.cluster());
      assertThat(fast.probability())
          .as("set %d, %s", seed, cut)
          .containsExactly(naive.probability(), within(1e-6));
      assertThat(fast.outlier())
          .as("set %d, %s", seed, cut)
          .containsExactly(naive.outlier(), within(1e-6));
    }
  }

  private static Cut cut(int seed) {
    Cut cut = Cut.of(2 + seed % 6);
    cut = seed % 4 == 1 ? cut.withChoice(Cut.Choice.LEAF) : cut;
    cut = seed % 7 == 2 ? cut.withEpsilon(90) : cut;
    return seed % 5 == 3 ? cut.withWeights() : cut;
  }

  @Test
  void theOrderOfRowsAndTheNumberOfThreadsAreNotSeen() {
    // Twenty orders each of a set on the sphere and of one in the plane.
    for (int seed = 0; seed < 40; seed++) {
      RandomPoints points = RandomPoints.of(100 + seed % 2, 3_000);
      Membership plain = Hdbscan.of(points.index(1), 5, 1).cut(Cut.of(8));
      int[] order = RandomPoints.shuffled(points.size(), seed);
      for (int threads : new int[] {1, 2, 8}) {
        SpatialIndex index = points.permuted(order).index(threads);
        Membership other = Hdbscan.of(index, 5, 1).cut(Cut.of(8));
        assertThat(other.cluster()).isEqualTo(by(plain.cluster(), order));
        assertThat(other.probability()).isEqualTo(by(plain.probability(), order));
        assertThat(other.outlier()).isEqualTo(by(plain.outlier(), order));
        assertThat(other.stability()).isEqualTo(plain.stability());
      }
    }
  }

  private static int[] by(int[] values, int[] order) {
    return Arrays.stream(order).map(i -> values[i]).toArray();
  }

  private static double[] by(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }

  @Test
  void metresAndKilometresGiveTheSame() {
    for (int seed = 0; seed < 60; seed++) {
      RandomPoints metres = RandomPoints.of(seed, 500);
      if (!metres.sphere()) {
        double[] x = Arrays.stream(metres.first()).map(v -> v / 1_000).toArray();
        double[] y = Arrays.stream(metres.second()).map(v -> v / 1_000).toArray();
        SpatialIndex kilometres = SpatialIndex.of(Points.inPlane(x, y), metres.weight(), WORKERS);
        Membership a = Hdbscan.of(metres.index(2), 5, 1).cut(Cut.of(6));
        Membership b = Hdbscan.of(kilometres, 5, .001).cut(Cut.of(6));
        assertThat(b.cluster()).as("set %d", seed).isEqualTo(a.cluster());
        assertThat(b.probability()).containsExactly(a.probability(), within(1e-8));
      }
    }
  }

  @Test
  void oneHierarchyIsCutAtManySizes() {
    RandomPoints points = RandomPoints.of(117, 3_000);
    Hdbscan once = Hdbscan.of(points.index(2), 5, 1);
    for (int size : IntStream.of(5, 10, 20, 50, 5).toArray()) {
      assertThat(once.cut(Cut.of(size)).cluster())
          .isEqualTo(Hdbscan.of(points.index(2), 5, 1).cut(Cut.of(size)).cluster());
    }
  }
}
