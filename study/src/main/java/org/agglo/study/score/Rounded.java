package org.agglo.study.score;

import org.agglo.study.definition.Sources.Source;

/**
 * What rounding does to small numbers: a share, a growth or a quotient made from fewer than 30 of a
 * source rounded to 5 can be a tenth off and more, and is of low reliability.
 */
final class Rounded {
  private static final double SMALL = 30;

  private Rounded() {}

  /** The mark of a ratio made from a level. */
  static Mark mark(Source source, double level) {
    return source.rounding().isPresent() && level < SMALL
        ? new Mark("u", "Made from fewer than 30, rounded to " + source.rounding().get() + ".")
        : Mark.NONE;
  }
}
