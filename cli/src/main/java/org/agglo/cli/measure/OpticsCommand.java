package org.agglo.cli.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.agglo.methods.density.Clustering;
import org.agglo.methods.density.Optics;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.study.measure.PointClusters.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure optics FILE}. */
@Command(
    name = "optics",
    description = "An order of points in which clusters of every density are valleys (OPTICS).",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: position (its place in the order, from 1), reachability and core_distance in
        metres (empty where nothing, or too little, is within the radius). With --threshold or --xi also
        cluster (1 for the heaviest, 0 for noise) and role (core, border, noise): --threshold cuts all
        valleys at one distance, --xi takes the innermost valleys with steep sides. Rows without
        coordinates, or without a weight above 0, stay and have none of these.

        Example
          firms.csv
            firm,x,y
            A,0,0
            B,100,0
            C,200,0
            D,5000,0
          $ agglo measure optics firms.csv --x x --y y --unit m --radius 10km --minimum 2 --threshold 150m
            firm,x,y,cluster,role,position,reachability,core_distance
            A,0,0,1,core,1,,100
            B,100,0,1,core,2,100,100
            C,200,0,1,core,3,100,100
            D,5000,0,0,noise,4,4800,4800
        """)
final class OpticsCommand extends PointMeasure {
  private static final int FEW_POINTS = 5;

  @Option(
      names = "--radius",
      required = true,
      paramLabel = "DISTANCE",
      converter = Distance.Converter.class,
      description = "The largest distance to look within, with its unit: 15km.")
  private Distance radius = new Distance(Double.NaN);

  @Option(
      names = "--minimum",
      required = true,
      paramLabel = "WEIGHT",
      description = "Weight, or points without --weight, within the core distance.")
  private BigDecimal minimum = BigDecimal.ZERO;

  @Option(
      names = "--threshold",
      paramLabel = "DISTANCE",
      converter = Distance.Converter.class,
      description = "Cut all valleys at this distance.")
  private @Nullable Distance threshold;

  @Option(
      names = "--xi",
      paramLabel = "SHARE",
      description =
          "Take valleys whose sides fall by this share from point to point, such as 0.05.")
  private @Nullable Double xi;

  @Option(
      names = "--minimum-cluster",
      paramLabel = "N",
      description = "The fewest points of a valley of --xi. Default: ${DEFAULT-VALUE}.")
  private int minimumCluster = FEW_POINTS;

  @Override
  void checkOptions() {
    if (minimum.signum() <= 0) {
      throw invalid("--minimum is above 0, not " + minimum);
    }
    if (xi != null && threshold != null) {
      throw invalid("--threshold and --xi are two ways to cut; give one");
    }
    if (xi != null && !(xi > 0 && xi < 1)) {
      throw invalid("--xi is between 0 and 1, not " + xi);
    }
    if (threshold != null && threshold.metres() > radius.metres()) {
      throw invalid("--threshold is at most --radius, " + radius + ", not " + threshold);
    }
    atLeast("--minimum-cluster", minimumCluster, 2);
  }

  @Override
  boolean cuts() {
    return threshold != null || xi != null;
  }

  @Override
  double minimum() {
    return minimum.doubleValue();
  }

  @Override
  Found find(SpatialIndex index) {
    Optics found = Optics.of(index, radius.metres(), minimum());
    double[] position = new double[found.order().length];
    for (int i = 0; i < position.length; i++) {
      position[found.order()[i]] = i + 1;
    }
    Map<String, double[]> numbers = new LinkedHashMap<>();
    numbers.put("position", position);
    numbers.put("reachability", Arrays.copyOf(found.reachability(), position.length));
    numbers.put("core_distance", Arrays.copyOf(found.core(), position.length));
    Optional<Clustering> cut = cut(found);
    return new Found(
        cut.map(Clustering::cluster),
        cut.map(Clustering::role),
        numbers,
        cut.flatMap(Clustering::doubt));
  }

  private Optional<Clustering> cut(Optics found) {
    if (threshold != null) {
      return Optional.of(found.atThreshold(threshold.metres()));
    }
    return Optional.ofNullable(xi).map(x -> found.steep(x, FEW_POINTS, minimumCluster));
  }
}
