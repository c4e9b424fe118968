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
                      + " register that misses firms.")));

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
