package org.agglo.study.concentrate;

import java.util.Arrays;
import org.agglo.intake.place.BritishGrid;
import org.agglo.intake.place.Outline;
import org.agglo.intake.place.PlaceNames;
import org.agglo.methods.earth.Workers;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.identify.SetKey;

/**
 * A group of firms with where it is.
 *
 * @param id its id
 * @param detection the search that found it
 * @param set whose firms
 * @param rank its place by weight among those of the search and set, from 1
 * @param group the firms
 * @param outline round them
 * @param edge whether it reaches where the data end
 */
record Found(
    String id,
    Detection detection,
    SetKey set,
    int rank,
    Search.Group group,
    Outline outline,
    boolean edge) {
  /** An outline narrower than this would be a line. */
  private static final double NARROWEST = 25;

  static Found of(String id, Detection detection, SetKey set, Ranked ranked) {
    Firms firms = ranked.group.firms();
    double radius = Math.max(NARROWEST, ranked.group.radius());
    Outline outline = Outline.of(firms.x(), firms.y(), 2 * radius, radius / 2);
    return new Found(id, detection, set, ranked.rank, ranked.group, outline, ranked.edge);
  }

  /** A group with its place by weight. */
  record Ranked(int rank, Search.Group group, boolean edge) {}

  /** Easting of the middle of its firms, whole metres. */
  double x() {
    return middle(group.firms().x());
  }

  /** Northing of the middle of its firms, whole metres. */
  double y() {
    return middle(group.firms().y());
  }

  private static double middle(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return Math.rint(sum / values.length);
  }

  /** The place that its middle is named after. */
  String place(PlaceNames names) {
    double[] longitude = {x()};
    double[] latitude = {y()};
    BritishGrid.toDegrees(longitude, latitude, new Workers(1));
    return names.nearest(latitude[0], longitude[0]).name();
  }

  String[] members(String concentration) {
    String[] of = new String[group.firms().size()];
    Arrays.fill(of, concentration);
    return of;
  }
}
