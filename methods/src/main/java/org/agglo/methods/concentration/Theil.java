package org.agglo.methods.concentration;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Theil's T: how far a distribution is from a reference, \(T = \sum_r s_r \ln \dfrac{s_r}{x_r}\),
 * in nats, from 0.
 *
 * <p>Regions in groups split it exactly: between the groups \(\sum_g S_g \ln (S_g / X_g)\), within
 * them \(\sum_g S_g T_g\). With equal references it is Theil's index of inequality, up to \(\ln
 * n\). With part and reference exchanged it is Theil's L, the mean logarithmic deviation, which
 * some software prints under the same name.
 *
 * <p>A region without activity adds 0. Missing: {@code NaN} where a value is missing or negative,
 * where either has nothing above 0, or where there is activity without reference (the index has no
 * bound there). Cost: O(n).
 *
 * <p>Source: Theil, H. (1967), <i>Economics and Information Theory</i>, North-Holland; for regions:
 * Brülhart, M., Traeger, R. (2005), <i>Regional Science and Urban Economics</i> 35(6), 597–624,
 * doi:10.1016/j.regsciurbeco.2004.11.002.
 */
@Reference(
    name = "Theil index",
    formula = "T = \\sum_r s_r \\ln \\frac{s_r}{x_r}",
    words =
        "How unequally something is spread against a reference: 0 is spread alike. It splits exactly"
            + " into what lies between groups of regions and what lies within them.",
    example =
        "All of an industry is in a region with a quarter of all jobs: 1 x ln(1 / 0.25) = 1.386294",
    edges = {
      "Not defined where a value is missing, or where there is activity without reference.",
      "In nats (natural logarithms); divide by 0.6931 for bits.",
      "Theil's T, not the mean logarithmic deviation (Theil's L)."
    },
    sources = {
      "Theil, H. (1967), Economics and Information Theory, North-Holland.",
      "Brülhart, M., Traeger, R. (2005), An account of geographic concentration patterns in Europe,"
          + " Regional Science and Urban Economics 35(6), 597-624,"
          + " https://doi.org/10.1016/j.regsciurbeco.2004.11.002."
    })
public final class Theil {
  private Theil() {}

  /**
   * The index and its parts; {@code total} is their sum but for rounding.
   *
   * @param total over all regions
   * @param between if each group were spread within as its reference is
   * @param within the groups' own, weighted by their shares
   */
  public record Split(double total, double between, double within) {}

  /**
   * The index.
   *
   * @param part activity by region
   * @param reference the reference by region, in any unit; equal values for inequality as such
   */
  public static double of(double[] part, double[] reference) {
    Parts.sameLength(part, reference);
    double whole = Parts.whole(part);
    double wholeReference = Parts.whole(reference);
    if (Double.isNaN(whole) || Double.isNaN(wholeReference)) {
      return Double.NaN;
    }
    double sum = 0;
    for (int r = 0; r < part.length; r++) {
      sum += term(part[r] / whole, reference[r] / wholeReference);
    }
    return sum;
  }

  /**
   * The index and its split over groups of regions.
   *
   * @param part activity by region
   * @param reference the reference by region
   * @param group the group of each region, from 0
   */
  public static Split split(double[] part, double[] reference, int[] group) {
    if (group.length != part.length || Arrays.stream(group).anyMatch(g -> g < 0)) {
      throw new IllegalArgumentException("Each region must have a group, numbered from 0.");
    }
    double total = of(part, reference);
    if (Double.isNaN(total)) {
      return new Split(total, total, total);
    }
    int groups = 1 + Arrays.stream(group).max().orElse(0);
    double[] parts = sums(part, group, groups);
    double[] references = sums(reference, group, groups);
    double whole = Parts.whole(part);
    double within = 0;
    for (int r = 0; r < part.length; r++) {
      double groupPart = parts[group[r]];
      if (groupPart > 0) {
        within +=
            groupPart / whole * term(part[r] / groupPart, reference[r] / references[group[r]]);
      }
    }
    return new Split(total, of(parts, references), within);
  }

  private static double term(double share, double referenceShare) {
    if (share == 0) {
      return 0;
    }
    return referenceShare > 0 ? share * StrictMath.log(share / referenceShare) : Double.NaN;
  }

  private static double[] sums(double[] values, int[] group, int groups) {
    double[] sums = new double[groups];
    for (int r = 0; r < values.length; r++) {
      sums[group[r]] += values[r];
    }
    return sums;
  }
}
