package org.agglo.study.score;

import java.util.Arrays;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.CountTest.Cell;
import org.agglo.methods.inference.Interval;
import org.agglo.study.identify.Cube;

/** Exact tests of counts of units: each unit is a choice of place of its own. */
final class CountTests implements QuotientTests {
  private static final Method METHOD = Method.of("count_test", CountTest.class);

  private final Sheet sheet;
  private final Cube cube;

  CountTests(Sheet sheet) {
    this.sheet = sheet;
    this.cube = sheet.cube();
  }

  @Override
  public Evidence[] of(int set) {
    Evidence[] evidence = new Evidence[sheet.areas().size()];
    for (int area = 0; area < evidence.length; area++) {
      evidence[area] = sheet.hasQuotient(set, area) ? evidence(set, area) : Evidence.NONE;
    }
    return evidence;
  }

  private Evidence evidence(int set, int area) {
    double[] counts = sheet.counts(set, area);
    if (!Arrays.stream(counts).allMatch(CountTests::isWhole)) {
      return Evidence.without("its counts are not whole numbers.");
    }
    Cell cell = new Cell((long) counts[0], (long) counts[1], (long) counts[2], (long) counts[3]);
    Interval plain = CountTest.interval(cell, LEVEL);
    if (!plain.exists()) {
      return Evidence.without("the counts are not those of a part of the nation.");
    }
    return new Evidence(
        cell.k(),
        cell.k(),
        plain,
        rest(cell),
        CountTest.p(cell.k(), cell.n(), cell.R(), cell.N()),
        LowReliability.ofCount(sheet.source(), cell, plain),
        METHOD);
  }

  /** Fisher's interval, where the region is a large part of the nation. */
  private static Interval rest(Cell cell) {
    Interval rest =
        cell.R() > LARGE * cell.N() ? CountTest.restInterval(cell, LEVEL) : Interval.none();
    return Double.isInfinite(rest.upper()) ? Interval.none() : rest;
  }

  private static boolean isWhole(double count) {
    return count == Math.rint(count);
  }
}
