package org.agglo.study.disclosure;

/**
 * Rounding to a multiple that grows with the number, as the Office for National Statistics
 * publishes the Business Register and Employment Survey: to 5 below 50, to 25 below 250 and so on
 * where a cell is safe, to about twice that where it is not. Halves go up, so that a larger number
 * never rounds to less.
 *
 * <p>Source: Nomis, Rounding of Business Register and Employment Survey estimates, public access,
 * https://www.nomisweb.co.uk/articles/1103.aspx.
 */
enum SizeRounding {
  RELAXED(5, 25, 50, 100, 250, 500, 1000),
  STRICT(10, 50, 100, 200, 500, 1000, 2000);

  private static final double[] UPPER = {50, 250, 500, 1000, 2500, 5000};

  private final double[] bases;

  SizeRounding(double... bases) {
    this.bases = bases;
  }

  /** The multiple that a number of 0 or more is rounded to. */
  double base(double number) {
    int band = 0;
    while (band < UPPER.length && number >= UPPER[band]) {
      band++;
    }
    return bases[band];
  }

  /** The number, rounded. */
  double round(double number) {
    double base = base(number);
    return Math.floor(number / base + 0.5) * base;
  }
}
