package org.agglo.study.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.agglo.intake.sql.Columns;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.Interval;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.Tested;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.identify.SetKey;

/** Dartboard tests of jobs, which arrive in plants whose sizes a table of bands estimates. */
final class JobTests implements QuotientTests {
  private static final Method METHOD = Method.of("dartboard", Dartboard.class);
  private static final int DRAWS = 9_999;

  /** The normal law needs as many equal plants to be expected in the area. */
  private static final double FEWEST = 5;

  private final Sheet sheet;
  private final Plants plants;
  private final Mark estimate;
  private final long seed;

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
    this.seed = sheet.seed();
  }

  /** No tests: why is said wherever there is a quotient. */
  static QuotientTests withoutSizes(Sheet sheet) {
    return set -> without(sheet, set, "jobs arrive in plants, and their sizes are not known.");
  }

  private static Evidence[] without(Sheet sheet, int set, String why) {
    Evidence[] evidence = new Evidence[sheet.areas().size()];
    Arrays.setAll(
        evidence, area -> sheet.hasQuotient(set, area) ? Evidence.without(why) : Evidence.NONE);
    return evidence;
  }

  @Override
  public Evidence[] of(int set) {
    SetKey key = sheet.cube().sets().get(set);
    Plants.Known known = plants.find(key, sheet.cube().value(sheet.nation(set)));
    Evidence[] evidence = without(sheet, set, known.why());
    known.sizes().ifPresent(sizes -> test(set, sizes, evidence));
    return evidence;
  }

  /** Each area by the normal law where that serves; all others at once, as they share the draws. */
  private void test(int set, PlantSizes sizes, Evidence[] evidence) {
    int[] drawn = new int[evidence.length];
    int n = 0;
    for (int area = 0; area < evidence.length; area++) {
      if (sheet.hasQuotient(set, area)) {
        Optional<Tested> normal = normal(sizes, share(set, area), share(sheet.all(), area));
        if (normal.isPresent()) {
          evidence[area] = evidence(set, area, normal.get());
        } else {
          drawn[n++] = area;
        }
      }
    }
    draw(set, sizes, Arrays.copyOf(drawn, n), evidence);
  }

  private void draw(int set, PlantSizes sizes, int[] areas, Evidence[] evidence) {
    double[] shares = Arrays.stream(areas).mapToDouble(area -> share(set, area)).toArray();
    double[] x = Arrays.stream(areas).mapToDouble(area -> share(sheet.all(), area)).toArray();
    Dartboard.Settings settings = new Dartboard.Settings(LEVEL, DRAWS, seed(set));
    Tested[] found = Dartboard.test(sizes, shares, x, settings);
    for (int i = 0; i < areas.length; i++) {
      evidence[areas[i]] = evidence(set, areas[i], found[i]);
    }
  }

  /** The tails of a few darts are not normal, however many there are in the nation. */
  private static Optional<Tested> normal(PlantSizes sizes, double share, double x) {
    return Optional.of(sizes.herfindahl())
        .filter(h -> x >= FEWEST * h)
        .map(h -> Dartboard.normal(h, share, x, LEVEL))
        .filter(tested -> tested.interval().exists());
  }

  private double share(int set, int area) {
    return sheet.cube().value(sheet.cell(set, area)) / sheet.cube().value(sheet.nation(set));
  }

  /** A stream of its own for every set, whatever else is drawn and on which thread. */
  private long seed(int set) {
    SetKey key = sheet.cube().sets().get(set);
    String name = sheet.source().metric() + " " + key.cluster() + " " + key.definition().name();
    return new SplittableRandom(seed ^ ((long) name.hashCode() << Integer.SIZE)).nextLong();
  }

  private Evidence evidence(int set, int area, Tested tested) {
    Interval plain = tested.interval();
    double jobs = sheet.cube().value(sheet.cell(set, area));
    if (!plain.exists()) {
      return Evidence.without("the jobs are not those of a part of the nation.");
    }
    Method road = new Method(METHOD.name() + "_" + road(tested), METHOD.version());
    Mark mark = estimate.and(LowReliability.ofJobs(jobs, plain));
    return new Evidence(
        jobs, Double.NaN, plain, rest(plain, share(sheet.all(), area)), tested.p(), mark, road);
  }

  private static String road(Tested tested) {
    return tested.method().name().toLowerCase(Locale.ROOT);
  }

  /** The same chances of a plant, carried to the quotient against the rest. */
  private static Interval rest(Interval plain, double x) {
    boolean bounded = x > LARGE && plain.upper() * x < 1;
    return bounded ? new Interval(rest(plain.lower(), x), rest(plain.upper(), x)) : Interval.none();
  }

  private static double rest(double quotient, double x) {
    return quotient * (1 - x) / (1 - quotient * x);
  }
}
