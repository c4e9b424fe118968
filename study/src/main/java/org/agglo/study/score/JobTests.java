package org.agglo.study.score;

import java.util.Arrays;
import org.agglo.intake.sql.Columns;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.Interval;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.Saddlepoint;
import org.agglo.methods.inference.Tested;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.identify.SetKey;

/** Dartboard tests of jobs, which arrive in plants whose sizes a table of bands estimates. */
final class JobTests implements QuotientTests {
  private static final Method FEW = Method.of("dartboard", Dartboard.class);
  private static final Method MANY = Method.of("dartboard_saddlepoint", Saddlepoint.class);
  private static final int COUNTED = 30;

  private final Sheet sheet;
  private final Plants plants;
  private final Mark estimate;

  /**
   * Tests of a source of jobs.
   *
   * @param sheet its cells
   * @param sizes the table of sizes it names
   * @param bands the relation {@code size_band}
   */
  JobTests(Sheet sheet, SizeTable sizes, Columns bands) {
    this.sheet = sheet;
    this.plants = new Plants(sizes, sheet.cube().periods().get(sheet.last()), bands);
    this.estimate = new Mark("e", sizes.caution().orElse(""));
  }

  /** No tests: why is said wherever there is a quotient. */
  static QuotientTests withoutSizes(Sheet sheet) {
    return set -> without(sheet, set, "jobs arrive in plants, and their sizes are not known.");
  }

  private static Evidence.Pair[] without(Sheet sheet, int set, String why) {
    Evidence.Pair[] evidence = new Evidence.Pair[sheet.areas().size()];
    Evidence.Pair none = Evidence.Pair.without(why);
    Arrays.setAll(evidence, area -> sheet.hasQuotient(set, area) ? none : Evidence.Pair.NONE);
    return evidence;
  }

  @Override
  public Evidence.Pair[] of(int set) {
    SetKey key = sheet.cube().sets().get(set);
    Plants.Known known = plants.find(key, sheet.cube().value(sheet.nation(set)));
    Evidence.Pair[] evidence = without(sheet, set, known.why());
    known.sizes().ifPresent(sizes -> test(set, sizes, evidence));
    return evidence;
  }

  private void test(int set, PlantSizes sizes, Evidence.Pair[] evidence) {
    for (int area = 0; area < evidence.length; area++) {
      if (sheet.hasQuotient(set, area)) {
        Tested tested = test(sizes, share(set, area), share(sheet.all(), area));
        evidence[area] = evidence(set, area, tested);
      }
    }
  }

  /**
   * Few plants are counted, all the ways they can fall; many have few sizes, those of the bands.
   */
  private static Tested test(PlantSizes sizes, double share, double x) {
    return sizes.plants() <= COUNTED
        ? Dartboard.test(sizes, share, x, Dartboard.Settings.at(LEVEL))
        : Saddlepoint.test(sizes, share, x, LEVEL);
  }

  private double share(int set, int area) {
    return sheet.cube().value(sheet.cell(set, area)) / sheet.cube().value(sheet.nation(set));
  }

  private Evidence.Pair evidence(int set, int area, Tested tested) {
    if (!tested.interval().exists()) {
      return Evidence.Pair.without("the jobs are not those of a part of the nation.");
    }
    double jobs = sheet.cube().value(sheet.cell(set, area));
    Evidence plain = evidence(jobs, tested, tested.interval());
    Interval rest = rest(tested.interval(), share(sheet.all(), area));
    return new Evidence.Pair(plain, rest.exists() ? evidence(jobs, tested, rest) : Evidence.NONE);
  }

  private Evidence evidence(double jobs, Tested tested, Interval interval) {
    Method method = tested.method() == Tested.Method.SADDLEPOINT ? MANY : FEW;
    Mark mark = estimate.and(LowReliability.ofJobs(jobs, interval));
    return new Evidence(jobs, Double.NaN, interval, tested.p(), mark, method);
  }

  /** The same chances of a plant, carried to the quotient against the rest of a large area. */
  private static Interval rest(Interval plain, double x) {
    boolean bounded = x > LARGE && plain.upper() * x < 1;
    return bounded ? new Interval(rest(plain.lower(), x), rest(plain.upper(), x)) : Interval.none();
  }

  private static double rest(double quotient, double x) {
    return quotient * (1 - x) / (1 - quotient * x);
  }
}
