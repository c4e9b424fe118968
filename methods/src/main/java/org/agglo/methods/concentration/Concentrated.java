package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Whether a location quotient is called concentrated: at least 1.25, by a convention of practice;
 * 1.2 and 1.5 are in use, too.
 *
 * <p>A label, never evidence: it takes no notice of size, nor of how the quotient came about by
 * chance. Missing quotients are not concentrated; tell them apart. Cost: O(1). Source: O'Donoghue,
 * D. and Gleave, B. (2004), <i>A Note on Methods for Measuring Industrial Agglomeration</i>,
 * Regional Studies 38(4), doi:10.1080/03434002000213932, on cut-offs in use.
 */
@Reference(
    name = "Concentrated",
    formula = "LQ \\ge 1.25",
    words =
        "A label for regions with at least a quarter more of an industry than the nation has, for"
            + " their size. The cut-off is a convention; it says nothing of size or chance.",
    example = "Of the quotients 1.1, 1.3 and 2, two are at least 1.25: 1 + 1 = 2",
    edges = {
      "A missing quotient is not labelled.",
      "1.2 and 1.5 are in use, too; the cut-off is always printed beside the label."
    },
    sources = {
      "O'Donoghue, D. and Gleave, B. (2004), A Note on Methods for Measuring Industrial"
          + " Agglomeration, Regional Studies 38(4), 419-427,"
          + " https://doi.org/10.1080/03434002000213932."
    })
public final class Concentrated {
  /** The cut-off where nothing else is said. */
  public static final double CONVENTION = 1.25;

  /** A lower cut-off in use. */
  public static final double LOW = 1.2;

  /** A higher cut-off in use. */
  public static final double HIGH = 1.5;

  private Concentrated() {}

  /**
   * Whether a quotient reaches a cut-off.
   *
   * @param quotient the location quotient
   * @param cutoff {@link #CONVENTION}, {@link #LOW} or {@link #HIGH}
   */
  public static boolean is(double quotient, double cutoff) {
    return quotient >= cutoff;
  }
}
