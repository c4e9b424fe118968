package org.agglo.study.measure;

import java.util.Optional;
import java.util.stream.IntStream;
import org.agglo.methods.concentration.CellQuotients;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Interval;
import org.agglo.methods.inference.Reliability;
import org.agglo.methods.inference.RoundingRange;

/** Quotients and exact tests of counts of firms. */
final class FirmTests {
  private final Base base;
  private final CellQuotients quotients;
  private final Quotients.Settings settings;
  private final CellTests tests;

  FirmTests(Cells cells, Base base, Quotients.Settings settings) {
    this.base = base;
    this.settings = settings;
    quotients = base.quotients();
    tests = new CellTests(cells.size());
    IntStream.range(0, cells.size()).parallel().forEach(this::test);
  }

  /** The totals of the nation that firms are held against; empty where it is the table alone. */
  static Optional<Base.Nation> nation(Optional<NationalTotals> national) {
    if (national.isEmpty()) {
      return Optional.empty();
    }
    NationalTotals totals = national.get();
    if (!totals.hasCounts()) {
      totals.tellNoCounts();
      return Optional.empty();
    }
    return Optional.of(totals.counts());
  }

  double[] quotients() {
    return quotients.plain();
  }

  CellTests tests() {
    return tests;
  }

  private void test(int cell) {
    if (Double.isNaN(quotients.plain()[cell])) {
      return;
    }
    long k = (long) base.value(cell);
    long n = (long) base.industryTotal(cell);
    long inArea = (long) base.areaTotal(cell);
    long all = (long) base.whole(cell);
    Interval interval = CountTest.interval(new CountTest.Cell(k, n, inArea, all), settings.level());
    boolean rest = settings.leaveOneOut().isOn(base.areaShare(cell));
    double p = rest ? CountTest.restP(k, n, inArea, all) : CountTest.p(k, n, inArea, all);
    double expected = CountTest.expected(n, inArea, all);
    boolean rounded = settings.rounding() > 1 && RoundingRange.matters(n);
    tests.set(cell, p, interval, rounded || Reliability.isLow(expected, n, interval));
  }
}
