package org.agglo.methods.earth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpatialIndexTest {
  private static final Workers WORKERS = new Workers(2);

  /** Points of the world, a fifth of them copies. */
  private static SpatialIndex world(int size, long seed) {
    Random random = new Random(seed);
    double[] lat = new double[size];
    double[] lon = new double[size];
    double[] weight = new double[size];
    for (int i = 0; i < size; i++) {
      int of = random.nextInt(5) == 0 && i > 0 ? random.nextInt(i) : i;
      lat[i] = of < i ? lat[of] : 180 * random.nextDouble() - 90;
      lon[i] = of < i ? lon[of] : 360 * random.nextDouble() - 180;
      weight[i] = 1 + random.nextInt(9);
    }
    return SpatialIndex.of(Points.onSphere(lat, lon), weight, WORKERS);
  }

  @Test
  void countsAndWeighsWhatLiesWithinADistance() {
    SpatialIndex index = world(3_000, 1);
    for (int place = 0; place < index.size(); place += 17) {
      for (double distance : new double[] {1, 50_000, 700_000, 9e6, 3e7}) {
        double squared = index.points().squared(distance);
        double count = 0;
        double weight = 0;
        List<Integer> within = new ArrayList<>();
        for (int other = 0; other < index.size(); other++) {
          if (index.squared(place, other) <= squared) {
            count += index.count()[other];
            weight += index.weight()[other];
            within.add(other);
          }
        }
        assertThat(index.countWithin(place, distance)).isEqualTo((long) count);
        assertThat(index.weightWithin(place, distance)).isEqualTo(weight);
        List<Integer> visited = new ArrayList<>();
        index.visit(place, distance, visited::add);
        assertThat(visited).isEqualTo(within);
      }
    }
  }

  @Test
  void findsTheNearest() {
    SpatialIndex index = world(1_000, 2);
    for (int place = 0; place < index.size(); place += 13) {
      int from = place;
      int[] all =
          IntStream.range(0, index.size())
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(p -> index.squared(from, p))
                      .thenComparing(index::compare))
              .mapToInt(p -> p)
              .toArray();
      for (int many : new int[] {0, 1, 10, 2_000}) {
        assertThat(index.nearest(place, many))
            .isEqualTo(Arrays.copyOf(all, Math.min(many, all.length)));
      }
    }
  }

  @Test
  void reachesAnAmountAtTheLeastDistance() {
    SpatialIndex index = world(600, 3);
    double limit = index.points().squared(4e6);
    double[] reach = index.squaredToReach(index.weight(), 40, limit);
    for (int place = 0; place < index.size(); place++) {
      int from = place;
      double sum = 0;
      double expected = Double.POSITIVE_INFINITY;
      for (int p : index.nearest(from, index.size())) {
        sum += index.weight()[p];
        if (sum >= 40) {
          expected = index.squared(from, p);
          break;
        }
      }
      assertThat(reach[place]).isEqualTo(expected <= limit ? expected : Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void manyPointsInOneCellOfTheCurveStayInOrder() {
    // One point far away makes the cells of the rest coarse: all but it are in one or two cells.
    int size = 5_000;
    Random random = new Random(4);
    double[] x = new double[size];
    double[] y = new double[size];
    for (int i = 1; i < size; i++) {
      x[i] = random.nextInt(70);
      y[i] = random.nextInt(70);
    }
    x[0] = 1e12;
    SpatialIndex index = SpatialIndex.of(Points.inPlane(x, y), WORKERS);
    assertThat(index.size()).isBetween(3_000, 4_901);
    for (int place = 0; place < index.size(); place += 101) {
      int from = place;
      double expected =
          IntStream.range(0, index.size())
              .filter(p -> index.squared(from, p) <= 9)
              .mapToDouble(p -> index.count()[p])
              .sum();
      assertThat(index.countWithin(place, 3)).isEqualTo((long) expected);
    }
  }

  @Test
  void theOrderOfRowsIsNotSeen() {
    Random random = new Random(5);
    int size = 2_000;
    double[] lat = random.doubles(size, 50, 50.01).toArray();
    double[] lon = random.doubles(size, -1, -.99).toArray();
    double[] backLat = IntStream.range(0, size).mapToDouble(i -> lat[size - 1 - i]).toArray();
    double[] backLon = IntStream.range(0, size).mapToDouble(i -> lon[size - 1 - i]).toArray();
    SpatialIndex forth = SpatialIndex.of(Points.onSphere(lat, lon), new Workers(1));
    SpatialIndex back = SpatialIndex.of(Points.onSphere(backLat, backLon), new Workers(8));
    assertThat(back.x()).isEqualTo(forth.x());
    assertThat(back.z()).isEqualTo(forth.z());
    for (int i = 0; i < size; i++) {
      assertThat(back.placeOf()[size - 1 - i]).isEqualTo(forth.placeOf()[i]);
    }
  }

  @Test
  void everyNodeHoldsItsPlacesWithinItsBox() {
    SpatialIndex index = world(2_000, 6);
    BoxTree tree = index.tree();
    int leaves = 0;
    for (int node = 0; node < tree.size(); node++) {
      leaves += tree.isLeaf(node) ? 1 : 0;
      for (int p = tree.from(node); p < tree.to(node); p++) {
        assertThat(tree.least(node, index.x()[p], index.y()[p], index.z()[p])).isZero();
        assertThat(tree.most(node, index.x()[p], index.y()[p], index.z()[p]))
            .isLessThanOrEqualTo(tree.most(node, node));
      }
      if (!tree.isLeaf(node)) {
        assertThat(tree.from(node + 1)).isEqualTo(tree.from(node));
        assertThat(tree.to(node + 1)).isEqualTo(tree.from(tree.second(node)));
        assertThat(tree.to(tree.second(node))).isEqualTo(tree.to(node));
      }
    }
    assertThat(leaves).isEqualTo(tree.leaves());
  }

  @Test
  void anEmptyIndexHoldsNothing() {
    SpatialIndex index = SpatialIndex.of(Points.inPlane(new double[0], new double[0]), WORKERS);
    assertThat(index.size()).isZero();
    assertThat(index.tree().size()).isZero();
    assertThat(index.squaredToReach(index.count(), 1, 1)).isEmpty();
  }
}
