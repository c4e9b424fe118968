package org.agglo.cli.measure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.agglo.methods.density.Clustering;
import org.agglo.methods.density.Dbscan;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.study.measure.PointClusters.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure dbscan FILE}. */
@Command(
    name = "dbscan",
    description = "Clusters of points: where much weight stands within a radius (DBSCAN).",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: cluster (1 for the heaviest, 0 for noise) and role (core, border, noise). A core
        has at least the minimum within the radius, itself included; a border point belongs to its
        nearest core's cluster. Rows without coordinates, or without a weight above 0, stay and have
        neither. Distances are great circles, or straight where --x and --y are given. The result does
        not depend on the order of the rows.

        Example
          firms.csv
            firm,x,y,jobs
            A,0,0,40
            B,100,0,35
            C,180,0,20
            D,5000,0,90
            E,,,12
          $ agglo measure dbscan firms.csv --x x --y y --unit m --weight jobs --radius 150m --minimum 75
            firm,x,y,jobs,cluster,role
            A,0,0,40,1,core
            B,100,0,35,1,core
            C,180,0,20,1,border
            D,5000,0,90,2,core
            E,,,12,,
        """)
final class DbscanCommand extends PointMeasure {
  @Option(
      names = "--radius",
      required = true,
      paramLabel = "DISTANCE",
      converter = Distance.Converter.class,
      description = "How near is near, with its unit: 250m, 15km.")
  private Distance radius = new Distance(Double.NaN);

  @Option(
      names = "--minimum",
      required = true,
      paramLabel = "WEIGHT",
      description = "Weight, or points without --weight, within the radius that makes a core.")
  private BigDecimal minimum = BigDecimal.ZERO;

  @Override
  double minimum() {
    return minimum.doubleValue();
  }

  @Override
  Found find(SpatialIndex index) {
    Clustering found = Dbscan.of(index, radius.metres(), minimum());
    return new Found(
        Optional.of(found.cluster()), Optional.of(found.role()), Map.of(), found.doubt());
  }

  @Override
  void checkOptions() {
    if (minimum.signum() <= 0) {
      throw invalid("--minimum is above 0, not " + minimum);
    }
  }
}
