package org.agglo.study.score;

import java.util.Arrays;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.CountTest.Cell;
import org.agglo.methods.inference.Interval;

/** Exact tests of counts of units: each unit is a choice of place of its own. */
final class CountTests implements QuotientTests {
  private static final Method METHOD = Method.of("count_test", CountTest.class);

  private final Sheet sheet;

  CountTests(Sheet sheet) {
    this.sheet = sheet;
  }

  @Override
  public Evidence.Pair[] of(int set) {
    Evidence.Pair[] evidence = new Evidence.Pair[sheet.areas().size()];
    for (int area = 0; area < evidence.length; area++) {
      evidence[area] =
          sheet.hasQuotient(set, area) ? evidence(sheet.counts(set, area)) : Evidence.Pair.NONE;
    }
    return evidence;
  }

  private Evidence.Pair evidence(double[] counts) {
    if (!Arrays.stream(counts).allMatch(CountTests::isWhole)) {
      return Evidence.Pair.without("its counts are not whole numbers.");
    }
    Cell cell = new Cell((long) counts[0], (long) counts[1], (long) counts[2], (long) counts[3]);
    Interval interval = CountTest.interval(cell, LEVEL);
    if (!interval.exists()) {
      return Evidence.Pair.without("the counts are not those of a part of the nation.");
    }
    double p = CountTest.p(cell.k(), cell.n(), cell.R(), cell.N());
    boolean large = cell.R() > LARGE * cell.N();
    Mark mark = LowReliability.ofCount(cell, interval);
    Mark range = LowReliability.ofRounding(sheet.source(), cell);
    return new Evidence.Pair(
        new Evidence(cell.k(), cell.k(), interval, p, mark.and(range), METHOD),
        large ? rest(cell) : Evidence.NONE);
  }

  /** Fisher's test: the rest of the nation stands beside the area. */
  private static Evidence rest(Cell cell) {
    Interval interval = CountTest.restInterval(cell, LEVEL);
    double p = CountTest.restP(cell.k(), cell.n(), cell.R(), cell.N());
    Mark mark = LowReliability.ofCount(cell, interval);
    return Double.isInfinite(interval.upper())
        ? Evidence.NONE
        : new Evidence(cell.k(), cell.k(), interval, p, mark, METHOD);
  }

  private static boolean isWhole(double count) {
    return count == Math.rint(count);
  }
}
