package org.agglo.methods.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanModel;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** HDBSCAN* as Tribuo 4.3.2 has it, an implementation independent of this one. */
class TribuoTest {
  private static final int SIZE = 400;

  @Test
  void findsTheSameClusters() {
    Logger.getLogger("org.tribuo").setLevel(Level.OFF);
    for (int seed = 0; seed < 20; seed++) {
      double[][] points = blobs(seed);
      int minimumPoints = 3 + seed % 8;
      int minimumCluster = 4 + seed % 11;
      HdbscanModel theirs = tribuo(points, minimumCluster, minimumPoints);
      SpatialIndex index = SpatialIndex.of(Points.inPlane(points[0], points[1]), new Workers(2));
      Membership ours = Hdbscan.of(index, minimumPoints, 1e-9).cut(Cut.of(minimumCluster));
      assertSamePartition(ours.cluster(), theirs.getClusterLabels(), seed);
      assertThat(ours.outlier())
          .as("set %d", seed)
          .containsExactly(
              theirs.getOutlierScores().stream().mapToDouble(s -> s).toArray(), within(1e-9));
    }
  }

  private static void assertSamePartition(int[] ours, List<Integer> theirs, int seed) {
    Map<Integer, Integer> names = new HashMap<>(Map.of(0, 0));
    for (int i = 0; i < ours.length; i++) {
      names.putIfAbsent(ours[i], theirs.get(i));
      assertThat(theirs.get(i)).as("set %d, point %d", seed, i).isEqualTo(names.get(ours[i]));
    }
    assertThat(names.values()).doesNotHaveDuplicates();
  }

  /** Synthetic: four to nine towns of different density and some points anywhere. */
  private static double[][] blobs(int seed) {
    Random random = new Random(seed);
    int towns = 4 + seed % 6;
    double[][] points = new double[2][SIZE];
    double[][] centre = new double[towns][];
    for (int t = 0; t < towns; t++) {
      centre[t] =
          new double[] {random.nextDouble(), random.nextDouble(), .01 + .04 * random.nextDouble()};
    }
    for (int i = 0; i < SIZE; i++) {
      double[] town = centre[random.nextInt(towns)];
      boolean anywhere = random.nextInt(5) == 0;
      for (int d = 0; d < 2; d++) {
        points[d][i] = anywhere ? random.nextDouble() : town[d] + town[2] * random.nextGaussian();
      }
    }
    return points;
  }

  private static HdbscanModel tribuo(double[][] points, int minimumCluster, int minimumPoints) {
    ClusteringFactory factory = new ClusteringFactory();
    MutableDataset<ClusterID> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("synthetic", factory), factory);
    String[] names = {"x", "y"};
    for (int i = 0; i < points[0].length; i++) {
      double[] values = {points[0][i], points[1][i]};
      dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, values));
    }
    return new HdbscanTrainer(
            minimumCluster,
            new L2Distance(),
            minimumPoints,
            1,
            NeighboursQueryFactoryType.BRUTE_FORCE)
        .train(dataset);
  }
}
