package org.agglo.publish.page;

import java.util.List;
import org.agglo.publish.text.Numbers;
import org.agglo.study.figure.Figure;

/** What the interval of a location quotient says, in words. */
enum Chance {
  MORE("more than chance would give"),
  LESS("less than chance would give"),
  CANNOT_TELL("cannot tell from chance"),
  UNTESTED("");

  /** Share of tests that chance alone puts above 1: one side of a 95% interval. */
  static final double ALONE = 0.025;

  private final String words;

  Chance(String words) {
    this.words = words;
  }

  static Chance of(Figure quotient) {
    if (Double.isNaN(quotient.lower()) || Double.isNaN(quotient.upper())) {
      return UNTESTED;
    }
    return quotient.lower() > 1 ? MORE : quotient.upper() < 1 ? LESS : CANNOT_TELL;
  }

  /** Where the figures say so: {@code more than chance would give}; empty for an untested one. */
  String words() {
    return words;
  }

  boolean isTested() {
    return this != UNTESTED;
  }

  /** The bounds as they are read: {@code 1.52 to 2.31}; empty for an untested figure. */
  static String range(Figure quotient) {
    return of(quotient).isTested()
        ? Numbers.ratio(quotient.lower()) + " to " + Numbers.ratio(quotient.upper())
        : "";
  }

  /** The interval and what it says, as a sentence; empty for an untested figure. */
  static String sentence(Figure quotient) {
    String sides = of(quotient) == CANNOT_TELL ? ", with 1 inside" : "";
    return of(quotient).isTested()
        ? "The 95% interval of that quotient is "
            + range(quotient)
            + sides
            + ": "
            + of(quotient).words()
            + "."
        : "";
  }

  /**
   * How many of some tests lie above 1, and how many chance alone would put there; empty where
   * nothing was tested.
   */
  static String tally(List<Figure> quotients) {
    long tests = quotients.stream().filter(f -> of(f).isTested()).count();
    long above = quotients.stream().filter(f -> of(f) == MORE).count();
    return tests == 0 ? "" : tally(tests == 1 ? "interval" : "intervals", tests, above);
  }

  /** The same of tests whose kind is said in words: {@code intervals of jobs}. */
  static String tally(String what, long tests, long above) {
    double expected = tests * ALONE;
    return "Of "
        + Numbers.whole(tests)
        + " "
        + what
        + ", "
        + Numbers.whole(above)
        + (above == 1 ? " lies" : " lie")
        + " wholly above 1; chance alone would put at most about "
        + Numbers.decimal(expected, expected < 10 ? 1 : 0)
        + " there.";
  }
}
