package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Standardised location quotient: how many standard deviations the logarithm of a region's quotient
 * lies from the mean of the regions, within one industry.
 *
 * <p>\(z_r = \dfrac{\ln LQ_r - \overline{\ln LQ}}{s}\), \(s\) with \(n - 1\). A cut-off on z marks
 * about the same part of the regions of any industry, concentrated or not: it orders, it does not
 * test, and it is never a p-value.
 *
 * <p>Missing: regions with a missing quotient, and those with a quotient of 0, which has no
 * logarithm, are left out and get {@code NaN}. All are {@code NaN} where fewer than two are left or
 * where they do not differ beyond rounding. Cost: O(n).
 *
 * <p>Source: O'Donoghue, D., Gleave, B. (2004), "A note on methods for measuring industrial
 * agglomeration", <i>Regional Studies</i> 38(4), 419–427, doi:10.1080/03434002000213932.
 */
@Reference(
    name = "Standardised location quotient",
    formula = "z_r = \\frac{\\ln LQ_r - \\overline{\\ln LQ}}{s}",
    words =
        "How far a region stands out among all regions of the same industry, in standard deviations"
            + " of the logarithm. A cut-off on it marks about the same part of the regions of every"
            + " industry, concentrated or not: it is no test.",
    example =
        "Quotients 0.5, 1 and 2 have logarithms -0.6931, 0 and 0.6931, of mean 0 and standard"
            + " deviation 0.6931. For the third: 0.6931 / 0.6931 = 1",
    edges = {
      "Regions without the industry have no logarithm: they are left out and have no value.",
      "Not defined with fewer than two regions, or where all are equal.",
      "The standard deviation is that of a sample, with n - 1."
    },
    sources = {
      "O'Donoghue, D., Gleave, B. (2004), A note on methods for measuring industrial agglomeration,"
          + " Regional Studies 38(4), 419-427, https://doi.org/10.1080/03434002000213932."
    })
public final class StandardisedQuotient {
  /** Logarithms of quotients that are equal but for rounding spread less than this. */
  private static final double ROUNDING = 1e-12;

  private StandardisedQuotient() {}

  /**
   * The standardised quotients of one industry.
   *
   * @param quotients the location quotient of each region; not changed
   * @return z of each, {@code NaN} where it is left out
   */
  public static double[] of(double[] quotients) {
    double[] z = new double[quotients.length];
    double sum = 0;
    int n = 0;
    for (int r = 0; r < z.length; r++) {
      z[r] = quotients[r] > 0 ? StrictMath.log(quotients[r]) : Double.NaN;
      if (!Double.isNaN(z[r])) {
        sum += z[r];
        n++;
      }
    }
    double mean = sum / n;
    double squares = 0;
    for (double logarithm : z) {
      squares += Double.isNaN(logarithm) ? 0 : (logarithm - mean) * (logarithm - mean);
    }
    double deviation = n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    for (int r = 0; r < z.length; r++) {
      z[r] = deviation > ROUNDING ? (z[r] - mean) / deviation : Double.NaN;
    }
    return z;
  }
}
