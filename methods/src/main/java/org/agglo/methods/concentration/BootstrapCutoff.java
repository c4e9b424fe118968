package org.agglo.methods.concentration;

import java.util.SplittableRandom;
import org.agglo.methods.Reference;

/**
 * Bootstrap cut-off: the mean, over samples drawn with replacement from the regions, of the 95th
 * percentile of their standardised quotients.
 *
 * <p>\(c = \dfrac{1}{B} \sum_{b=1}^{B} Q_{0.95}(z^{*}_b)\), quantiles of type 7. A region with \(z
 * > c\) stands out among the regions of the industry. About 5 % of regions do, whatever the
 * industry: the cut-off describes a distribution, it is no test and gives no p-value.
 *
 * <p>Missing values are left out; {@code NaN} where none is left. Each sample has a random stream
 * of its own, made from the seed and the sample's number. Cost: O(n log n + B n). The order of the
 * regions does not matter: values are sorted first.
 *
 * <p>Source: Tian, Z. (2013), "Measuring agglomeration using the standardized location quotient
 * with a bootstrap method", <i>Journal of Regional Analysis and Policy</i> 43(2), 186–197,
 * doi:10.22004/ag.econ.243958.
 */
@Reference(
    name = "Bootstrap cut-off",
    formula = "c = \\frac{1}{B} \\sum_{b=1}^{B} Q_{0.95}(z^{*}_b)",
    words =
        "The standardised quotient that about one region in twenty passes, smoothed by drawing the"
            + " regions again and again. It passes about 5 % of the regions of any industry: it is no"
            + " test.",
    example = "Where all regions have the same value, 1.5, every sample has it too: 1.5 = 1.5",
    edges = {
      "Not defined where no region has a value; missing values are left out.",
      "It is the same for the same seed and number of samples, in whatever order the regions stand."
    },
    sources = {
      "Tian, Z. (2013), Measuring agglomeration using the standardized location quotient with a"
          + " bootstrap method, Journal of Regional Analysis and Policy 43(2), 186-197,"
          + " https://doi.org/10.22004/ag.econ.243958."
    })
public final class BootstrapCutoff {
  private static final double PERCENTILE = 0.95;

  private BootstrapCutoff() {}

  /**
   * The cut-off of one industry.
   *
   * @param standardised the standardised quotients of the regions; not changed
   * @param samples how many samples are drawn, above 0; 1,000 is usual
   * @param seed any number; the same number gives the same cut-off
   */
  public static double of(double[] standardised, int samples, long seed) {
    if (samples < 1) {
      throw new IllegalArgumentException("At least one sample must be drawn, not " + samples + ".");
    }
    double[] values = Quantile.sorted(standardised);
    double sum = 0;
    for (int sample = 0; sample < samples; sample++) {
      sum += percentile(values, stream(seed, sample));
    }
    return sum / samples;
  }

  /** The random stream of a sample. */
  static SplittableRandom stream(long seed, int sample) {
    return new SplittableRandom(seed ^ mixed(sample));
  }

  /** The percentile of one sample: how often each value was drawn is enough to find it. */
  private static double percentile(double[] ascending, SplittableRandom random) {
    int n = ascending.length;
    if (n == 0) {
      return Double.NaN;
    }
    int[] drawn = new int[n];
    for (int i = 0; i < n; i++) {
      drawn[random.nextInt(n)]++;
    }
    double at = (n - 1) * PERCENTILE;
    int below = (int) at;
    double low = ascending[placeOf(below, drawn)];
    double high = ascending[placeOf(Math.min(below + 1, n - 1), drawn)];
    return low + (at - below) * (high - low);
  }

  /** The place of the value that has the given rank, from 0, in the sample. */
  private static int placeOf(int rank, int[] drawn) {
    int before = drawn.length;
    int place = drawn.length;
    while (before > rank) {
      place--;
      before -= drawn[place];
    }
    return place;
  }

  /** Spreads the sample's number over all bits: neighbouring seeds would give shifted streams. */
  private static long mixed(int sample) {
    long bits = (sample + 1) * 0x9e3779b97f4a7c15L;
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
