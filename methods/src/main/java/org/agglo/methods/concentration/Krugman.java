package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Krugman index: how far the structure of a region is from a reference, \(K_r = \sum_j \left|
 * \dfrac{E_{rj}}{E_r} - ref_j \right|\), from 0 (the same) to 2 (nothing in common).
 *
 * <p>The reference is a choice that must be printed: the nation (a large region pulls it to
 * itself), the rest of the nation, or the mean of the others' structures, each weighing the same.
 * With areas for industries it is the concentration of an industry.
 *
 * <p>Missing: {@code NaN} where a value is missing or negative, or where region or reference has no
 * activity. Half of it, against the nation, is Hoover's coefficient of specialisation. Cost: O(n),
 * for the mean of others O(n m).
 *
 * <p>Source: Krugman, P. (1991), <i>Geography and Trade</i>, MIT Press; the mean of others as in
 * Farhauer, O., Kröll, A. (2013), <i>Standorttheorien</i>, Springer.
 */
@Reference(
    name = "Krugman specialisation index",
    formula = "K_r = \\sum_j \\left| \\frac{E_{rj}}{E_r} - ref_j \\right|",
    words =
        "How different the mix of industries in a region is from that of the nation, of the rest of"
            + " it, or of the other regions: 0 is the same, 2 nothing in common. Half of it is the"
            + " part of the jobs that would have to change industry.",
    example =
        "The region has 60 and 40 jobs in two industries, the nation 300 and 700:"
            + " |0.6 - 0.3| + |0.4 - 0.7| = 0.6",
    edges = {
      "Not defined where a value is missing, or where region or reference has no activity.",
      "The reference is a choice and is printed with every value; a large region is part of its own"
          + " nation, and the form against the rest leaves it out.",
      "It grows with the number of industries told apart: compare values of one classification only."
    },
    sources = {
      "Krugman, P. (1991), Geography and Trade, MIT Press.",
      "Farhauer, O., Kröll, A. (2013), Standorttheorien, Springer."
    })
public final class Krugman {
  private Krugman() {}

  /**
   * The index against any reference.
   *
   * @param region activity of the region by industry
   * @param reference activity of the reference by industry: of the nation, say, in any unit
   */
  public static double of(double[] region, double[] reference) {
    Parts.sameLength(region, reference);
    double whole = Parts.whole(region);
    double wholeReference = Parts.whole(reference);
    double sum = 0;
    for (int j = 0; j < region.length; j++) {
      sum += Math.abs(region[j] / whole - reference[j] / wholeReference);
    }
    return defined(sum, whole, wholeReference);
  }

  /**
   * The index against the rest of the nation, without the region itself; {@code NaN} where the
   * region has more of an industry than the nation.
   *
   * @param region activity of the region by industry
   * @param nation activity of the nation by industry, the region in it
   */
  public static double rest(double[] region, double[] nation) {
    Parts.sameLength(region, nation);
    double[] rest = new double[nation.length];
    for (int j = 0; j < rest.length; j++) {
      rest[j] = nation[j] - region[j];
    }
    return of(region, rest);
  }

  /**
   * The index against the mean of the others' structures, a small one weighing as much as a large.
   *
   * @param region activity of the region by industry
   * @param others activity of each other region by industry; those without activity are left out
   */
  public static double meanOfOthers(double[] region, double[][] others) {
    double[] mean = new double[region.length];
    for (double[] other : others) {
      Parts.sameLength(region, other);
      add(other, mean);
    }
    return of(region, mean);
  }

  private static void add(double[] other, double[] mean) {
    double whole = 0;
    for (double value : other) {
      whole += value >= 0 ? value : Double.NaN;
    }
    if (whole == 0) {
      return;
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] += other[j] / whole;
    }
  }

  private static double defined(double sum, double whole, double wholeReference) {
    return Double.isNaN(whole) || Double.isNaN(wholeReference) ? Double.NaN : sum;
  }
}
