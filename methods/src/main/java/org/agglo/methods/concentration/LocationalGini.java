package org.agglo.methods.concentration;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Locational Gini: twice the area between the diagonal and the Lorenz curve of an industry against
 * a reference, regions ordered by location quotient, from 0 (spread like the reference) towards 1.
 *
 * <p>\(G = 1 - \sum_r x_r (S_r + S_{r-1})\), with \(S_r\) the sum of the industry's shares up to
 * region r in that order. Krugman's form is the area itself, from 0 to 0.5. With equal references
 * it is the Gini coefficient.
 *
 * <p>A region without reference but with activity comes last, as the limit has it. Missing: {@code
 * NaN} where a value is missing or negative, or where either has nothing above 0. Cost: O(n log n).
 *
 * <p>Source: Krugman, P. (1991), <i>Geography and Trade</i>, MIT Press, p. 56; Hoover, E. M.
 * (1936), <i>Review of Economics and Statistics</i> 18(4), 162–171, doi:10.2307/1927875.
 */
@Reference(
    name = "Locational Gini",
    formula = "G = 1 - \\sum_r x_r (S_r + S_{r-1})",
    words =
        "How unequally an industry is spread over the regions against everything else: 0 is spread"
            + " alike, near 1 is all in a place that has little else.",
    example =
        "Two regions with 80 % and 20 % of all jobs have 40 and 60 of the industry's 100. By quotient"
            + " the first comes first: 1 - 0.8 x (0.4 + 0) - 0.2 x (1 + 0.4) = 0.4",
    edges = {
      "Not defined where a value is missing, or where there is nothing of either.",
      "Krugman's form is half of it and runs from 0 to 0.5: say which is meant.",
      "It cannot pass 1 less the share of the region where all of the industry is."
    },
    sources = {
      "Krugman, P. (1991), Geography and Trade, MIT Press.",
      "Hoover, E. M. (1936), The measurement of industrial localization, Review of Economics and"
          + " Statistics 18(4), 162-171, https://doi.org/10.2307/1927875."
    })
public final class LocationalGini {
  private LocationalGini() {}

  /**
   * The coefficient from 0 to 1.
   *
   * @param part activity of the industry by region
   * @param reference the reference by region, in any unit
   */
  public static double of(double[] part, double[] reference) {
    Parts.sameLength(part, reference);
    double whole = Parts.whole(part);
    double wholeReference = Parts.whole(reference);
    if (Double.isNaN(whole) || Double.isNaN(wholeReference)) {
      return Double.NaN;
    }
    double[] quotients = new double[part.length];
    Arrays.setAll(quotients, r -> part[r] == 0 ? 0 : part[r] / reference[r]);
    double[] ascending = quotients.clone();
    Arrays.sort(ascending);
    double[] parts = new double[part.length];
    double[] references = new double[part.length];
    for (int r = 0; r < part.length; r++) {
      // Equal quotients meet in one place: on the Lorenz curve they are one straight line.
      int place = Arrays.binarySearch(ascending, quotients[r]);
      parts[place] += part[r] / whole;
      references[place] += reference[r] / wholeReference;
    }
    return Math.max(aboveLorenzCurve(parts, references), 0);
  }

  /** Krugman's form, from 0 to 0.5: the area between the curve and the diagonal. */
  public static double half(double[] part, double[] reference) {
    return of(part, reference) / 2;
  }

  /** Twice the area between diagonal and curve; rounding may leave a trace below 0. */
  private static double aboveLorenzCurve(double[] parts, double[] references) {
    double gini = 1;
    double below = 0;
    for (int i = 0; i < parts.length; i++) {
      double upTo = below + parts[i];
      gini -= references[i] * (upTo + below);
      below = upTo;
    }
    return gini;
  }
}
