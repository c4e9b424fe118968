package org.agglo.publish.page;

import java.util.List;
import org.agglo.publish.text.Text;

/** What a site shows beside the measures of the catalogue, and where it shows those. */
final class SiteTerms {

  /**
   * A reading that pages make of measures.
   *
   * @param id anchor
   * @param chapter the chapter it belongs to
   * @param after the measure it follows; empty for the first place
   * @param name its name
   * @param formula in TeX; empty for none
   * @param words meaning
   * @param edges where it is missing, or to be read with care
   */
  record Own(
      String id,
      String chapter,
      String after,
      String name,
      String formula,
      String words,
      List<String> edges) {}

  private static final List<Own> OWN =
      List.of(
          new Own(
              "level",
              "concentration",
              "",
              "Level",
              "E_{rj} = \\sum_{k \\in j} E_{rk}",
              "The sum of a metric over the codes k of a set j, in an area r and a year: jobs, or"
                  + " local units.",
              List.of("A sum that lacks one of its parts is missing [x], not smaller.")),
          new Own(
              "location-quotient-rest",
              "concentration",
              "location-quotient",
              "Location quotient against the rest",
              "\\frac{E_{rj} / E_r}{(E_j - E_{rj}) / (E - E_r)}",
              "The same with the area itself left out of the nation. A large area pulls the nation"
                  + " towards itself; this form does not.",
              List.of(
                  "It stands in a column beside and never ranks.",
                  "Not defined where the rest of the nation has none.")),
          new Own(
              "growth-against-nation",
              "growth",
              "growth",
              "Growth against the nation",
              "g_r - g_{\\text{nation}}",
              "The area's growth less the nation's over the same years and codes, in percentage"
                  + " points.",
              List.of(
                  "Where the nation's first year is missing the next one is taken for both, and the"
                      + " years are printed beside.")),
          new Own(
              "index",
              "growth",
              "growth-against-nation",
              "Index",
              "100 \\cdot \\frac{x_t}{x_0}",
              "In the charts of years, each line is divided by its value in the first year that both"
                  + " the territory and the nation have, times 100.",
              List.of()),
          new Own(
              "interval",
              "inference",
              "",
              "95% interval of a quotient",
              "",
              "Had firms settled otherwise by chance, the quotient would be another. The interval"
                  + " holds, with 95% confidence, the quotients that fit what was counted. Where even"
                  + " its lower bound is above 1, there is more here than chance would give; where even"
                  + " its upper bound is below 1, there is less; where 1 is inside, the data cannot"
                  + " tell. Chance is: every firm or plant settles by itself, in an area as often as"
                  + " the area is large.",
              List.of(
                  "Each bound fails one time in forty: of many quotients that are nothing but chance,"
                      + " 2.5% lie wholly above 1. Tables and overviews print how many that would be.",
                  "Jobs arrive in plants, so intervals of jobs rest on the sizes of plants and are wider"
                      + " than those of counts. Without sizes there is none [x].",
                  "An interval speaks of chance alone: not of codes that miss an industry, nor of a"
                      + " register that misses firms.")),
          new Own(
              "hot-spots",
              "autocorrelation",
              "local-getis-ord",
              "Hot and cold spots of a cluster",
              "",
              "The measure above with a star, over the finest areas, of (q - 1) / (q + 1) for a"
                  + " quotient q: a half is then as far below 0 as a double is above, and no single"
                  + " area carries the map. Neighbours are areas whose borders touch, each with the"
                  + " weight 1. The p is that of the normal law with the mean and the variance over"
                  + " all ways to deal the values out, on both sides; the share of 999 such ways"
                  + " that came out as far stands beside. A spot is called where the false discovery"
                  + " rate over all areas of all clusters is 5% or less.",
              List.of(
                  "With some forty areas only strong patterns can be told: where none is marked there"
                      + " may still be one.",
                  "An area that is low among high neighbours can be in a hot spot. Neighbours share"
                      + " neighbours, so spots come in groups.",
                  "Clusters that share codes have like maps, so their tests are not independent.")));

  private SiteTerms() {}

  static List<Own> list() {
    return OWN;
  }

  /** Where the site shows a measure; empty where it does not. */
  static String use(String id, Atlas atlas) {
    return switch (id) {
      case "level" -> "The heads of cluster and area pages, and every table of figures.";
      case "location-quotient-rest" -> "A column beside the plain quotient.";
      case "growth-against-nation" -> "The readings of cluster pages, and the tables of areas.";
      case "index" -> "The chart and the table of years on cluster pages.";
      case "share", "growth" -> "The heads of cluster pages, and every table of figures.";
      case "location-quotient" ->
          "The heads and verdicts of cluster pages, the maps, and every table of figures.";
      case "rank" ->
          "The tables of ranks: areas of one level by their plain location quotient. The territory is"
              + " a join of areas and has no rank [z].";
      case "economic-complexity" ->
          Complexity.order(atlas).isEmpty()
              ? ""
              : "The areas of the first page, and their own pages.";
      case "proximity" ->
          atlas.published().related().isEmpty() ? "" : "The related clusters of cluster pages.";
      case "local-getis-ord" ->
          atlas.spotTests() == 0 ? "" : "The first map of cluster pages, as said below.";
      case "hot-spots" ->
          atlas.spotTests() == 0
              ? "No map here was tested."
              : "The first map of cluster pages, and the table under it.";
      default -> useOfTest(id, atlas);
    };
  }

  private static String useOfTest(String id, Atlas atlas) {
    return switch (id) {
      case "interval" ->
          atlas.isTested()
              ? "Beside every quotient that was tested."
              : "No quotient here was tested.";
      case "rounding-range", "reliability" ->
          atlas.isTested() ? "The mark [u] beside quotients." : "";
      case "benjamini-hochberg" ->
          atlas.published().families().isEmpty() ? "" : "The count of calls on the first page.";
      default -> intervals(id, atlas);
    };
  }

  /** What the intervals are of that a measure gave; empty where it gave none. */
  private static String intervals(String id, Atlas atlas) {
    List<String> units = atlas.testedBy(id).stream().map(atlas::unit).distinct().toList();
    return units.isEmpty() ? "" : "Intervals of quotients of " + Text.list(units) + ".";
  }
}
