package org.agglo.methods.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbscanTest {
  private static final Workers WORKERS = new Workers(2);

  private static Clustering onRoad(double radius, double minimum, double... x) {
    Points points = Points.inPlane(x, new double[x.length]);
    return Dbscan.of(SpatialIndex.of(points, WORKERS), radius, minimum);
  }

  private static Clustering onEarth(double radius, double minimum, double[] lat, double[] lon) {
    return Dbscan.of(SpatialIndex.of(Points.onSphere(lat, lon), WORKERS), radius, minimum);
  }

  @Test
  void aBorderPointIsNoBridge() {
    Clustering found = onRoad(.95, 4, 0, .1, .2, .3, 1.2, 2.1, 2.2, 2.3, 2.4);
    assertThat(found.clusters()).isEqualTo(2);
    // 1.2 is within the radius of .3 and of 2.1, both at .9 but for rounding.
    assertThat(found.cluster()[0]).isNotEqualTo(found.cluster()[8]);
    assertThat(found.role()[4]).isEqualTo(Role.BORDER);
  }

  @Test
  void ofCoresEquallyNearTheSmallestCoordinatesDecide() {
    Clustering found = onRoad(100, 4, 0, 1, 2, 102, 202, 203, 204);
    assertThat(found.role()[3]).isEqualTo(Role.BORDER);
    assertThat(found.cluster()).containsExactly(1, 1, 1, 1, 2, 2, 2);
  }

  @Test
  void thirtyFirmsAtOneAddressAreThirty() {
    double[] x = new double[33];
    x[30] = 10;
    x[31] = 20;
    x[32] = 30;
    Clustering found = onRoad(100, 5, x);
    assertThat(found.cluster()).containsOnly(1).hasSize(33);
    assertThat(found.role()).containsOnly(Role.CORE);
  }

  @Test
  void thePointItselfCounts() {
    assertThat(onRoad(10, 1, 0, 100).cluster()).containsExactly(1, 2);
    assertThat(onRoad(10, 2, 0, 100).cluster()).containsExactly(0, 0);
    assertThat(onRoad(10, 2, 0, 10).cluster()).containsExactly(1, 1);
  }

  @Test
  void theWorkedExampleHolds() {
    assertThat(onRoad(150, 2, 0, 100, 200, 5_000).clusters()).isEqualTo(1);
  }

  @Test
  void weightsCountAndNotPoints() {
    Points points = Points.inPlane(new double[] {0, 5, 100}, new double[3]);
    SpatialIndex index = SpatialIndex.of(points, new double[] {400, 100, 499}, WORKERS);
    assertThat(Dbscan.of(index, 10, 500).cluster()).containsExactly(1, 1, 0);
  }

  @Test
  void tenTenthsAreOne() {
    double[] tenths = new double[10];
    Arrays.fill(tenths, .1);
    double[] x = IntStream.range(0, 10).asDoubleStream().toArray();
    SpatialIndex index = SpatialIndex.of(Points.inPlane(x, new double[10]), tenths, WORKERS);
    assertThat(Dbscan.of(index, 100, 1).cluster()).containsOnly(1);
  }

  @Test
  void clustersAreNumberedByWeightThenBySmallestCoordinates() {
    assertThat(onRoad(1, 1, 500, 100, 100.5, 300).cluster()).containsExactly(3, 1, 1, 2);
  }

  @Test
  void theDateLineIsNoBorder() {
    double[] lat = {0, 0, 0, 0, 52, 52};
    double[] lon = {179.999, -179.999, 180, -180, 180, -180};
    Clustering found = onEarth(250, 2, lat, lon);
    assertThat(found.cluster()).containsExactly(1, 1, 1, 1, 2, 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, -90})
  void aPoleIsOnePointWhateverItsLongitude(double pole) {
    double near = pole - Math.signum(pole) * 0.0009;
    Clustering found =
        onEarth(210, 4, new double[] {pole, pole, near, near}, new double[] {0, 77, -120, 60});
    assertThat(found.clusters()).isEqualTo(1);
    assertThat(found.cluster()).containsOnly(1);
    // Across the pole the two near points are 200 m apart.
    assertThat(found.role()).containsOnly(Role.CORE);
  }

  @Test
  void allInOnePlaceIsOneCluster() {
    Clustering found = onEarth(1, 50, filled(50, 52.5), filled(50, -1.5));
    assertThat(found.cluster()).containsOnly(1);
    assertThat(onEarth(1, 51, filled(50, 52.5), filled(50, -1.5)).cluster()).containsOnly(0);
  }

  private static double[] filled(int size, double value) {
    double[] filled = new double[size];
    Arrays.fill(filled, value);
    return filled;
  }

  @Test
  void pointsOnALineChain() {
    double[] x = IntStream.range(0, 1_000).mapToDouble(i -> 10 * i).toArray();
    Clustering found = onRoad(10, 3, x);
    assertThat(found.clusters()).isEqualTo(1);
    assertThat(found.role()[0]).isEqualTo(Role.BORDER);
    assertThat(found.role()[999]).isEqualTo(Role.BORDER);
    assertThat(Arrays.copyOfRange(found.role(), 1, 999)).containsOnly(Role.CORE);
  }

  @Test
  void noPointsAndOnePointHaveNoClusters() {
    assertThat(onRoad(10, 2).cluster()).isEmpty();
    assertThat(onRoad(10, 2, 5).cluster()).containsExactly(0);
    assertThat(onRoad(10, 2, 5).doubt()).isEmpty();
  }

  @Test
  void aRadiusAroundTheEarthHoldsAll() {
    Clustering found = onEarth(25_000_000, 3, new double[] {90, -90, 0}, new double[] {0, 0, 120});
    assertThat(found.cluster()).containsOnly(1);
  }

  @Test
  void doubtsARadiusThatFindsNearlyNothingOrOneThing() {
    double[] x = IntStream.range(0, 100).mapToDouble(i -> 10 * i).toArray();
    assertThat(onRoad(1, 2, x).doubt()).contains(Clustering.Doubt.NEARLY_ALL_NOISE);
    assertThat(onRoad(100, 2, x).doubt()).contains(Clustering.Doubt.NEARLY_ALL_IN_ONE);
    assertThat(onRoad(1, 1, x).doubt()).isEmpty();
  }

  @Test
  void refusesWhatIsNotAboveZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> onRoad(0, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> onRoad(10, Double.NaN, 1));
    Points one = Points.inPlane(new double[1], new double[1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpatialIndex.of(one, new double[] {0}, WORKERS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpatialIndex.of(one, new double[] {-1}, WORKERS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpatialIndex.of(one, new double[2], WORKERS));
  }

  @Test
  void equalsTheDefinitionOnAThousandRandomSets() {
    Random random = new Random(1);
    for (int seed = 0; seed < 1_000; seed++) {
      RandomPoints points = RandomPoints.of(seed, 60);
      double radius = points.sphere() ? 20 + 400 * random.nextDouble() : 100 * (1 + seed % 4);
      double minimum = 1 + random.nextInt(6);
      Clustering fast = Dbscan.of(points.index(1 + seed % 3), radius, minimum);
      Clustering naive = points.naive().dbscan(radius, minimum);
      assertThat(fast.cluster()).as("set %d", seed).isEqualTo(naive.cluster());
      assertThat(fast.role()).as("set %d", seed).isEqualTo(naive.role());
      assertThat(fast.clusters()).isEqualTo(naive.clusters());
    }
  }

  @Test
  void theOrderOfRowsAndTheNumberOfThreadsAreNotSeen() {
    // Twenty orders each of a set on the sphere and of one in the plane.
    for (int seed = 0; seed < 40; seed++) {
      RandomPoints points = RandomPoints.of(100 + seed % 2, 3_000);
      double radius = points.sphere() ? 40 : 30;
      Clustering plain = Dbscan.of(points.index(1), radius, 4);
      int[] order = RandomPoints.shuffled(points.size(), seed);
      for (int threads : new int[] {1, 2, 8}) {
        Clustering other = Dbscan.of(points.permuted(order).index(threads), radius, 4);
        for (int i = 0; i < order.length; i++) {
          assertThat(other.cluster()[i]).isEqualTo(plain.cluster()[order[i]]);
          assertThat(other.role()[i]).isEqualTo(plain.role()[order[i]]);
        }
      }
    }
  }

  @Test
  void metresAndKilometresGiveTheSame() {
    for (int seed = 0; seed < 50; seed++) {
      RandomPoints metres = RandomPoints.of(seed, 500);
      if (!metres.sphere()) {
        double[] x = Arrays.stream(metres.first()).map(v -> v / 1_000).toArray();
        double[] y = Arrays.stream(metres.second()).map(v -> v / 1_000).toArray();
        SpatialIndex inKilometres = SpatialIndex.of(Points.inPlane(x, y), metres.weight(), WORKERS);
        assertThat(Dbscan.of(inKilometres, .0555, 4).cluster())
            .isEqualTo(Dbscan.of(metres.index(2), 55.5, 4).cluster());
      }
    }
  }
}
