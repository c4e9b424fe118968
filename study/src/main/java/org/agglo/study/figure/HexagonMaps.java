package org.agglo.study.figure;

import java.util.List;
import java.util.Optional;
import org.agglo.methods.earth.HexagonGrid;

/**
 * What stands in the hexagons of a study's grid, as readers may see it.
 *
 * @param grid the hexagons
 * @param maps a source, metric and cluster each
 * @param towns towns and cities to name on them, the most populous first; GeoNames, CC BY 4.0
 */
public record HexagonMaps(HexagonGrid grid, List<HexagonMap> maps, List<Town> towns) {

  /** A study without registers. */
  public static final HexagonMaps NONE =
      new HexagonMaps(HexagonGrid.BRITISH_KILOMETRE, List.of(), List.of());

  /**
   * A town or city.
   *
   * @param name its name
   * @param x easting of its centre, metres of the study's grid
   * @param y northing
   * @param people how many live there; 0 where it is not known
   */
  public record Town(String name, double x, double y, long people) {}

  /**
   * The hexagons of one map with something in them, in the order of q and r. All arrays are as long
   * as there are hexagons; they are not copied. {@code NaN} is missing.
   *
   * @param source id of the source
   * @param metric id of the metric
   * @param cluster the cluster, or {@code all}
   * @param definition by which code list: narrow, broad or whole
   * @param period the year
   * @param q columns
   * @param r rows
   * @param value amounts; missing where they are withheld
   * @param excluding the same without what is flagged
   * @param everything amounts of all clusters and all else
   * @param share of the map's total, 0–1
   * @param quotient share in the hexagon against that in the whole map
   * @param quotientExcluding the same without what is flagged
   * @param unclustered the part outside every concentration found; missing where none was sought
   * @param status marks, such as {@code u} for a quotient of few
   * @param flags distortion codes, blank-separated
   */
  public record HexagonMap(
      String source,
      String metric,
      String cluster,
      String definition,
      String period,
      int[] q,
      int[] r,
      double[] value,
      double[] excluding,
      double[] everything,
      double[] share,
      double[] quotient,
      double[] quotientExcluding,
      double[] unclustered,
      String[] status,
      String[] flags) {

    /** Number of hexagons. */
    public int size() {
      return q.length;
    }
  }

  /** The map of a metric of a cluster by one code list; empty where nothing is in it. */
  public Optional<HexagonMap> find(String metric, String cluster, String definition) {
    return maps.stream()
        .filter(m -> m.metric().equals(metric) && m.cluster().equals(cluster))
        .filter(m -> m.definition().equals(definition))
        .findFirst();
  }
}
