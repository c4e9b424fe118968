package org.agglo.methods.growth;

import static org.agglo.methods.growth.HighGrowth.Answer.NO;
import static org.agglo.methods.growth.HighGrowth.Answer.OUT_OF_SCOPE;
import static org.agglo.methods.growth.HighGrowth.Answer.UNKNOWN;
import static org.agglo.methods.growth.HighGrowth.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Enterprises of high growth, after OECD and Eurostat. */
class HighGrowthTest {
  private static final double MISSING = Double.NaN;

  @Test
  void isGrowthAboveTheRateOverThreeYears() {
    assertThat(HighGrowth.of(100, 173, 10, HighGrowth.OECD)).isEqualTo(YES);
    assertThat(HighGrowth.of(100, 172, 10, HighGrowth.OECD)).isEqualTo(NO);
    assertThat(HighGrowth.of(100, 134, 10, HighGrowth.EUROSTAT)).isEqualTo(YES);
    assertThat(HighGrowth.of(100, 133, 10, HighGrowth.EUROSTAT)).isEqualTo(NO);
  }

  /** 1.2 cubed is 1.728, but not in doubles: 1,000 to 1,728 is exactly 20 % a year. */
  @Test
  void ofExactlyTheRateIsNotAboveIt() {
    assertThat(HighGrowth.of(1000, 1728, 10, HighGrowth.OECD)).isEqualTo(NO);
    assertThat(HighGrowth.of(1000, 1729, 10, HighGrowth.OECD)).isEqualTo(YES);
    assertThat(HighGrowth.of(1000, 1331, 10, HighGrowth.EUROSTAT)).isEqualTo(NO);
    assertThat(HighGrowth.of(1000, 1332, 10, HighGrowth.EUROSTAT)).isEqualTo(YES);
  }

  /** The rule in whole numbers, which do not round: 1,000 last > 1,728 first. */
  @Property
  void agreesWithTheRuleInWholeNumbers(
      @ForAll @IntRange(min = 10, max = 1_000_000) int first,
      @ForAll @IntRange(min = 1, max = 2_000_000) int last) {
    boolean high = 1000L * last > 1728L * first;
    assertThat(HighGrowth.of(first, last, 4, HighGrowth.OECD)).isEqualTo(high ? YES : NO);
  }

  @Test
  void asksForTenEmployeesAtTheStart() {
    assertThat(HighGrowth.of(9, 90, 10, HighGrowth.OECD)).isEqualTo(OUT_OF_SCOPE);
    assertThat(HighGrowth.of(10, 90, 10, HighGrowth.OECD)).isEqualTo(YES);
  }

  @Test
  void asksForBothYearsAndMoreThanThreeYearsOfAge() {
    assertThat(HighGrowth.of(50, 0, 10, HighGrowth.OECD)).isEqualTo(OUT_OF_SCOPE);
    assertThat(HighGrowth.of(50, 500, 3, HighGrowth.OECD)).isEqualTo(OUT_OF_SCOPE);
    assertThat(HighGrowth.of(50, 500, 3.1, HighGrowth.OECD)).isEqualTo(YES);
  }

  @Test
  void isUnknownWhereSomethingIsMissingThatCouldDecide() {
    assertThat(HighGrowth.of(MISSING, 500, 10, HighGrowth.OECD)).isEqualTo(UNKNOWN);
    assertThat(HighGrowth.of(50, MISSING, 10, HighGrowth.OECD)).isEqualTo(UNKNOWN);
    assertThat(HighGrowth.of(50, 500, MISSING, HighGrowth.OECD)).isEqualTo(UNKNOWN);
  }

  @Test
  void isOutOfScopeForAKnownReasonWhateverElseIsMissing() {
    assertThat(HighGrowth.of(5, MISSING, MISSING, HighGrowth.OECD)).isEqualTo(OUT_OF_SCOPE);
    assertThat(HighGrowth.of(MISSING, 0, MISSING, HighGrowth.OECD)).isEqualTo(OUT_OF_SCOPE);
    assertThat(HighGrowth.of(MISSING, MISSING, 2, HighGrowth.OECD)).isEqualTo(OUT_OF_SCOPE);
  }

  @Test
  void countsThoseOfHighGrowthAmongThoseInScope() {
    HighGrowth.Count count =
        HighGrowth.count(
            new double[] {10, 20, 50, 8, MISSING},
            new double[] {20, 22, 100, 80, 30},
            new double[] {10, 10, 10, 10, 10},
            HighGrowth.OECD);
    assertThat(count).isEqualTo(new HighGrowth.Count(2, 3, 1));
    assertThat(count.share()).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void hasNoShareWhereNoneIsInScope() {
    double[] none = {};
    assertThat(HighGrowth.count(none, none, none, HighGrowth.OECD).share()).isNaN();
    double[] small = {1, 2};
    assertThat(HighGrowth.count(small, small, small, HighGrowth.OECD).share()).isNaN();
  }

  @Test
  void refusesArraysThatDiffer() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> HighGrowth.count(two, two, new double[] {1}, HighGrowth.OECD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Employees and ages differ in number.");
  }
}
