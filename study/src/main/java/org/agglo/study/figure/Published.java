package org.agglo.study.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.locationtech.jts.geom.Geometry;

/**
 * All that pages, charts, maps and files are made from: what the study says, and the figures
 * readers may see. Pages know nothing else.
 *
 * @param study the study's definition
 * @param areas all areas, in code order; the territory is not among them
 * @param clusters the containers, in the order of the file
 * @param sectors classes of the study's frame, in code order, and the single codes of clusters
 * @param metrics the catalogue, in printed order
 * @param sources the data sets
 * @param sizes the tables of sizes that tests of jobs rest on, data sets too
 * @param figures the figures readers may see
 * @param items the entries of list metrics
 * @param outlines outline of an area in metres of the study's grid; empty without maps
 * @param loads rows in, loaded and rejected, a source each
 * @param findings what stands out, strongest first
 * @param families what the declared families of tests came to, in the study's order
 * @param related what clusters have in common, every two of them; empty where it is unknown
 * @param registers what registers tell beyond figures
 * @param hexagons what stands in the hexagons of the grid
 * @param version version of Agglo that made them
 */
public record Published(
    Study study,
    List<Area> areas,
    List<Cluster> clusters,
    List<Sector> sectors,
    List<Metric> metrics,
    List<Source> sources,
    List<SizeTable> sizes,
    Figures figures,
    List<Item> items,
    Map<String, Geometry> outlines,
    List<Load> loads,
    List<Finding> findings,
    List<TestFamily> families,
    List<Related> related,
    RegisterFindings registers,
    HexagonMaps hexagons,
    String version) {

  /**
   * A class of a classification, shown as a sector.
   *
   * @param id key of its figures, {@code sic-29}
   * @param code code in the frame, {@code 29}
   * @param title official title
   */
  public record Sector(String id, String code, String title) {}

  /**
   * An entry of a list metric (figure_item).
   *
   * @param metric metric id
   * @param cluster cluster id
   * @param area area code
   * @param name the entry
   * @param source id of the source
   */
  public record Item(String metric, String cluster, String area, String name, String source) {}

  /**
   * The reconciliation of one source: rows in = loaded + rejected, always.
   *
   * @param source id of the source
   * @param file the file read, as the study names it
   * @param sha256 its checksum
   * @param rows data rows in the file
   * @param loaded rows that became observations
   * @param rejected rows set aside, each with its reason
   */
  public record Load(
      String source, String file, String sha256, long rows, long loaded, long rejected) {}

  /**
   * Something that stands out: a location quotient that is at or above the study's threshold.
   *
   * @param figure the figure
   * @param level the number of units behind it, {@code NaN} where unknown
   */
  public record Finding(Figure figure, double level) {}

  /**
   * What a declared family of tests came to. Its members are the figures that have a q.
   *
   * @param name name of the family
   * @param metrics ids of the metrics whose tests belong to it
   * @param rate false-discovery rate held within it
   * @param tests number of tests made
   * @param called tests with q at or below the rate
   * @param signals tests whose interval lies above 1: each alone at the one-sided 2.5 %
   * @param expected signals that chance alone would give at most: 2.5 % of the tests
   */
  public record TestFamily(
      String name,
      List<String> metrics,
      double rate,
      int tests,
      int called,
      int signals,
      double expected) {}

  /** The cluster of an id; empty for a sector's. */
  public Optional<Cluster> findCluster(String id) {
    return clusters.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
