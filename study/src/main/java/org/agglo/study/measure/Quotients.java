package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.text.Decimal;
import org.agglo.methods.concentration.CellQuotients;
import org.agglo.methods.concentration.StandardisedQuotient;
import org.agglo.methods.concentration.SymmetricQuotient;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.Interval;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.Reliability;
import org.agglo.methods.inference.RoundingRange;
import org.agglo.methods.inference.Tested;

/**
 * Location quotients of all cells of a table, with what can honestly be said of chance: tests of
 * jobs from the sizes of plants, tests of firms from their counts.
 */
public final class Quotients {
  private static final int VALUE = 0;
  private static final int COUNT = 1;
  private static final double DISCOVERY = 0.05;

  private final Cells cells;
  private final Settings settings;
  private final Base base;
  private final CellQuotients quotients;
  private final boolean[] low;
  private final Optional<PlantFile> plants;
  private final Optional<NationalTotals> national;

  /**
   * How to measure.
   *
   * @param leaveOneOut where the rest of the nation is the reference too
   * @param level confidence of the intervals
   * @param draws draws of the dartboard, where it cannot be counted
   * @param seed of the draws
   * @param rounding values of the source are multiples of this; 1 where nothing was rounded
   * @param estimated whether the sizes of plants are estimates
   */
  public record Settings(
      LeaveOneOut leaveOneOut,
      double level,
      int draws,
      long seed,
      long rounding,
      boolean estimated) {
    double beyond() {
      return (1 - level) / 2;
    }
  }

  /** Tests of all cells, {@code NaN} where there is none. */
  private record Tests(double[] p, double[] lower, double[] upper) {
    Tests(int size) {
      this(missing(size), missing(size), missing(size));
    }

    void set(int cell, double p, Interval interval) {
      this.p[cell] = p;
      lower[cell] = interval.lower();
      upper[cell] = interval.upper();
    }
  }

  /**
   * @param cells the cells: the value, then the count where firms are counted; their trait is the
   *     class of each industry, where each class is a whole of its own
   */
  public Quotients(
      Cells cells,
      Optional<NationalTotals> national,
      Optional<PlantFile> plants,
      Settings settings) {
    this.cells = cells;
    this.settings = settings;
    this.plants = plants;
    this.national = national;
    low = new boolean[cells.size()];
    base = base(VALUE, national.map(n -> new Base.Nation(n::value, n.valuesBeyond())));
    quotients = base.quotients();
  }

  private Base base(int which, Optional<Base.Nation> nation) {
    int[] classes = cells.hasTrait() ? cells.traitOfEach(cells.industries()) : new int[0];
    return Base.of(cells, which, classes, nation);
  }

  /** The columns beside the rows of the table. */
  public Result result() {
    tellTotals();
    double[] plain = quotients.plain();
    Tests tests = plants.map(this::dartboard).orElseGet(this::untested);
    Result result =
        Result.besideRows(cells.table())
            .words("area", cells.areas()::name)
            .words("industry", cells.industries()::name)
            .numbers("value", cells.values(VALUE))
            .numbers("location_quotient", plain)
            .numbers("location_quotient_rest", rest())
            .numbers("symmetric", mapped(i -> SymmetricQuotient.of(plain[i])))
            .numbers("standardised", standardised());
    addTests(result, "", cells.valueColumn(VALUE), tests);
    result.numbers("share", quotients.share());
    // The marks take the counts into account, whose columns come last.
    Optional<Firms> firms = cells.columns() > COUNT ? Optional.of(new Firms()) : Optional.empty();
    result.words("status", cell -> status(cell, tests));
    firms.ifPresent(f -> f.addTo(result));
    return result;
  }

  private double[] mapped(IntToDoubleFunction of) {
    double[] values = new double[cells.size()];
    Arrays.setAll(values, of);
    return values;
  }

  private static double[] missing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private double[] rest() {
    return mapped(
        cell ->
            settings.leaveOneOut().isOn(base.areaShare(cell))
                ? quotients.rest()[cell]
                : Double.NaN);
  }

  private double[] standardised() {
    double[] all = missing(cells.size());
    for (int[] industry : byIndustry()) {
      double[] z =
          StandardisedQuotient.of(
              Arrays.stream(industry).mapToDouble(cell -> quotients.plain()[cell]).toArray());
      for (int i = 0; i < industry.length; i++) {
        all[industry[i]] = z[i];
      }
    }
    return all;
  }

  /** The cells of each industry, by area. */
  private int[][] byIndustry() {
    return cells.ofEach(cells.industries());
  }

  private void tellTotals() {
    national.ifPresent(this::tellBelow);
    plants.ifPresent(
        p ->
            p.tellDifferences(
                IntStream.range(0, cells.industries().size()).mapToDouble(base::total).toArray()));
  }

  private void tellBelow(NationalTotals totals) {
    int[][] industries = byIndustry();
    for (int j = 0; j < industries.length; j++) {
      double sum = 0;
      for (int cell : industries[j]) {
        double value = cells.values(VALUE)[cell];
        sum += Double.isNaN(value) ? 0 : value;
      }
      if (sum > totals.value(j)) {
        totals.tellBelow(cells.industries().names().get(j), totals.value(j), sum);
      }
    }
  }

  private Tests untested() {
    boolean counted =
        cells.columns() > COUNT && cells.valueColumn(VALUE).equals(cells.valueColumn(COUNT));
    if (!counted) {
      tellUntested();
    }
    return new Tests(cells.size());
  }

  private void tellUntested() {
    cells
        .table()
        .problems()
        .add(
            Code.TEST_NEEDS_PLANTS,
            Place.of(cells.table().name()),
            "\"" + cells.valueColumn(VALUE) + "\"");
  }

  /** Industries are tested side by side; each has random streams of its own, named by its name. */
  private Tests dartboard(PlantFile file) {
    Tests tests = new Tests(cells.size());
    int[][] industries = byIndustry();
    IntStream.range(0, industries.length)
        .parallel()
        .forEach(j -> dartboard(file, j, industries[j], tests));
    return tests;
  }

  private void dartboard(PlantFile file, int industry, int[] of, Tests tests) {
    if (file.isHerfindahl()) {
      double index = file.herfindahl(industry);
      for (int cell : of) {
        Tested tested =
            Dartboard.normal(
                index, quotients.share()[cell], base.areaShare(cell), settings.level());
        take(cell, tested, 1 / index, tests);
      }
      return;
    }
    Optional<PlantSizes> sizes = file.sizes(industry, base.total(industry));
    if (sizes.isEmpty() || sizes.get().plants() == 0) {
      return;
    }
    double[] shares = Arrays.stream(of).mapToDouble(cell -> quotients.share()[cell]).toArray();
    double[] x = Arrays.stream(of).mapToDouble(base::areaShare).toArray();
    Tested[] tested = Dartboard.test(sizes.get(), shares, x, settings(industry));
    for (int i = 0; i < of.length; i++) {
      take(of[i], tested[i], sizes.get().plants(), tests);
    }
  }

  private Dartboard.Settings settings(int industry) {
    long own = settings.seed() + 31L * cells.industries().names().get(industry).hashCode();
    return new Dartboard.Settings(settings.level(), settings.draws(), own);
  }

  private void take(int cell, Tested tested, double plantCount, Tests tests) {
    tests.set(cell, tested.p(), tested.interval());
    double expected = plantCount * base.areaShare(cell);
    low[cell] |= Reliability.isLow(expected, plantCount, tested.interval());
  }

  private void addTests(Result result, String prefix, String what, Tests tests) {
    double[] q = BenjaminiHochberg.of(tests.p());
    result
        .numbers(prefix + "p", tests.p())
        .numbers(prefix + "q", q)
        .numbers(prefix + "lower", tests.lower())
        .numbers(prefix + "upper", tests.upper());
    tell(result, what, tests.p(), q);
  }

  private void tell(Result result, String what, double[] p, double[] q) {
    long tests = Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
    if (tests == 0) {
      return;
    }
    double most = settings.beyond();
    long signals = Arrays.stream(p).filter(v -> v <= most).count();
    long discoveries = Arrays.stream(q).filter(v -> v <= DISCOVERY).count();
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("tests", tests);
    finding.put("p_at_most", most);
    finding.put("signals", signals);
    finding.put("signals_by_chance", tests * most);
    finding.put("q_up_to_0.05", discoveries);
    result.finding(what, finding);
    cells
        .table()
        .problems()
        .add(
            Code.TESTS_BY_CHANCE,
            Place.of(cells.table().name()),
            what,
            tests,
            signals,
            Decimal.brief(Math.rint(most * 1e6) / 1e6),
            Decimal.shortest(Math.rint(tests * most * 10) / 10),
            discoveries);
  }

  /** The marks of a row, in the order of the catalogue of marks. */
  private String status(int cell, Tests tests) {
    List<String> marks = new ArrayList<>();
    double value = base.value(cell);
    boolean undefined = !Double.isNaN(value) && Double.isNaN(quotients.plain()[cell]);
    boolean tested = !Double.isNaN(tests.p()[cell]);
    if (tested && (settings.estimated() || plants.map(PlantFile::estimated).orElse(false))) {
      marks.add("e");
    }
    if (settings.rounding() > 1 && value == 0) {
      marks.add("low");
    }
    if (low[cell]) {
      marks.add("u");
    }
    if (Double.isNaN(value) || !undefined && !tested) {
      marks.add("x");
    }
    if (undefined) {
      marks.add("z");
    }
    return String.join(" ", marks);
  }

  /** The counts of firms, their quotients and tests. */
  private final class Firms {
    private final Base firms = base(COUNT, nation());
    private final CellQuotients of = firms.quotients();
    private final Tests tests = new Tests(cells.size());

    Firms() {
      IntStream.range(0, cells.size()).parallel().forEach(this::test);
    }

    private Optional<Base.Nation> nation() {
      if (national.isEmpty()) {
        return Optional.empty();
      }
      NationalTotals totals = national.get();
      if (cells.valueColumn(COUNT).equals(cells.valueColumn(VALUE))) {
        return Optional.of(new Base.Nation(totals::value, totals.valuesBeyond()));
      }
      if (totals.hasCounts()) {
        return Optional.of(new Base.Nation(totals::count, totals.countsBeyond()));
      }
      totals.tellNoCounts();
      return Optional.empty();
    }

    private void test(int cell) {
      if (Double.isNaN(of.plain()[cell])) {
        return;
      }
      long k = (long) firms.value(cell);
      long n = (long) firms.industryTotal(cell);
      long inArea = (long) firms.areaTotal(cell);
      long all = (long) firms.whole(cell);
      CountTest.Cell counts = new CountTest.Cell(k, n, inArea, all);
      boolean rest = settings.leaveOneOut().isOn(firms.areaShare(cell));
      Interval interval = CountTest.interval(counts, settings.level());
      double p = rest ? CountTest.restP(k, n, inArea, all) : CountTest.p(k, n, inArea, all);
      tests.set(cell, p, interval);
      double expected = CountTest.expected(n, inArea, all);
      low[cell] |= Reliability.isLow(expected, n, interval) || roundingMatters(n);
    }

    private boolean roundingMatters(long n) {
      return settings.rounding() > 1 && RoundingRange.matters(n);
    }

    void addTo(Result result) {
      result.numbers("count", cells.values(COUNT)).numbers("count_quotient", of.plain());
      addTests(result, "count_", cells.valueColumn(COUNT), tests);
    }
  }
}
