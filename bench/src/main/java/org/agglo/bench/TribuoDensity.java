package org.agglo.bench;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's HDBSCAN* on the same firms, laid flat around 53° north; prints as DensityCost does. */
public final class TribuoDensity {
  private static final double METRES = Math.toRadians(1) * 6_371_008.8;
  private static final double MIDDLE = 53;
  private static final int MINIMUM_CLUSTER = 10;

  private TribuoDensity() {}

  /** Measures one run of so many firms: the quadratic cost leaves no time to warm up. */
  public static void main(String[] args) {
    Logger.getLogger("org.tribuo").setLevel(Level.OFF);
    Firms firms = Firms.of(Integer.parseInt(args[0]));
    ClusteringFactory factory = new ClusteringFactory();
    MutableDataset<ClusterID> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("synthetic", factory), factory);
    String[] names = {"x", "y"};
    double narrow = METRES * Math.cos(Math.toRadians(MIDDLE));
    for (int i = 0; i < firms.latitude().length; i++) {
      double[] at = {firms.longitude()[i] * narrow, firms.latitude()[i] * METRES};
      dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, at));
    }
    HdbscanTrainer trainer =
        new HdbscanTrainer(
            MINIMUM_CLUSTER,
            new L2Distance(),
            MINIMUM_CLUSTER,
            Runtime.getRuntime().availableProcessors(),
            NeighboursQueryFactoryType.BRUTE_FORCE);
    long begin = System.nanoTime();
    List<Integer> labels = trainer.train(dataset).getClusterLabels();
    double seconds = (System.nanoTime() - begin) / 1e9;
    long noise = labels.stream().filter(l -> l == 0).count();
    long clusters = labels.stream().distinct().filter(l -> l != 0).count();
    System.out.println(
        String.format(Locale.ROOT, "%d %.4f %d %d", labels.size(), seconds, clusters, noise));
  }
}
