package org.agglo.study.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published.TestFamily;
import org.agglo.study.figure.PublishedReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What chance says of quotients: intervals, p, and q within the declared family. */
class TestedQuotientsTest {
  @TempDir private static Path plain;
  private static Built built;

  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.withTests(folder);
    if (built == null) {
      built = TinyStudy.withTests(plain).run();
    }
  }

  /** 10 of 20 units where 100 of 1,000 are: R 4.2.2, phyper(9, 100, 900, 20, lower = FALSE). */
  @Test
  void ofCountsAreExact() {
    Figure figure = units(Measure.LOCATION_QUOTIENT, "cars", "A1");
    assertThat(figure.value()).isCloseTo(5, within(1e-12));
    assertThat(figure.p()).isCloseTo(5.12164303978738e-06, within(1e-18));
    assertThat(figure.lower()).isCloseTo(2.75942181063247, within(1e-9));
    assertThat(figure.upper()).isCloseTo(7.21912410028033, within(1e-9));
    assertThat(figure.n()).isEqualTo(10);
    assertThat(figure.firms()).isEqualTo(10);
    assertThat(figure.method()).isEqualTo("location_quotient; count_test");
    assertThat(figure.methodVersion()).isEqualTo("1; 1");
  }

  @Test
  void ofCountsAgainstTheRestHaveFishersInterval() {
    Figure figure = units(Measure.LOCATION_QUOTIENT_REST, "cars", "A1");
    assertThat(figure.value()).isCloseTo(9, within(1e-12));
    assertThat(figure.lower()).isCloseTo(3.42994656589180, within(1e-9));
    assertThat(figure.upper()).isCloseTo(23.3639037646637, within(1e-8));
    assertThat(figure.p()).isCloseTo(5.12164303978738e-06, within(1e-18));
  }

  /** Small areas have hardly any share of the nation to leave out. */
  @Test
  void againstTheRestHaveNoIntervalInASmallArea() {
    study.replace("data/units.csv", "all,whole,A4,2021,400,", "all,whole,A4,2021,4000,");
    Figure figure = study.run().figure("1.1", Measure.LOCATION_QUOTIENT_REST, "cars", "A1");
    assertThat(figure.value()).isPositive();
    assertThat(figure.lower()).isNaN();
    assertThat(figure.p()).isNaN();
    assertThat(figure.method()).isEqualTo("location_quotient_rest");
  }

  @Test
  void ofNothingReachDownToNothing() {
    Figure figure = units(Measure.LOCATION_QUOTIENT, "boats", "A1");
    assertThat(figure.p()).isEqualTo(1);
    assertThat(figure.lower()).isZero();
    assertThat(figure.upper()).isCloseTo(1.65857469408668, within(1e-9));
    assertThat(figure.status()).isEqualTo("u");
    assertThat(figure.note())
        .isEqualTo(
            "Low reliability: fewer than 5 expected, fewer than 10 counted,"
                + " the upper bound is more than three times the lower.");
  }

  /**
   * Half of the jobs need two of the three large plants, of 152/3 jobs each: three ways with chance
   * 0.1 × 0.1 × 0.9 and one with 0.001. The bounds are by enumeration in R 4.2.2.
   */
  @Test
  void ofJobsCountThePlants() {
    Figure figure = built.jobs(Measure.LOCATION_QUOTIENT, "cars", "A1");
    assertThat(figure.p()).isCloseTo(0.028, within(1e-12));
    assertThat(figure.lower()).isCloseTo(0.942993240502461, within(1e-8));
    assertThat(figure.upper()).isCloseTo(9.057006759497538, within(1e-8));
    assertThat(figure.status()).isEqualTo("e u");
    assertThat(figure.note()).startsWith("These plants are synthetic. Low reliability:");
    assertThat(figure.n()).isEqualTo(100);
    assertThat(figure.firms()).isNaN();
    assertThat(figure.method()).isEqualTo("location_quotient; dartboard");
  }

  /** 51 plants are too many to count: enumeration in R gives 0.3183, 0.5918 and 1.9082. */
  @Test
  void ofJobsInManyPlantsAreNearlyExact() {
    Figure figure = built.jobs(Measure.LOCATION_QUOTIENT, "boats", "A4");
    assertThat(figure.p()).isCloseTo(0.3183, within(0.01));
    assertThat(figure.lower()).isCloseTo(0.5918, within(0.02));
    assertThat(figure.upper()).isCloseTo(1.9082, within(0.02));
    assertThat(figure.method()).isEqualTo("location_quotient; dartboard_saddlepoint");
  }

  /** The quotient against the rest is a function of the plain one and of the area's share. */
  @Test
  void ofJobsAgainstTheRestCarryTheSameChances() {
    Figure plain = built.jobs(Measure.LOCATION_QUOTIENT, "cars", "land");
    Figure rest = built.jobs(Measure.LOCATION_QUOTIENT_REST, "cars", "land");
    double x = 0.4;
    assertThat(rest.lower())
        .isCloseTo(plain.lower() * (1 - x) / (1 - plain.lower() * x), within(1e-12));
    assertThat(rest.lower()).isLessThan(rest.value());
    assertThat(rest.upper()).isGreaterThan(rest.value());
  }

  @Test
  void ofASetWithoutPlantsHaveNoneAndSayWhy() {
    Figure broad = broadJobs(built, "boats");
    assertThat(broad.value()).isPositive();
    assertThat(broad.lower()).isNaN();
    assertThat(broad.p()).isNaN();
    assertThat(broad.note())
        .isEqualTo("No interval: plants counts no plant of it, though there are jobs.");
  }

  @Test
  void ofASetThatLacksABandHaveNoneAndSayWhy() {
    study.replace("data/sizes.csv", "cars,broad,2021,5,9,8", "cars,broad,2021,5,9,");
    study.without("data/sizes.csv", "boats,broad");
    Built other = study.run();
    assertThat(broadJobs(other, "cars").note())
        .isEqualTo("No interval: plants lacks the number of plants from 5 jobs.");
    assertThat(broadJobs(other, "boats").note())
        .isEqualTo("No interval: jobs arrive in plants, and plants has no sizes of it.");
  }

  @Test
  void ofJobsWithoutSizesHaveNoneAndSayWhy() {
    study.replace("sources.yaml", "    sizes: plants\n", "");
    assertThat(study.run().jobs(Measure.LOCATION_QUOTIENT, "cars", "A1").note())
        .isEqualTo("No interval: jobs arrive in plants, and their sizes are not known.");
  }

  @Test
  void areNotMadeWhereASourceDoesNotSayWhatItCounts() {
    assertThat(TinyStudy.plain().figures())
        .allMatch(f -> Double.isNaN(f.p()) && Double.isNaN(f.lower()) && Double.isNaN(f.q()));
    assertThat(TinyStudy.plain().jobs(Measure.LOCATION_QUOTIENT, "cars", "A1").note()).isEmpty();
    assertThat(TinyStudy.plain().relation("family").numbers("tests")).containsExactly(0);
  }

  @Test
  void areNotMadeOfPartsThatAreMoreThanTheNation() {
    study.append("data/units.csv", "cars,narrow,N,2021,5,\n");
    Figure figure = study.run().figure("1.1", Measure.LOCATION_QUOTIENT, "cars", "A1");
    assertThat(figure.lower()).isNaN();
    assertThat(figure.note())
        .isEqualTo("No interval: the counts are not those of a part of the nation.");
  }

  @Test
  void areNotMadeOfCountsThatAreNotWhole() {
    study.replace("data/units.csv", "cars,narrow,A1,2021,10,", "cars,narrow,A1,2021,10.5,");
    assertThat(study.run().figure("1.1", Measure.LOCATION_QUOTIENT, "cars", "A1").note())
        .isEqualTo("No interval: its counts are not whole numbers.");
  }

  @Test
  void ofFewRoundedUnitsSayTheRangeOverTheRounding() {
    study.replace("sources.yaml", "    counts: units\n", "    counts: units\n    rounding: 5\n");
    Figure figure = study.run().figure("1.1", Measure.LOCATION_QUOTIENT, "cars", "A1");
    assertThat(figure.status()).isEqualTo("u");
    assertThat(figure.note())
        .startsWith("Made from fewer than 30, rounded to 5.")
        .contains("Before rounding, the quotient may be 3.56 to 6.82 and p 0.000 to 0.001.");
    assertThat(figure.p()).isCloseTo(5.12164303978738e-06, within(1e-18));
  }

  @Test
  void ofOneFamilyHaveQ() {
    List<Figure> members = built.figures(f -> !Double.isNaN(f.q()));
    assertThat(members)
        .hasSize(28)
        .allMatch(f -> f.measure() == Measure.LOCATION_QUOTIENT)
        .allMatch(f -> List.of("A1", "A2", "R1", "land").contains(f.area()))
        .allMatch(f -> f.definition() != Definition.WHOLE);
    double[] q = BenjaminiHochberg.of(members.stream().mapToDouble(Figure::p).toArray());
    assertThat(members.stream().mapToDouble(Figure::q)).containsExactly(box(q));
    assertThat(units(Measure.LOCATION_QUOTIENT, "cars", "A3").p()).isNotNaN();
    assertThat(units(Measure.LOCATION_QUOTIENT, "cars", "A3").q()).isNaN();
  }

  @Test
  void ofAFamilyAreCountedBesideWhatChanceWouldGive() {
    List<Figure> members = built.figures(f -> !Double.isNaN(f.q()));
    TestFamily family = families(built).get(0);
    assertThat(families(built)).hasSize(1);
    assertThat(family.name()).isEqualTo("jobs");
    assertThat(family.metrics()).containsExactly("1.1", "3.1");
    assertThat(family.rate()).isEqualTo(0.05);
    assertThat(family.tests()).isEqualTo(28);
    assertThat(family.called())
        .isEqualTo((int) members.stream().filter(f -> f.q() <= 0.05).count());
    assertThat(family.signals())
        .isEqualTo((int) members.stream().filter(f -> f.lower() > 1).count());
    assertThat(family.signals()).isPositive();
    assertThat(family.expected()).isCloseTo(0.7, within(1e-12));
  }

  /** A reader must be able to count the tests of a family. */
  @Test
  void ofDataThatMayNotBeShownAreInNoFamily() {
    study.replace("sources.yaml", "republish: figures", "republish: none");
    Built other = study.run();
    assertThat(families(other).get(0).tests()).isEqualTo(16);
    assertThat(other.figures()).noneMatch(f -> f.metric().equals("3.1") && !Double.isNaN(f.p()));
  }

  @Test
  void areSignalsWhereTheirTestCallsThem() {
    assertThat(built.figures(f -> !Double.isNaN(f.p()) && f.measure() == Measure.LOCATION_QUOTIENT))
        .isNotEmpty()
        .allMatch(f -> f.lower() > 1 == f.p() < 0.025)
        .allMatch(f -> f.lower() <= f.value() && f.value() <= f.upper());
  }

  private static Double[] box(double[] numbers) {
    return java.util.Arrays.stream(numbers).boxed().toArray(Double[]::new);
  }

  private static Figure units(Measure measure, String cluster, String area) {
    return built.figure("1.1", measure, cluster, area);
  }

  private static Figure broadJobs(Built of, String cluster) {
    return of
        .figures(f -> f.metric().equals("3.1") && f.measure() == Measure.LOCATION_QUOTIENT)
        .stream()
        .filter(f -> f.definition() == Definition.BROAD)
        .filter(f -> f.cluster().equals(cluster) && f.area().equals("A2"))
        .findFirst()
        .orElseThrow();
  }

  private static List<TestFamily> families(Built of) {
    return new PublishedReader(
            of.run().folder(), relation -> of.build().resolve("relations/" + relation + ".parquet"))
        .read()
        .families();
  }
}
