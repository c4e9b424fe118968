package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.inference.CountTest.Cell;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Exact tests and intervals of counts of firms. */
class CountTestTest {
  private static final double LEVEL = 0.95;

  @Test
  void agreesWithRInTails() {
    List<Golden.Row> rows = Golden.rows("count-tests.csv");
    for (Golden.Row row : rows) {
      Cell cell = cell(row);
      double p = CountTest.p(cell.k(), cell.n(), cell.R(), cell.N());
      double rest = CountTest.restP(cell.k(), cell.n(), cell.R(), cell.N());
      assertThat(p).as("p of %s", cell).isCloseTo(row.number("p"), relative(row.number("p")));
      assertThat(rest)
          .as("p of %s against the rest", cell)
          .isCloseTo(row.number("fisher"), relative(row.number("fisher")));
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void agreesWithRInIntervals() {
    for (Golden.Row row : Golden.rows("count-tests.csv")) {
      Interval plain = CountTest.interval(cell(row), row.number("level"));
      Interval rest = CountTest.restInterval(cell(row), row.number("level"));
      same(plain.lower(), row.number("lower"), row);
      same(plain.upper(), row.number("upper"), row);
      same(rest.lower(), row.number("rest_lower"), row);
      same(rest.upper(), row.number("rest_upper"), row);
    }
  }

  /** methods.md of the field: n = 50, k = 13, x = 0.15. */
  @Test
  void isNotSignificantForThirteenOfFiftyInARegionOfFifteenPerCent() {
    Cell cell = new Cell(13, 50, 15_000, 100_000);
    assertThat(CountTest.p(13, 50, 15_000, 100_000)).isCloseTo(0.030, within(0.0005));
    assertThat(CountTest.interval(cell, LEVEL).lower()).isCloseTo(0.975, within(0.0005));
  }

  @Test
  void isTheChanceOfAllFirmsInTheRegion() {
    // 5/10 × 4/9
    assertThat(CountTest.p(2, 2, 5, 10)).isCloseTo(2.0 / 9, within(1e-14));
  }

  @Test
  void isOneWhereTheRegionHasNone() {
    assertThat(CountTest.p(0, 50, 150, 1000)).isOne();
    assertThat(CountTest.p(0, 5, 150, 1000)).isOne();
    assertThat(CountTest.interval(new Cell(0, 50, 150, 1000), LEVEL).lower()).isZero();
  }

  @Test
  void isOneWhereTheMarginsLeaveNoFewer() {
    // The rest has room for 4 of the 6.
    assertThat(CountTest.p(2, 6, 6, 10)).isOne();
    assertThat(CountTest.interval(new Cell(2, 6, 6, 10), LEVEL).lower())
        .isCloseTo(LocationQuotient.of(2, 6, 6, 10), within(1e-15));
  }

  @Test
  void hasNoUpperEndAgainstARestThatMayHaveNone() {
    assertThat(CountTest.restInterval(new Cell(50, 50, 150, 1000), LEVEL).upper())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CountTest.interval(new Cell(50, 50, 150, 1000), LEVEL).upper())
        .isCloseTo(1000.0 / 150, within(1e-12));
    assertThat(CountTest.interval(new Cell(5, 5, 150, 1000), LEVEL).upper())
        .isCloseTo(1000.0 / 150, within(1e-12));
  }

  @Test
  void isMissingWhereNothingCanBeTested() {
    for (Cell cell :
        List.of(
            new Cell(0, 0, 150, 1000),
            new Cell(0, 50, 0, 1000),
            new Cell(50, 50, 1000, 1000),
            new Cell(150, 1000, 150, 1000),
            new Cell(0, 0, 0, 0))) {
      isMissing(cell);
    }
  }

  @Test
  void isMissingWhereTheCountsAreNoTable() {
    for (Cell cell :
        List.of(
            new Cell(6, 5, 150, 1000),
            new Cell(160, 500, 150, 1000),
            new Cell(-1, 50, 150, 1000),
            new Cell(1, -50, 150, 1000),
            new Cell(1, 50, 1500, 1000),
            new Cell(0, 900, 150, 1000))) {
      isMissing(cell);
    }
  }

  @Test
  void refusesALevelThatIsNone() {
    Cell cell = new Cell(13, 50, 150, 1000);
    assertThatThrownBy(() -> CountTest.interval(cell, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("95");
    assertThatThrownBy(() -> CountTest.restInterval(cell, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void expectsTheIndustrysFirmsByTheRegionsShare() {
    assertThat(CountTest.expected(50, 150, 1000)).isEqualTo(7.5);
    assertThat(CountTest.expected(50, 150, 0)).isNaN();
  }

  /** Far tails and large margins: no digits lost, nothing overflows, no search runs away. */
  @Test
  void holdsAtTheEndsOfTheScale() {
    double p = CountTest.p(1000, 1000, 1_000_000, 3_000_000_000L);
    // pbinom(999, 1000, 1/3000, lower.tail = FALSE) underflows in R too; its logarithm is −8006.
    assertThat(p).isBetween(0.0, Double.MIN_NORMAL);
    Interval all = CountTest.interval(new Cell(1000, 1000, 1_000_000, 3_000_000_000L), LEVEL);
    assertThat(all.lower()).isBetween(2980.0, 3000.0);
    Interval giant =
        CountTest.interval(new Cell(3_000_000, 30_000_000, 200_000_000, 2_000_000_000L), LEVEL);
    assertThat(giant.lower()).isBetween(0.998, 1.0);
    assertThat(giant.upper()).isBetween(1.0, 1.002);
    Interval lone = CountTest.interval(new Cell(1, 1, 1, 1_000_000_000), LEVEL);
    assertThat(lone.lower()).isCloseTo(0.025 * 1e9, within(1e-3));
    assertThat(lone.upper()).isEqualTo(1e9);
  }

  @Property
  void agreesWithRationalArithmetic(@ForAll("smallTables") Cell cell) {
    assertThat(CountTest.restP(cell.k(), cell.n(), cell.R(), cell.N()))
        .isCloseTo(enumerated(cell), within(1e-13));
  }

  @Property
  void isTheDualOfItsInterval(
      @ForAll("tables") Cell cell, @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    double p = CountTest.p(cell.k(), cell.n(), cell.R(), cell.N());
    double restP = CountTest.restP(cell.k(), cell.n(), cell.R(), cell.N());
    double beyond = (1 - level) / 2;
    if (Math.abs(p - beyond) > 1e-9) {
      assertThat(CountTest.interval(cell, level).isAbove(1)).isEqualTo(p < beyond);
    }
    if (Math.abs(restP - beyond) > 1e-9) {
      assertThat(CountTest.restInterval(cell, level).isAbove(1)).isEqualTo(restP < beyond);
    }
  }

  @Property
  void hasTheQuotientInItsInterval(@ForAll("tables") Cell cell) {
    double quotient = LocationQuotient.of(cell.k(), cell.R(), cell.n(), cell.N());
    Interval interval = CountTest.interval(cell, LEVEL);
    assertThat(interval.lower()).isLessThanOrEqualTo(quotient * (1 + 1e-12));
    assertThat(interval.upper()).isGreaterThanOrEqualTo(quotient * (1 - 1e-12));
    double rest = LocationQuotient.rest(cell.k(), cell.R(), cell.n(), cell.N());
    if (!Double.isNaN(rest)) {
      Interval restInterval = CountTest.restInterval(cell, LEVEL);
      assertThat(restInterval.lower()).isLessThanOrEqualTo(rest * (1 + 1e-12));
      assertThat(restInterval.upper()).isGreaterThanOrEqualTo(rest * (1 - 1e-12));
    }
  }

  @Property
  void isWiderAtAHigherLevel(@ForAll("tables") Cell cell) {
    Interval narrow = CountTest.interval(cell, 0.8);
    Interval wide = CountTest.interval(cell, 0.99);
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
  }

  @Property
  void isTheSameWhenIndustryAndRegionChangePlaces(@ForAll("tables") Cell cell) {
    double p = CountTest.restP(cell.k(), cell.n(), cell.R(), cell.N());
    double swapped = CountTest.restP(cell.k(), cell.R(), cell.n(), cell.N());
    assertThat(swapped).isCloseTo(p, within(1e-11 * p + 1e-15));
  }

  @Property
  void fallsAsTheRegionHasMore(@ForAll("tables") Cell cell) {
    double more = CountTest.p(cell.k() + 1, cell.n(), cell.R(), cell.N());
    if (!Double.isNaN(more)) {
      assertThat(more).isLessThanOrEqualTo(CountTest.p(cell.k(), cell.n(), cell.R(), cell.N()));
    }
  }

  @Provide
  Arbitrary<Cell> smallTables() {
    return tables(2, 60);
  }

  @Provide
  Arbitrary<Cell> tables() {
    return Arbitraries.oneOf(tables(2, 60), tables(60, 5_000), tables(5_000, 3_000_000));
  }

  private static Arbitrary<Cell> tables(int least, int most) {
    Arbitrary<Double> part = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(Arbitraries.integers().between(least, most), part, part, part)
        .as(
            (N, industry, region, cell) -> {
              // Cubed, so that small margins are as frequent as large ones.
              long n = 1 + (long) (industry * industry * industry * (N - 2));
              long R = 1 + (long) (region * region * region * (N - 2));
              long first = Math.max(0, n + R - N);
              return new Cell(
                  first + (long) (cell * cell * (Math.min(n, R) - first + 0.999)), n, R, N);
            });
  }

  private static double enumerated(Cell cell) {
    BigInteger tail = BigInteger.ZERO;
    for (long x = cell.k(); x <= Math.min(cell.n(), cell.R()); x++) {
      tail = tail.add(choose(cell.R(), x).multiply(choose(cell.N() - cell.R(), cell.n() - x)));
    }
    return new BigDecimal(tail)
        .divide(new BigDecimal(choose(cell.N(), cell.n())), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static BigInteger choose(long n, long k) {
    BigInteger result = BigInteger.ONE;
    for (long i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return k > n ? BigInteger.ZERO : result;
  }

  private static void isMissing(Cell cell) {
    assertThat(CountTest.p(cell.k(), cell.n(), cell.R(), cell.N())).as("%s", cell).isNaN();
    assertThat(CountTest.restP(cell.k(), cell.n(), cell.R(), cell.N())).as("%s", cell).isNaN();
    assertThat(CountTest.interval(cell, LEVEL)).isEqualTo(Interval.none());
    assertThat(CountTest.restInterval(cell, LEVEL)).isEqualTo(Interval.none());
  }

  private static Cell cell(Golden.Row row) {
    return new Cell(row.whole("k"), row.whole("n"), row.whole("R"), row.whole("N"));
  }

  private static void same(double value, double expected, Golden.Row row) {
    if (Double.isInfinite(expected)) {
      assertThat(value).as("%s", cell(row)).isEqualTo(expected);
    } else {
      assertThat(value).as("%s", cell(row)).isCloseTo(expected, within(1e-9 * (1 + expected)));
    }
  }

  private static Offset<Double> relative(double expected) {
    return within(1e-12 * expected + 1e-300);
  }
}
