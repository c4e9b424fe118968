package org.agglo.methods.agglomeration;

import org.agglo.methods.Reference;

/**
 * Litzenberger and Sternberg's cluster index: the relative density of an industry, times its
 * relative stock, over the relative size of its establishments.
 *
 * <p>\(CI = \dfrac{(E_{rj}/A_r) / (E_j/A) \cdot (E_{rj}/P_r) / (E_j/P)}{(E_{rj}/B_{rj}) /
 * (E_j/B_j)} = \dfrac{E_{rj}}{E_j} \dfrac{B_{rj}}{B_j} \dfrac{A}{A_r} \dfrac{P}{P_r}\), with
 * employment \(E\), establishments \(B\), the area's size \(A_r\) and inhabitants \(P_r\). 1 is the
 * average.
 *
 * <p>An area without employment in the industry has 0. Missing: {@code NaN} where a value is
 * missing or negative, where size, inhabitants or a total is 0, and where there is employment
 * without an establishment. Cost: O(1). Source: Litzenberger, T. and Sternberg, R. (2006), <i>Der
 * Clusterindex: eine Methodik zur Identifizierung regionaler Cluster am Beispiel deutscher
 * Industriebranchen</i>, Geographische Zeitschrift 94(2), 209–224.
 */
@Reference(
    name = "Litzenberger–Sternberg cluster index",
    formula =
        "CI = \\frac{E_{rj}}{E_j} \\cdot \\frac{B_{rj}}{B_j} \\cdot \\frac{A}{A_r} \\cdot"
            + " \\frac{P}{P_r}",
    words =
        "Large where an industry has many jobs and many establishments for the area's size and"
            + " inhabitants: 1 is the average. Small, dense areas such as city states come out high"
            + " in almost everything.",
    example =
        "An area has half of an industry's jobs and 1/4 of its establishments, 1/4 of the land and"
            + " 1/8 of the people: 0.5 x 0.25 x 4 x 8 = 4",
    edges = {
      "0 where the area has no employment in the industry.",
      "Not defined without land, inhabitants or a total, or for jobs without an establishment.",
      "A description, not a test; it depends on how borders are drawn."
    },
    sources = {
      "Litzenberger, T. and Sternberg, R. (2006), Der Clusterindex: eine Methodik zur"
          + " Identifizierung regionaler Cluster am Beispiel deutscher Industriebranchen,"
          + " Geographische Zeitschrift 94(2), 209-224."
    })
public final class LitzenbergerSternberg {
  private LitzenbergerSternberg() {}

  /**
   * What is known of an industry in an area, or everywhere.
   *
   * @param employment jobs of the industry
   * @param establishments of the industry
   * @param land the size of the area, in any unit
   * @param inhabitants of the area
   */
  public record Level(double employment, double establishments, double land, double inhabitants) {
    private boolean isTotal() {
      return employment > 0 && establishments > 0 && land > 0 && inhabitants > 0;
    }

    private boolean isPart() {
      boolean known = employment >= 0 && establishments >= 0 && land > 0 && inhabitants > 0;
      return known && !(employment > 0 && establishments == 0);
    }
  }

  /**
   * The index.
   *
   * @param cell the industry in the area
   * @param whole the industry everywhere, and the land and inhabitants of all areas
   */
  public static double of(Level cell, Level whole) {
    if (!cell.isPart() || !whole.isTotal()) {
      return Double.NaN;
    }
    return cell.employment
        / whole.employment
        * (cell.establishments / whole.establishments)
        * (whole.land / cell.land)
        * (whole.inhabitants / cell.inhabitants);
  }
}
