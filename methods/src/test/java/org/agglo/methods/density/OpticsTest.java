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

class OpticsTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static Optics onRoad(double radius, double minimum, double... x) {
    Points points = Points.inPlane(x, new double[x.length]);
    return Optics.of(SpatialIndex.of(points, new Workers(2)), radius, minimum);
  }

  @Test
  void theWorkedExampleHolds() {
    Optics found = onRoad(10_000, 2, 0, 100, 200, 5_000);
    assertThat(found.reachability()).containsExactly(INFINITE, 100, 100, 4_800);
    assertThat(found.core()).containsExactly(100, 100, 100, 4_800);
    assertThat(found.order()).containsExactly(0, 1, 2, 3);
    assertThat(found.predecessor()).containsExactly(-1, 0, 1, 2);
  }

  @Test
  void beyondTheRadiusNothingIsReached() {
    Optics found = onRoad(150, 2, 0, 100, 5_000);
    assertThat(found.reachability()).containsExactly(INFINITE, 100, INFINITE);
    assertThat(found.core()).containsExactly(100, 100, INFINITE);
    assertThat(found.atThreshold(150).cluster()).containsExactly(1, 1, 0);
    assertThat(found.atThreshold(50).cluster()).containsOnly(0);
  }

  @Test
  void pointsAtOnePlaceFollowEachOther() {
    Optics found = onRoad(1_000, 3, 0, 500, 500, 500, 20);
    assertThat(found.order()).containsExactly(0, 4, 1, 2, 3);
    // Place 0 has three points within 500 m, place 500 three within 0 m.
    assertThat(found.core()).containsExactly(500, 0, 0, 0, 480);
    assertThat(found.reachability()).containsExactly(INFINITE, 480, 0, 0, 500);
    assertThat(found.predecessor()).containsExactly(-1, 4, 1, 2, 0);
  }

  @Test
  void noPointsHaveNoOrder() {
    assertThat(onRoad(10, 2).order()).isEmpty();
    assertThat(onRoad(10, 2).atThreshold(10).cluster()).isEmpty();
    assertThat(onRoad(10, 2).steep(.05, 2, 2).cluster()).isEmpty();
    assertThat(onRoad(10, 2, 3).steep(.05, 2, 2).cluster()).containsExactly(0);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> onRoad(0, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> onRoad(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> onRoad(1, 1, 1).steep(1, 2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> onRoad(1, 1, 1).steep(.1, 2, 1));
  }

  /** The definition over all pairs of places, without a heap; ties go along the index. */
  private static double[] naive(SpatialIndex index, double radius, double minimum, int[] order) {
    int n = index.size();
    double squared = index.points().squared(radius);
    double[] reach = new double[n];
    Arrays.fill(reach, INFINITE);
    boolean[] done = new boolean[n];
    for (int step = 0; step < n; step++) {
      int next =
          IntStream.range(0, n)
              .filter(p -> !done[p])
              .reduce((a, b) -> reach[b] < reach[a] ? b : a)
              .orElseThrow();
      order[step] = next;
      done[next] = true;
      double[] squares =
          IntStream.range(0, n)
              .filter(q -> index.squared(next, q) <= squared)
              .boxed()
              .sorted(java.util.Comparator.comparingDouble(q -> index.squared(next, q)))
              .mapToDouble(q -> q)
              .toArray();
      double sum = 0;
      double core = INFINITE;
      for (double q : squares) {
        sum += index.weight()[(int) q];
        core = sum >= minimum - 1e-9 ? Math.min(core, index.squared(next, (int) q)) : core;
      }
      for (double q : core < INFINITE ? squares : new double[0]) {
        double at = Math.max(core, index.squared(next, (int) q));
        reach[(int) q] = done[(int) q] ? reach[(int) q] : Math.min(at, reach[(int) q]);
      }
    }
    return reach;
  }

  @Test
  void equalsTheDefinitionOnAThousandRandomSets() {
    for (int seed = 0; seed < 1_000; seed++) {
      RandomPoints points = RandomPoints.of(seed, 60);
      SpatialIndex index = points.index(1);
      double radius = points.sphere() ? 600 : 400;
      double minimum = 1 + seed % 5;
      int[] order = new int[index.size()];
      double[] reach = naive(index, radius, minimum, order);
      Optics fast = Optics.of(index, radius, minimum);
      int[] places = Arrays.stream(fast.order()).map(r -> index.placeOf()[r]).distinct().toArray();
      assertThat(places).as("set %d", seed).isEqualTo(order);
      for (int i = fast.order().length - 1; i >= 0; i--) {
        int row = fast.order()[i];
        int place = index.placeOf()[row];
        boolean first = i == 0 || index.placeOf()[fast.order()[i - 1]] != place;
        double expected =
            reach[place] < INFINITE ? index.points().distance(reach[place]) : INFINITE;
        expected = first ? expected : Math.min(expected, fast.core()[row]);
        assertThat(fast.reachability()[row]).as("set %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void aCutAtAThresholdHasTheCoresOfDbscan() {
    for (int seed = 0; seed < 200; seed++) {
      RandomPoints points = RandomPoints.of(seed, 80);
      double radius = points.sphere() ? 200.5 : 150.5;
      Clustering dbscan = Dbscan.of(points.index(1), radius, 4);
      Clustering optics = Optics.of(points.index(1), 3 * radius, 4).atThreshold(radius);
      for (int p = 0; p < points.size(); p++) {
        for (int q = 0; q < p; q++) {
          if (dbscan.role()[p] == Role.CORE && dbscan.role()[q] == Role.CORE) {
            assertThat(optics.cluster()[p] == optics.cluster()[q])
                .as("set %d", seed)
                .isEqualTo(dbscan.cluster()[p] == dbscan.cluster()[q]);
          }
        }
      }
    }
  }

  @Test
  void theOrderOfRowsAndTheNumberOfThreadsAreNotSeen() {
    // Twenty orders each of a set on the sphere and of one in the plane.
    for (int seed = 0; seed < 40; seed++) {
      RandomPoints points = RandomPoints.of(100 + seed % 2, 1_500);
      double radius = points.sphere() ? 200 : 150;
      Optics plain = Optics.of(points.index(1), radius, 5);
      int[] order = RandomPoints.shuffled(points.size(), seed);
      for (int threads : new int[] {1, 2, 8}) {
        Optics other = Optics.of(points.permuted(order).index(threads), radius, 5);
        double half = radius / 2;
        assertThat(other.atThreshold(half).cluster())
            .isEqualTo(by(plain.atThreshold(half).cluster(), order));
        assertThat(other.steep(.05, 5, 8).cluster())
            .isEqualTo(by(plain.steep(.05, 5, 8).cluster(), order));
        assertThat(Arrays.stream(other.order()).mapToDouble(r -> other.reachability()[r]).toArray())
            .isEqualTo(
                Arrays.stream(plain.order()).mapToDouble(r -> plain.reachability()[r]).toArray());
      }
    }
  }

  private static int[] by(int[] values, int[] order) {
    return Arrays.stream(order).map(i -> values[i]).toArray();
  }

  @Test
  void steepSidesEncloseAValley() {
    double[] x = {0, 10, 20, 30, 40, 1_000, 1_005, 1_010, 1_015, 1_020, 3_000};
    Clustering found = onRoad(10_000, 3, x).steep(.05, 3, 4);
    assertThat(found.cluster()).containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0);
    assertThat(found.role()[10]).isEqualTo(Role.NOISE);
    assertThat(onRoad(10_000, 3, x).core()[2]).isCloseTo(10, within(1e-12));
  }
}
