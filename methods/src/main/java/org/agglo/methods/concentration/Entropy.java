package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Shannon entropy of a distribution, \(-\sum_i s_i \log_b s_i\): how evenly a whole is spread over
 * its parts, from 0 (one has all) to \(\log_b n\).
 *
 * <p>The base is always said: nats with e, bits with 2. Parts of 0 add nothing. Missing: {@code
 * NaN} where a part is missing or negative, or where nothing is above 0. Cost: O(n).
 *
 * <p>Source: Shannon, C. E. (1948), "A mathematical theory of communication", <i>Bell System
 * Technical Journal</i> 27, 379–423, doi:10.1002/j.1538-7305.1948.tb01338.x; as diversity of
 * regions: Hackbart, M. M., Anderson, D. A. (1975), <i>Land Economics</i> 51(4), 374–378,
 * doi:10.2307/3145443.
 */
@Reference(
    name = "Entropy",
    formula = "-\\sum_i s_i \\log_b s_i",
    words =
        "How diverse a region is: 0 if all its jobs are in one industry, more the more evenly they are"
            + " spread over many. In bits it is the number of questions, answered yes or no, that"
            + " find the industry of a job.",
    example =
        "Three industries with 50, 25 and 25 jobs, in bits: 0.5 x 1 + 0.25 x 2 + 0.25 x 2 = 1.5",
    edges = {
      "Not defined where a part is missing, or where there is nothing.",
      "The base is said with every value: 2 gives bits, e gives nats.",
      "It grows with the number of industries told apart: compare values of one classification only."
    },
    sources = {
      "Shannon, C. E. (1948), A mathematical theory of communication, Bell System Technical Journal"
          + " 27, 379-423, https://doi.org/10.1002/j.1538-7305.1948.tb01338.x.",
      "Hackbart, M. M., Anderson, D. A. (1975), On measuring economic diversification, Land Economics"
          + " 51(4), 374-378, https://doi.org/10.2307/3145443."
    })
public final class Entropy {
  private Entropy() {}

  /** In nats: natural logarithms. */
  public static double nats(double[] parts) {
    double whole = Parts.whole(parts);
    if (Double.isNaN(whole)) {
      return Double.NaN;
    }
    double sum = 0;
    for (double part : parts) {
      double share = part / whole;
      sum += share > 0 ? share * StrictMath.log(share) : 0;
    }
    // From 0, so that one part alone has 0 and not -0.
    return 0 - sum;
  }

  /** In bits: logarithms to the base of 2. */
  public static double bits(double[] parts) {
    return of(parts, 2);
  }

  /**
   * To any base.
   *
   * @param parts the size of each part, in one unit
   * @param base of the logarithm, above 1
   */
  public static double of(double[] parts, double base) {
    if (!(base > 1)) {
      throw new IllegalArgumentException("The base must be above 1, not " + base + ".");
    }
    return nats(parts) / StrictMath.log(base);
  }
}
