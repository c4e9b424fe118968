package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.methods.concentration.CellQuotients;
import org.agglo.methods.concentration.StandardisedQuotient;
import org.agglo.methods.concentration.SymmetricQuotient;

/**
 * Location quotients of all cells of a table, with what can honestly be said of chance: tests of
 * jobs from the sizes of plants, tests of firms from their counts.
 */
public final class Quotients {
  private static final int VALUE = 0;
  private static final int COUNT = 1;

  private final Cells cells;
  private final Settings settings;
  private final Base base;
  private final CellQuotients quotients;
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
      boolean estimated) {}

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
    base = base(VALUE, national.map(NationalTotals::values));
    quotients = base.quotients();
  }

  private Base base(int which, Optional<Base.Nation> nation) {
    int[] classes = cells.hasTrait() ? cells.traitOfEach(cells.industries()) : new int[0];
    nation.ifPresent(of -> tellBelow(which, of));
    return Base.of(cells, which, classes, nation);
  }

  private void tellBelow(int which, Base.Nation nation) {
    int[][] industries = cells.ofEach(cells.industries());
    for (int j = 0; j < industries.length; j++) {
      double sum = 0;
      for (int cell : industries[j]) {
        double value = cells.values(which)[cell];
        sum += Double.isNaN(value) ? 0 : value;
      }
      double total = nation.of().applyAsDouble(j);
      if (sum > total) {
        String name = cells.industries().names().get(j) + " (" + cells.valueColumn(which) + ")";
        national.orElseThrow().tellBelow(name, total, sum);
      }
    }
  }

  /** The columns beside the rows of the table. */
  public Result result() {
    double[] plain = quotients.plain();
    Result result =
        Result.besideRows(cells.table())
            .words("area", cells.areas()::name)
            .words("industry", cells.industries()::name)
            .numbers("value", cells.values(VALUE))
            .numbers("location_quotient", plain)
            .numbers("location_quotient_rest", mapped(this::rest))
            .numbers("symmetric", mapped(cell -> SymmetricQuotient.of(plain[cell])))
            .numbers("standardised", standardised());
    CellTests jobs = jobs();
    jobs.addTo(result, "").numbers("share", quotients.share());
    jobs.tell(result, cells.table(), cells.valueColumn(VALUE), mostOfSignals());
    Optional<FirmTests> firms = firms();
    result.words("status", cell -> status(cell, jobs, firms));
    firms.ifPresent(of -> add(of, result));
    return result;
  }

  /** Test and interval are duals: one side of the interval. */
  private double mostOfSignals() {
    return (1 - settings.level()) / 2;
  }

  private double[] mapped(IntToDoubleFunction of) {
    return IntStream.range(0, cells.size()).mapToDouble(of).toArray();
  }

  private double rest(int cell) {
    boolean on = settings.leaveOneOut().isOn(base.areaShare(cell));
    return on ? quotients.rest()[cell] : Double.NaN;
  }

  private double[] standardised() {
    double[] all = CellTests.missing(cells.size());
    for (int[] industry : cells.ofEach(cells.industries())) {
      double[] z =
          StandardisedQuotient.of(
              Arrays.stream(industry).mapToDouble(cell -> quotients.plain()[cell]).toArray());
      for (int i = 0; i < industry.length; i++) {
        all[industry[i]] = z[i];
      }
    }
    return all;
  }

  private CellTests jobs() {
    if (plants.isPresent()) {
      plants.get().tellDifferences(base.totals());
      return new JobTests(cells, base, plants.get(), settings).run();
    }
    if (!valueIsCount()) {
      String column = "\"" + cells.valueColumn(VALUE) + "\"";
      Place place = Place.of(cells.table().name());
      cells.table().problems().add(Code.TEST_NEEDS_PLANTS, place, column);
    }
    return new CellTests(cells.size());
  }

  private boolean valueIsCount() {
    return cells.columns() > COUNT && cells.valueColumn(VALUE).equals(cells.valueColumn(COUNT));
  }

  private Optional<FirmTests> firms() {
    if (cells.columns() <= COUNT) {
      return Optional.empty();
    }
    if (valueIsCount()) {
      return Optional.of(new FirmTests(cells, base, settings));
    }
    Base counts = base(COUNT, FirmTests.nation(national));
    return Optional.of(new FirmTests(cells, counts, settings));
  }

  private void add(FirmTests firms, Result result) {
    result.numbers("count", cells.values(COUNT)).numbers("count_quotient", firms.quotients());
    firms.tests().addTo(result, "count_");
    firms.tests().tell(result, cells.table(), cells.valueColumn(COUNT), mostOfSignals());
  }

  /** The marks of a row, in the order of the catalogue of marks. */
  private String status(int cell, CellTests jobs, Optional<FirmTests> firms) {
    List<String> marks = new ArrayList<>();
    double value = base.value(cell);
    boolean undefined = !Double.isNaN(value) && Double.isNaN(quotients.plain()[cell]);
    boolean fromEstimates = settings.estimated() || plants.map(PlantFile::estimated).orElse(false);
    if (jobs.has(cell) && fromEstimates) {
      marks.add("e");
    }
    if (settings.rounding() > 1 && value == 0) {
      marks.add("low");
    }
    if (jobs.isLow(cell) || firms.map(f -> f.tests().isLow(cell)).orElse(false)) {
      marks.add("u");
    }
    if (Double.isNaN(value) || !undefined && !jobs.has(cell)) {
      marks.add("x");
    }
    if (undefined) {
      marks.add("z");
    }
    return String.join(" ", marks);
  }
}
