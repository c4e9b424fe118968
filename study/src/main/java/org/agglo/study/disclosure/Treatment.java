package org.agglo.study.disclosure;

/** What is done to a number before a reader sees it, from nothing to all. */
enum Treatment {
  OPEN,
  RELAXED,
  STRICT,
  WITHHELD;

  /** What a reader sees of a number; {@code NaN} where it is withheld. */
  double shown(double number) {
    return switch (this) {
      case OPEN -> number;
      case RELAXED -> SizeRounding.RELAXED.round(number);
      case STRICT -> SizeRounding.STRICT.round(number);
      case WITHHELD -> Double.NaN;
    };
  }

  /** Whether a reader sees the same of two numbers. */
  boolean hides(double number, double other) {
    return this == WITHHELD || shown(number) == shown(other);
  }
}
