package org.agglo.methods.growth;

import org.agglo.methods.Reference;

/**
 * Compound annual growth rate, \(\left(\dfrac{x_t}{x_0}\right)^{1/t} - 1\), as a share a year (0.05
 * is five per cent).
 *
 * <p>The even rate that leads from the first value to the last; what happened between is not seen.
 * Missing: {@code NaN} in, {@code NaN} out; undefined ({@code NaN}) where the first value or the
 * number of years is not above 0, or the last is negative. −1 where nothing is left. Cost:
 * constant. Source: definition.
 */
@Reference(
    name = "Compound annual growth rate",
    formula = "\\left(\\frac{x_t}{x_0}\\right)^{1/t} - 1",
    words =
        "The even rate a year that leads from the first value to the last. It uses two years only and"
            + " says nothing of what happened between.",
    example = "From 1,000 jobs to 1,331 in three years: (1,331 / 1,000)^(1/3) - 1 = 0.1",
    edges = {
      "Not defined where the first value or the number of years is not above zero.",
      "Only from official stocks or repeated snapshots, as growth is.",
      "The years are those between the two dates: 2015 to 2018 is three."
    },
    sources = {"Definition."})
public final class CompoundGrowth {
  private CompoundGrowth() {}

  /**
   * The rate a year.
   *
   * @param first value at the start
   * @param last value at the end, in the same unit
   * @param years between the two, not necessarily whole
   */
  public static double of(double first, double last, double years) {
    if (!(first > 0 && last >= 0 && years > 0)) {
      return Double.NaN;
    }
    return StrictMath.pow(last / first, 1 / years) - 1;
  }
}
