package org.agglo.bench.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.SizeBands;
import org.agglo.methods.inference.Tested;

/**
 * Real jobs by region and industry: how many of the cells above 1 are significant if each job were
 * a trial, and if plants are.
 */
final class Bres {
  static final String JOBS = "bres_employment_itl2_sic5_2015_2021.csv.gz";
  static final String BANDS = "business_counts_gb_sic5_size_2016_2022.csv.gz";

  private Bres() {}

  /** Cells above 1 with a test of both kinds, and how many of them are significant. */
  record Result(int areas, int industries, int above, int tested, int byJobs, int byPlants) {
    Result plus(Result other) {
      return new Result(
          areas,
          industries + other.industries,
          above + other.above,
          tested + other.tested,
          byJobs + other.byJobs,
          byPlants + other.byPlants);
    }
  }

  /** One industry: its jobs in each area, and its businesses by size band. */
  private record Industry(double[] jobs, SizeBands bands) {}

  /** Significance is a p of at most half of 5 %, as for an interval of 95 %. */
  static Result of(Path folder) {
    try (Database database = Database.open(0)) {
      FileReader.of(folder.resolve(JOBS), JOBS).load(database, "jobs");
      FileReader.of(folder.resolve(BANDS), BANDS).load(database, "bands");
      List<Industry> industries = industries(database);
      int areas = industries.get(0).jobs.length;
      double[] area = new double[areas];
      double whole = 0;
      for (Industry industry : industries) {
        for (int r = 0; r < areas; r++) {
          area[r] += industry.jobs[r];
          whole += industry.jobs[r];
        }
      }
      double all = whole;
      return industries.parallelStream()
          .map(industry -> test(industry, area, all))
          .reduce(new Result(areas, 0, 0, 0, 0, 0), Result::plus);
    }
  }

  private static Result test(Industry industry, double[] area, double whole) {
    double total = 0;
    for (double jobs : industry.jobs) {
      total += jobs;
    }
    double[] shares = new double[area.length];
    double[] x = new double[area.length];
    for (int r = 0; r < area.length; r++) {
      shares[r] = industry.jobs[r] / total;
      x[r] = area[r] / whole;
    }
    PlantSizes sizes = PlantSizes.ofBands(industry.bands, total);
    Tested[] tests = Dartboard.test(sizes, shares, x, Dartboard.Settings.at(0.95));
    Result result = new Result(area.length, 1, 0, 0, 0, 0);
    for (int r = 0; r < area.length; r++) {
      if (LocationQuotient.of(industry.jobs[r], area[r], total, whole) > 1) {
        double p = CountTest.p((long) industry.jobs[r], (long) total, (long) area[r], (long) whole);
        result = result.plus(cell(p, tests[r].p()));
      }
    }
    return result;
  }

  private static Result cell(double byJobs, double byPlants) {
    boolean tested = !Double.isNaN(byPlants);
    return new Result(
        0, 0, 1, tested ? 1 : 0, tested && byJobs <= 0.025 ? 1 : 0, byPlants <= 0.025 ? 1 : 0);
  }

  private static List<Industry> industries(Database database) {
    Columns jobs =
        Columns.read(
            database,
            """
            SELECT "INDUSTRY_CODE" AS industry, TRY_CAST("COUNT" AS DOUBLE) AS jobs
            FROM jobs WHERE "DATE" = '2021' ORDER BY "INDUSTRY_CODE", "GEOGRAPHY_CODE"
            """);
    Columns bands =
        Columns.read(
            database,
            """
            SELECT "INDUSTRY_CODE" AS industry,
              CAST(regexp_extract("EMPLOYMENT_SIZEBAND_NAME", '^[0-9]+') AS DOUBLE) AS lower,
              TRY_CAST(regexp_extract("EMPLOYMENT_SIZEBAND_NAME", '[0-9]+$') AS DOUBLE) AS upper,
              CAST("COUNT" AS DOUBLE) AS count
            FROM bands WHERE "DATE" = '2021' ORDER BY "INDUSTRY_CODE", lower
            """);
    String[] codes = jobs.texts("industry");
    List<Industry> industries = new ArrayList<>();
    for (int from = 0; from < codes.length; ) {
      String code = codes[from];
      int[] rows = rows(codes, code);
      double[] values = IntStream.of(rows).mapToDouble(i -> jobs.numbers("jobs")[i]).toArray();
      industries.add(new Industry(values, bands(bands, rows(bands.texts("industry"), code))));
      from += rows.length;
    }
    return industries;
  }

  private static int[] rows(String[] codes, String code) {
    return IntStream.range(0, codes.length).filter(i -> codes[i].equals(code)).toArray();
  }

  private static SizeBands bands(Columns bands, int[] rows) {
    double[] lower = IntStream.of(rows).mapToDouble(i -> bands.numbers("lower")[i]).toArray();
    double[] upper =
        IntStream.of(rows)
            .mapToDouble(i -> bands.numbers("upper")[i])
            .map(u -> Double.isNaN(u) ? Double.POSITIVE_INFINITY : u)
            .toArray();
    long[] count = IntStream.of(rows).mapToLong(i -> (long) bands.numbers("count")[i]).toArray();
    return new SizeBands(lower, upper, count);
  }
}
