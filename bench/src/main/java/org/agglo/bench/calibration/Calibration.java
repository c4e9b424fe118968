package org.agglo.bench.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.PlantSizes;

/** Writes the page that says how well the tests keep what they promise. */
public final class Calibration {
  private static final List<Double> QUOTIENTS = List.of(1.0, 1.5, 2.0);
  private static final CountTest.Cell LARGE = new CountTest.Cell(0, 400, 3_000, 20_000);
  private static final CountTest.Cell SMALL = new CountTest.Cell(0, 50, 15_000, 100_000);
  private static final double X = 0.15;
  private static final double SMALL_X = 0.025;
  private static final double SIGMA = 1.3;

  private Calibration() {}

  /** A test in one setting, under each quotient. */
  private record Line(String test, String setting, List<Tally> tallies) {
    static Line of(String test, String setting, DoubleFunction<Tally> worlds) {
      return new Line(
          test,
          setting,
          QUOTIENTS.parallelStream().map(worlds::apply).collect(Collectors.toList()));
    }
  }

  /**
   * Runs all of it.
   *
   * @param arguments the page to write, and the folder of the real tables, which may be left out
   */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]);
    List<Line> lines = Stream.concat(counts(), dartboards()).toList();
    StringBuilder text = new StringBuilder(resource("calibration-head.md"));
    text.append("| test | setting | size at 5 % | size at 2.5 % | power at 1.5 | power at 2 |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Line line : lines) {
      List<Tally> t = line.tallies;
      row(
          text,
          line.test,
          line.setting,
          t.get(0).atFive(),
          t.get(0).atTwoAndAHalf(),
          t.get(1).atTwoAndAHalf(),
          t.get(2).atTwoAndAHalf());
    }
    text.append(resource("calibration-coverage.md"));
    text.append("| interval | setting | at 1 | at 1.5 | at 2 |\n|---|---|---|---|---|\n");
    for (Line line : lines) {
      List<Tally> t = line.tallies;
      row(
          text,
          line.test,
          line.setting,
          t.get(0).covered(),
          t.get(1).covered(),
          t.get(2).covered());
    }
    text.append(resource("calibration-families.md"));
    text.append("| table | cells | worlds with any q ≤ 0.05 |\n|---|---|---|\n");
    int cells = Families.REGIONS * Families.INDUSTRIES;
    row(text, "counts of firms", Integer.toString(cells), percent(Families.ofCounts()));
    row(text, "jobs in plants", Integer.toString(cells), percent(Families.ofJobs()));
    text.append(resource("calibration-maps.md"));
    text.append("| test | values | by the normal law | by permutations |\n|---|---|---|---|\n");
    Maps.list()
        .forEach(
            map ->
                row(text, map.test(), map.values(), percent(map.normal()), percent(map.drawn())));
    text.append(resource("calibration-jobs.md"));
    text.append(arguments.length > 1 ? real(Path.of(arguments[1])) : missing());
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.writeString(page, text);
  }

  private static Stream<Line> counts() {
    return Stream.of(
        Line.of(
            "hypergeometric",
            "400 of 20,000 firms, region 15 %",
            quotient -> Worlds.counts(Worlds.CountRoad.PLAIN, LARGE, quotient)),
        Line.of(
            "binomial",
            "50 of 100,000 firms, region 15 %",
            quotient -> Worlds.trials(SMALL, quotient)),
        Line.of(
            "Fisher (against the rest)",
            "400 of 20,000 firms, region 15 %",
            quotient -> Worlds.counts(Worlds.CountRoad.REST, LARGE, quotient)));
  }

  private static Stream<Line> dartboards() {
    double[] few = Worlds.lognormal(25, SIGMA);
    double[] some = Worlds.lognormal(300, SIGMA);
    double[] bands = Worlds.banded(4_000);
    double[] many = Worlds.lognormal(8_000, SIGMA);
    double[] giant = Worlds.withGiant(Worlds.lognormal(20_000, SIGMA));
    return Stream.of(
        Line.of("dartboard, exact", setting(few, X), q -> Worlds.plants(few, X, q)),
        Line.of("dartboard, exact", setting(few, SMALL_X), q -> Worlds.plants(few, SMALL_X, q)),
        Line.of("dartboard, draws", setting(some, X), q -> Worlds.plants(some, X, q)),
        Line.of("dartboard, draws", setting(some, SMALL_X), q -> Worlds.plants(some, SMALL_X, q)),
        Line.of("dartboard, convolution", setting(bands, X), q -> Worlds.plants(bands, X, q)),
        Line.of("dartboard, saddle point", setting(bands, X), q -> Worlds.saddlepoint(bands, X, q)),
        Line.of(
            "dartboard, saddle point",
            setting(bands, SMALL_X),
            q -> Worlds.saddlepoint(bands, SMALL_X, q)),
        Line.of("dartboard, normal", setting(many, X), q -> Worlds.herfindahl(many, X, q)),
        Line.of(
            "dartboard, normal, blind to one plant that makes half of H",
            setting(giant, X),
            q -> Worlds.herfindahl(giant, X, q)));
  }

  private static String setting(double[] jobs, double x) {
    return String.format(
        Locale.ROOT,
        "%,d plants worth %.0f equal ones, region %s %%",
        jobs.length,
        1 / PlantSizes.ofPlants(jobs).herfindahl(),
        x == X ? "15" : "2.5");
  }

  private static String real(Path folder) {
    Bres.Result r = Bres.of(folder);
    return String.format(
        Locale.ROOT,
        "| what is taken for a trial | significant | of cells above 1 | share |%n|---|---|---|---|%n"
            + "| each job | %,d | %,d | %.0f %% |%n| each plant, sizes from bands [e] | %,d | %,d |"
            + " %.0f %% |%n%n%d areas, %d industries, %,d cells above 1, of which %,d in industries"
            + " whose businesses are known by size.%n",
        r.byJobs(),
        r.tested(),
        100.0 * r.byJobs() / r.tested(),
        r.byPlants(),
        r.tested(),
        100.0 * r.byPlants() / r.tested(),
        r.areas(),
        r.industries(),
        r.above(),
        r.tested());
  }

  private static String missing() {
    return "[x] The tables were not at hand: give the folder of `"
        + Bres.JOBS
        + "` and `"
        + Bres.BANDS
        + "`.\n";
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String resource(String name) throws IOException {
    try (var in = Calibration.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
