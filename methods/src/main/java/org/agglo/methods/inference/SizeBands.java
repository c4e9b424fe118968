package org.agglo.methods.inference;

/**
 * Counts of an industry's plants by size band, as statistical offices publish them.
 *
 * @param lower smallest size of each band, in jobs
 * @param upper largest size of each band; infinite for the open one, of which there is at most one
 * @param count plants in each band
 */
public record SizeBands(double[] lower, double[] upper, long[] count) {
  /** Bands as given; the arrays are not copied. */
  public SizeBands {
    if (lower.length != upper.length || lower.length != count.length) {
      throw new IllegalArgumentException(
          "Bands need as many lower bounds as upper bounds and counts.");
    }
    int open = 0;
    for (int band = 0; band < count.length; band++) {
      open += upper[band] == Double.POSITIVE_INFINITY ? 1 : 0;
      if (!(lower[band] >= 0 && lower[band] <= upper[band] && count[band] >= 0)) {
        throw new IllegalArgumentException(
            "Band "
                + (band + 1)
                + " is none: from "
                + lower[band]
                + " to "
                + upper[band]
                + " jobs, "
                + count[band]
                + " plants.");
      }
    }
    if (open > 1) {
      throw new IllegalArgumentException("Only one band may have no upper bound.");
    }
  }
}
