package org.agglo.study.concentrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.methods.density.Cut;
import org.agglo.methods.density.Dbscan;
import org.agglo.methods.density.Hdbscan;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.definition.Study.Detection.Method;

/** One way of looking for concentrations, carried out over the firms of one set. */
final class Search {
  /** Distances below it count as it: firms at one address have a finite density. */
  private static final double FLOOR = 1;

  /** Of the members' core distances, which stands for a radius. */
  private static final double PERCENTILE = 0.99;

  private final Detection detection;
  private final Workers workers;

  Search(Detection detection, int threads) {
    this.detection = detection;
    this.workers = threads > 0 ? new Workers(threads) : Workers.all();
  }

  /**
   * Firms that stand together.
   *
   * @param firms the members
   * @param radius how near is near, in metres
   */
  record Group(Firms firms, double radius) {
    double weight() {
      return Arrays.stream(firms.weight()).sum();
    }
  }

  /** The groups, the weightiest first, then by the smallest id. */
  List<Group> groups(Firms firms) {
    if (firms.size() < 2) {
      return List.of();
    }
    Points points = Points.inPlane(firms.x(), firms.y());
    List<Group> groups =
        detection.method() == Method.DBSCAN ? dbscan(firms, points) : hdbscan(firms, points);
    groups.sort(
        Comparator.comparingDouble((Group g) -> -g.weight()).thenComparing(g -> g.firms.id()[0]));
    return groups;
  }

  private List<Group> dbscan(Firms firms, Points points) {
    double radius = detection.radius().flatMap(Length::metres).orElseThrow();
    SpatialIndex index = SpatialIndex.of(points, firms.weight(), workers);
    int[] cluster = Dbscan.of(index, radius, detection.minimum()).cluster();
    List<Group> groups = new ArrayList<>();
    for (int c = 1; c <= Arrays.stream(cluster).max().orElse(0); c++) {
      int number = c;
      groups.add(new Group(firms.rows(i -> cluster[i] == number), radius));
    }
    return groups;
  }

  private List<Group> hdbscan(Firms firms, Points points) {
    SpatialIndex index = SpatialIndex.of(points, workers);
    int minimum = detection.minimum();
    int[] cluster = Hdbscan.of(index, minimum, FLOOR).cut(Cut.of(minimum)).cluster();
    double[] squares = index.squaredToReach(index.count(), minimum, Double.POSITIVE_INFINITY);
    int[] placeOf = index.placeOf();
    List<Group> groups = new ArrayList<>();
    for (int c = 1; c <= Arrays.stream(cluster).max().orElse(0); c++) {
      int number = c;
      double[] core =
          IntStream.range(0, cluster.length)
              .filter(i -> cluster[i] == number)
              .mapToDouble(i -> points.distance(squares[placeOf[i]]))
              .sorted()
              .toArray();
      double radius = core[(int) Math.ceil(PERCENTILE * core.length) - 1];
      groups.add(new Group(firms.rows(i -> cluster[i] == number), Math.max(FLOOR, radius)));
    }
    return groups;
  }
}
