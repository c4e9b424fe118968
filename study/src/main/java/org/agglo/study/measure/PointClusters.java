package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.methods.density.ClusterSummary;
import org.agglo.methods.density.Clustering.Doubt;
import org.agglo.methods.density.Role;
import org.agglo.methods.earth.SpatialIndex;

/** The clusters of a table of points, found group by group: beside its rows, and in a summary. */
public final class PointClusters {
  private static final double COORDINATE_DIGITS = 1e7;
  private static final double DISTANCE_DIGITS = 1e3;

  private final PointTable points;
  private final double[] cluster;
  private final Map<String, double[]> numbers = new LinkedHashMap<>();
  private final Role[] role;
  private final List<ClusterSummary> summaries = new ArrayList<>();
  private final List<String> groupOf = new ArrayList<>();
  private boolean cuts = true;
  private boolean roles;
  private long noise;

  /** A way to find clusters among points. */
  public interface Method {
    /** What it finds among the points of an index. */
    Found find(SpatialIndex index);
  }

  /**
   * What was found.
   *
   * @param cluster the cluster of each row, 0 for noise; empty where only an order was asked for
   * @param role what each row is; empty where the method tells none
   * @param numbers further columns
   * @param doubt whether the result says that a radius is wrong
   */
  public record Found(
      Optional<int[]> cluster,
      Optional<Role[]> role,
      Map<String, double[]> numbers,
      Optional<Doubt> doubt) {}

  private PointClusters(PointTable points) {
    this.points = points;
    int size = points.table().size();
    cluster = missing(size);
    role = new Role[size];
  }

  /** Finds the clusters of each group of points. */
  public static PointClusters of(PointTable points, Method method) {
    PointClusters clusters = new PointClusters(points);
    int groups = points.groups().map(Keys::size).orElse(1);
    for (int group = 0; group < groups; group++) {
      clusters.find(group, method);
    }
    return clusters;
  }

  /** Stops where no point could ever be a core. */
  public static void guardMinimum(PointTable points, double minimum) {
    double total = points.total();
    if (minimum > total && points.located().length > 0) {
      Place place = Place.of(points.table().name());
      points.table().problems().add(Code.MINIMUM_LARGE, place, text(minimum), text(total));
      points.table().problems().throwIfStop();
    }
  }

  private static String text(double value) {
    return org.agglo.intake.text.Decimal.brief(value);
  }

  private static double[] missing(int size) {
    double[] missing = new double[size];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }

  private void find(int group, Method method) {
    int[] rows = points.located(group);
    SpatialIndex index = points.index(rows);
    Found found = method.find(index);
    String name = points.groups().map(keys -> keys.names().get(group)).orElse("");
    int before = summaries.size();
    found.cluster().ifPresent(of -> take(of, rows, index, name));
    cuts = found.cluster().isPresent();
    found.role().ifPresent(of -> take(of, rows));
    found.numbers().forEach((column, values) -> take(column, values, rows));
    found.doubt().ifPresent(doubt -> tell(doubt, name));
    boolean none = found.cluster().isPresent() && summaries.size() == before;
    if (none && found.doubt().isEmpty() && rows.length > 0) {
      Place place = Place.of(points.table().name());
      points.table().problems().add(Code.CLUSTERS_NONE, place, where(name));
    }
  }

  private void take(int[] of, int[] rows, SpatialIndex index, String group) {
    for (int i = 0; i < rows.length; i++) {
      cluster[rows[i]] = of[i];
      noise += of[i] == 0 ? 1 : 0;
    }
    for (ClusterSummary summary : ClusterSummary.of(index, of)) {
      summaries.add(summary);
      groupOf.add(group);
    }
  }

  private void take(Role[] of, int[] rows) {
    roles = true;
    for (int i = 0; i < rows.length; i++) {
      role[rows[i]] = of[i];
    }
  }

  private void take(String column, double[] values, int[] rows) {
    double[] all = numbers.computeIfAbsent(column, c -> missing(cluster.length));
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = values[i] < Double.POSITIVE_INFINITY ? values[i] : Double.NaN;
    }
  }

  private static String where(String group) {
    return group.isEmpty() ? "" : " of " + group;
  }

  private void tell(Doubt doubt, String group) {
    boolean noisy = doubt == Doubt.NEARLY_ALL_NOISE;
    points
        .table()
        .problems()
        .add(
            Code.RADIUS_DOUBT,
            Place.of(points.table().name()),
            where(group),
            noisy ? "in no cluster" : "in one cluster",
            noisy ? "larger radius or a smaller" : "smaller radius or a larger");
  }

  /** The columns beside the rows of the table. */
  public Result result() {
    Result result = Result.besideRows(points.table());
    if (cuts) {
      result.numbers("cluster", cluster);
    }
    if (roles) {
      String[] names =
          Arrays.stream(Role.values())
              .map(r -> r.name().toLowerCase(Locale.ROOT))
              .toArray(String[]::new);
      result.words("role", row -> role[row] == null ? "" : names[role[row].ordinal()]);
    }
    numbers.forEach(result::numbers);
    result
        .finding("distance", points.columns().frame().measured())
        .finding("points", points.located().length)
        .finding("without_place_or_weight", cluster.length - points.located().length);
    return cuts ? result.finding("clusters", summaries.size()).finding("noise", noise) : result;
  }

  /** A row for each cluster: what it holds, its weighted centroid and its extent. */
  public Result summary() {
    Result result = Result.ofRows(summaries.size());
    points.groups().ifPresent(keys -> result.words(keys.column(), groupOf::get));
    boolean sphere = points.columns().frame().onSphere();
    double digits = sphere ? COORDINATE_DIGITS : DISTANCE_DIGITS;
    add(result, "cluster", 1, ClusterSummary::cluster);
    add(result, "points", 1, ClusterSummary::points);
    add(result, "weight", 0, ClusterSummary::weight);
    add(result, sphere ? "latitude" : "x", digits, ClusterSummary::first);
    add(result, sphere ? "longitude" : "y", digits, ClusterSummary::second);
    add(result, sphere ? "south" : "least_x", digits, ClusterSummary::leastFirst);
    add(result, sphere ? "west" : "least_y", digits, ClusterSummary::leastSecond);
    add(result, sphere ? "north" : "most_x", digits, ClusterSummary::mostFirst);
    add(result, sphere ? "east" : "most_y", digits, ClusterSummary::mostSecond);
    return add(result, "reach", 10, ClusterSummary::reach);
  }

  private Result add(
      Result result,
      String name,
      double digits,
      java.util.function.ToDoubleFunction<ClusterSummary> of) {
    double[] values =
        summaries.stream()
            .mapToDouble(of)
            .map(v -> digits == 0 ? v : Math.rint(v * digits) / digits)
            .toArray();
    return result.numbers(name, values);
  }
}
