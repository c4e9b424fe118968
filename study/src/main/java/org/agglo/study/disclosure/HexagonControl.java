package org.agglo.study.disclosure;

import org.agglo.study.definition.Study.Disclosure;

/**
 * What a reader may see of numbers in hexagons under a disclosure policy. Hexagons cut across the
 * areas whose figures are published, so what areas less hexagons leave could be a handful of firms.
 * So every number is rounded on its own, as coarsely as an unsafe one would be: whatever sums and
 * differences a reader takes, each hexagon in them leaves open what rounding took.
 *
 * <p>Under {@link Disclosure#THRESHOLD_10}, numbers below ten, and numbers of fewer than ten
 * organisations, are withheld, all others given in tens. Under {@link Disclosure#ONS_BRES_PUBLIC},
 * numbers are rounded by the strict multiples of their size, and withheld where one organisation or
 * none is known.
 */
public final class HexagonControl {
  private static final double TEN = 10;

  private final Disclosure policy;

  /** Under a policy other than none. */
  public HexagonControl(Disclosure policy) {
    this.policy = policy;
  }

  /**
   * What is shown of numbers; {@code NaN} where they are withheld.
   *
   * @param number the numbers
   * @param organisations how many organisations are behind each
   */
  public double[] shown(double[] number, double[] organisations) {
    double[] shown = new double[number.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = shown(number[i], organisations[i]);
    }
    return shown;
  }

  /**
   * What is shown of parts of numbers, of which no one knows who is behind them: all of a number is
   * shown as that is, and other parts where both they and what they leave are ten or more.
   *
   * @param part the parts
   * @param whole the numbers they are part of
   * @param shown what is shown of those
   */
  public double[] part(double[] part, double[] whole, double[] shown) {
    double[] parts = new double[part.length];
    for (int i = 0; i < parts.length; i++) {
      boolean safe = part[i] >= TEN && whole[i] - part[i] >= TEN && !Double.isNaN(shown[i]);
      parts[i] = part[i] == whole[i] ? shown[i] : safe ? rounded(part[i]) : Double.NaN;
    }
    return parts;
  }

  /** Words that stand beside numbers go with them. */
  public String[] texts(String[] text, double[] shown) {
    String[] kept = new String[text.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Double.isNaN(shown[i]) ? "" : text[i];
    }
    return kept;
  }

  private double shown(double number, double organisations) {
    double least = policy == Disclosure.THRESHOLD_10 ? TEN : 2;
    boolean few = policy == Disclosure.THRESHOLD_10 && number < TEN;
    return few || !(organisations >= least) ? Double.NaN : rounded(number);
  }

  private double rounded(double number) {
    return policy == Disclosure.THRESHOLD_10
        ? Math.floor(number / TEN + 0.5) * TEN
        : SizeRounding.STRICT.round(number);
  }
}
