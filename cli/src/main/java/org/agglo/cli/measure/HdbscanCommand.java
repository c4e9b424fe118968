package org.agglo.cli.measure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agglo.methods.density.Cut;
import org.agglo.methods.density.Hdbscan;
import org.agglo.methods.density.Membership;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.study.measure.PointClusters.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure hdbscan FILE}. */
@Command(
    name = "hdbscan",
    description = "Clusters of points of every density, without a radius (HDBSCAN*).",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: cluster (1 for the heaviest, 0 for noise), probability (how firmly the row is in
        its cluster, 0 to 1) and outlier (GLOSH, 0 to 1). Each cluster is taken at the scale at which it
        lasts longest; the whole is never one. Rows without coordinates, or without a weight above 0,
        stay and have none of these. The result does not depend on the order of the rows.

        Example
          firms.csv
            firm,x,y
            A,0,0
            B,10,0
            C,20,0
            D,1000,0
            E,1010,0
            F,1020,0
            G,5000,0
          $ agglo measure hdbscan firms.csv --x x --y y --unit m --minimum-cluster 3 --minimum-points 2
            firm,x,y,cluster,probability,outlier
            A,0,0,1,1,0
            B,10,0,1,1,0
            C,20,0,1,1,0
            D,1000,0,2,1,0
            E,1010,0,2,1,0
            F,1020,0,2,1,0
            G,5000,0,0,0,0.99748743718593
        """)
final class HdbscanCommand extends PointMeasure {
  @Option(
      names = "--minimum-cluster",
      required = true,
      paramLabel = "N",
      description = "The fewest points of a cluster.")
  private int minimumCluster;

  @Option(
      names = "--minimum-points",
      paramLabel = "N",
      description =
          "Points within the core distance, the point included. Default: --minimum-cluster.")
  private @Nullable Integer minimumPoints;

  @Option(
      names = "--choice",
      paramLabel = "WHICH",
      description =
          "excess-of-mass (the most stable) or leaf (those without others inside). Default:"
              + " ${DEFAULT-VALUE}.")
  private Choice choice = Choice.EXCESS_OF_MASS;

  @Option(
      names = "--epsilon",
      paramLabel = "DISTANCE",
      converter = Distance.Converter.class,
      description = "Do not part clusters below this distance, such as 250m.")
  private @Nullable Distance epsilon;

  @Option(
      names = "--distance-floor",
      paramLabel = "DISTANCE",
      converter = Distance.Converter.class,
      defaultValue = "1m",
      description = "Shorter distances count as this. Default: ${DEFAULT-VALUE}.")
  private Distance floor = new Distance(1);

  @Option(
      names = "--weighted-stability",
      description = "Let stability count the weights and not the points.")
  private boolean weighted;

  /** Which clusters of the hierarchy are taken. */
  enum Choice {
    EXCESS_OF_MASS(Cut.Choice.EXCESS_OF_MASS),
    LEAF(Cut.Choice.LEAF);

    private final Cut.Choice cut;

    Choice(Cut.Choice cut) {
      this.cut = cut;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  void checkOptions() {
    atLeast("--minimum-cluster", minimumCluster, 2);
    atLeast("--minimum-points", points(), 1);
  }

  private int points() {
    return minimumPoints == null ? minimumCluster : minimumPoints;
  }

  @Override
  double minimum() {
    return 0;
  }

  @Override
  Found find(SpatialIndex index) {
    double parted = epsilon == null ? 0 : epsilon.metres();
    Cut cut = new Cut(minimumCluster, choice.cut, parted, weighted);
    Membership found = Hdbscan.of(index, points(), floor.metres()).cut(cut);
    Map<String, double[]> numbers = new LinkedHashMap<>();
    numbers.put("probability", found.probability());
    numbers.put("outlier", found.outlier());
    return new Found(Optional.of(found.cluster()), Optional.empty(), numbers, Optional.empty());
  }
}
