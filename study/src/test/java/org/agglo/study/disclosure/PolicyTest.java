package org.agglo.study.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Sources.Republish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is safe, how numbers are rounded, and who may be named. */
class PolicyTest {

  /** The table of Nomis, Rounding of BRES estimates, public access (articles/1103.aspx). */
  @ParameterizedTest
  @CsvSource({
    "1,5,10",
    "49,5,10",
    "50,25,50",
    "249,25,50",
    "250,50,100",
    "499,50,100",
    "500,100,200",
    "999,100,200",
    "1000,250,500",
    "2499,250,500",
    "2500,500,1000",
    "4999,500,1000",
    "5000,1000,2000",
    "1000000,1000,2000"
  })
  void roundsToTheMultiplesOfThePublisher(double number, double relaxed, double strict) {
    assertThat(SizeRounding.RELAXED.base(number)).isEqualTo(relaxed);
    assertThat(SizeRounding.STRICT.base(number)).isEqualTo(strict);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "2,0,0", "3,5,0", "7,5,10", "62,50,50", "63,75,50", "5500,6000,6000"})
  void roundsToTheNearest(double number, double relaxed, double strict) {
    assertThat(SizeRounding.RELAXED.round(number)).isEqualTo(relaxed);
    assertThat(SizeRounding.STRICT.round(number)).isEqualTo(strict);
  }

  @Property
  void aLargerNumberNeverRoundsToLess(
      @ForAll @IntRange(max = 20_000) int one, @ForAll @IntRange(max = 20_000) int other) {
    for (SizeRounding rounding : SizeRounding.values()) {
      assertThat(rounding.round(Math.max(one, other)))
          .isGreaterThanOrEqualTo(rounding.round(Math.min(one, other)));
    }
  }

  /** Three organisations or more, and all but the two largest are a tenth of the largest. */
  @ParameterizedTest
  @CsvSource({
    "2, 50, 50, 100, false",
    "3, 50, 40, 100, true",
    "3, 50, 46, 100, false",
    "3, 50, 45, 100, true",
    "900, 99, 1, 100, false"
  })
  void aDominatedCellIsNotSafe(
      double organisations, double largest, double second, double total, boolean safe) {
    Contribution cell = new Contribution(organisations, largest, second, total);
    assertThat(cell.isSafe()).isEqualTo(safe);
    Treatment treatment = safe ? Treatment.RELAXED : Treatment.STRICT;
    assertThat(Policy.ONS_BRES_PUBLIC.treat(total, Optional.of(cell))).isEqualTo(treatment);
  }

  /** What is safe of any part, whoever is in it, is safe of the part with the largest in it. */
  @Property
  void aPartIsJudgedByTheLargestOfTheWhole(
      @ForAll @IntRange(min = 1, max = 100) int largest,
      @ForAll @IntRange(min = 1, max = 100) int second,
      @ForAll @IntRange(max = 400) int part) {
    double next = Math.min(largest, second);
    Contribution whole = new Contribution(50, largest, next, 1000);
    double rest = part - largest - next;
    if (whole.isPartSafe(part)) {
      assertThat(new Contribution(3 + Math.ceil(rest / next), largest, next, part).isSafe())
          .isTrue();
    }
  }

  @Test
  void withoutKnowingWhoIsBehindItNothingIsSafe() {
    assertThat(Policy.ONS_BRES_PUBLIC.treat(5000, Optional.empty())).isEqualTo(Treatment.WITHHELD);
    assertThat(Policy.THRESHOLD_10.treat(5000, Optional.empty())).isEqualTo(Treatment.OPEN);
  }

  @Test
  void thousandsOfJobsOfNineOrganisationsAreFewerThanTen() {
    Optional<Contribution> nine = Optional.of(new Contribution(9, 900, 800, 5000));
    assertThat(Policy.THRESHOLD_10.treat(5000, nine)).isEqualTo(Treatment.WITHHELD);
    assertThat(List.of(0.0, 9.0, 10.0))
        .extracting(n -> Policy.THRESHOLD_10.treat(n, Optional.empty()))
        .containsExactly(Treatment.OPEN, Treatment.WITHHELD, Treatment.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "NAMES, Any Works Ltd, 5, true",
    "NAMES, Any Works Ltd, 4, false",
    "NAMES, Any Works Ltd, , false",
    "NAMES, synthetic  motors ltd, 1, true",
    "NAMES, SYNTHETIC MOTORS LTD, , true",
    "FIGURES, Any Works Ltd, 5000, false",
    "FIGURES, Synthetic Motors Ltd, 5000, false",
    "NONE, Any Works Ltd, 5000, false",
    "NAMES, ' ', 5000, false"
  })
  void organisationsAreNamedOnlyWhereTheyMayBe(
      Republish republish, String name, Double employees, boolean may) {
    NamePolicy policy = NamePolicy.of(List.of("Synthetic Motors Ltd"));
    double known = employees == null ? Double.NaN : employees;
    assertThat(policy.mayName(republish, name, known)).isEqualTo(may);
  }

  @Test
  void aStudyNamesTheCompaniesOfItsClusters() {
    var folder = TinyStudy.plain().run().folder();
    assertThat(NamePolicy.of(folder).mayName(Republish.NAMES, "Nobody Ltd", 1)).isFalse();
  }
}
