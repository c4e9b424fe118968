package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.inference.CountTest.Cell;
import org.junit.jupiter.api.Test;

/** What rounding leaves open. */
class RoundingRangeTest {

  @Test
  void isTheValueItselfWhereNothingIsRounded() {
    Cell cell = new Cell(3, 20, 100, 1000);
    assertThat(RoundingRange.quotient(cell, 1)).isEqualTo(new Interval(1.5, 1.5));
    double p = CountTest.p(3, 20, 100, 1000);
    assertThat(RoundingRange.p(cell, 1)).isEqualTo(new Interval(p, p));
  }

  @Test
  void takesEachCountToTheEndsOfItsRounding() {
    // 15 of 45 and 105 of 995 to 25 of 35 and 95 of 1005.
    Interval range = RoundingRange.quotient(new Cell(20, 40, 100, 1000), 10);
    assertThat(range.lower()).isCloseTo(15.0 / 45 * 995 / 105, within(1e-12));
    assertThat(range.upper()).isCloseTo(25.0 / 35 * 1005 / 95, within(1e-12));
  }

  @Test
  void neverGivesTheRegionMoreThanTheIndustryHas() {
    Interval range = RoundingRange.quotient(new Cell(20, 20, 100, 1000), 10);
    assertThat(range.upper()).isCloseTo(1005.0 / 95, within(1e-12));
  }

  @Test
  void hasNoUpperEndWhereTheIndustryMayBeNothing() {
    assertThat(RoundingRange.quotient(new Cell(0, 0, 100, 1000), 5))
        .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void isMissingWhereTheQuotientIsMissing() {
    assertThat(RoundingRange.quotient(new Cell(0, 0, 100, 1000), 1)).isEqualTo(Interval.none());
    assertThat(RoundingRange.p(new Cell(0, 0, 100, 1000), 1)).isEqualTo(Interval.none());
    assertThat(RoundingRange.quotient(new Cell(0, 0, 0, 0), 1)).isEqualTo(Interval.none());
  }

  @Test
  void mattersBelowThirtyFirms() {
    assertThat(RoundingRange.matters(29)).isTrue();
    assertThat(RoundingRange.matters(30)).isFalse();
  }

  /** Every table that rounds to the published one, tried. */
  @Property(tries = 60)
  void holdsEveryTableThatRoundsToThePublishedOne(
      @ForAll @IntRange(min = 0, max = 4) int cell,
      @ForAll @IntRange(min = 0, max = 4) int more,
      @ForAll @IntRange(min = 0, max = 4) int others) {
    long step = 5;
    Cell published = new Cell(5L * cell, 5L * (cell + more) + 5, 5L * (cell + others) + 5, 200);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (long k = Math.max(0, published.k() - 2); k <= published.k() + 2; k++) {
      for (long n = Math.max(k, published.n() - 2); n <= published.n() + 2; n++) {
        for (long R = Math.max(k, published.R() - 2); R <= published.R() + 2; R++) {
          for (long N = 198; N <= 202; N++) {
            double quotient = LocationQuotient.of(k, R, n, N);
            lowest = Math.min(lowest, quotient);
            highest = Math.max(highest, quotient);
            double p = CountTest.p(k, n, R, N);
            least = Math.min(least, p);
            most = Math.max(most, p);
          }
        }
      }
    }
    Interval quotients = RoundingRange.quotient(published, step);
    assertThat(quotients.lower()).isCloseTo(lowest, within(1e-12));
    assertThat(quotients.upper()).isCloseTo(highest, within(1e-12));
    Interval ps = RoundingRange.p(published, step);
    assertThat(ps.lower()).isCloseTo(least, within(1e-12));
    assertThat(ps.upper()).isCloseTo(most, within(1e-12));
  }
}
