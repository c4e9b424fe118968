package org.agglo.study.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.CountTest.Cell;
import org.agglo.methods.inference.Interval;
import org.agglo.methods.inference.Reliability;
import org.agglo.methods.inference.RoundingRange;
import org.agglo.study.definition.Sources.Source;

/**
 * When a number is of low reliability [u], and why, in one place. A share, a growth or a quotient
 * made from fewer than 30 of a source rounded to 5 can be a tenth off and more; a tested one then
 * says its range over the rounding. A tested quotient is so too below 10 units or 5 expected, or
 * where the upper bound is more than three times the lower.
 */
final class LowReliability {
  private static final long SMALL = 30;
  private static final double ENOUGH = Double.POSITIVE_INFINITY;

  private LowReliability() {}

  /** The mark of a ratio made from a level. */
  static Mark ofRatio(Source source, double level) {
    return source.rounding().isPresent() && level < SMALL
        ? new Mark("u", "Made from fewer than 30, rounded to " + source.rounding().get() + ".")
        : Mark.NONE;
  }

  /** The mark of a tested count, beside that of the ratio itself. */
  static Mark ofCount(Cell cell, Interval interval) {
    double expected = CountTest.expected(cell.n(), cell.R(), cell.N());
    List<String> why = new ArrayList<>();
    if (Reliability.isLow(expected, ENOUGH, Interval.none())) {
      why.add("fewer than 5 expected");
    }
    if (Reliability.isLow(ENOUGH, cell.k(), Interval.none())) {
      why.add("fewer than 10 counted");
    }
    return low(why, interval);
  }

  /** The mark of tested jobs, beside that of the ratio itself. */
  static Mark ofJobs(double jobs, Interval interval) {
    boolean few = Reliability.isLow(ENOUGH, jobs, Interval.none());
    return low(few ? List.of("fewer than 10 jobs") : List.of(), interval);
  }

  private static Mark low(List<String> reasons, Interval interval) {
    List<String> why = new ArrayList<>(reasons);
    if (Reliability.isLow(ENOUGH, ENOUGH, interval)) {
      why.add("the upper bound is more than three times the lower");
    }
    return why.isEmpty()
        ? Mark.NONE
        : new Mark("u", "Low reliability: " + String.join(", ", why) + ".");
  }

  /** What rounding leaves open of a small count's plain quotient; nothing if it was not rounded. */
  static Mark ofRounding(Source source, Cell cell) {
    if (source.rounding().isEmpty() || cell.k() >= SMALL) {
      return Mark.NONE;
    }
    int step = source.rounding().get();
    Interval quotient = RoundingRange.quotient(cell, step);
    Interval p = RoundingRange.p(cell, step);
    String note = "Before rounding, the quotient may be " + between(quotient, 2);
    return new Mark("u", note + (p.exists() ? " and p " + between(p, 3) : "") + ".");
  }

  private static String between(Interval range, int digits) {
    return Double.isInfinite(range.upper())
        ? rounded(range.lower(), digits) + " or more"
        : rounded(range.lower(), digits) + " to " + rounded(range.upper(), digits);
  }

  private static String rounded(double number, int digits) {
    return new BigDecimal(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
