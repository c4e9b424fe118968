package org.agglo.methods.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.agglo.methods.autocorrelation.Deviate;
import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.Geary;
import org.agglo.methods.autocorrelation.GetisOrd;
import org.agglo.methods.autocorrelation.LocalGeary;
import org.agglo.methods.autocorrelation.LocalGetisOrd;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.autocorrelation.LocalMoran;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.methods.autocorrelation.Moran;
import org.agglo.methods.autocorrelation.Nearness;
import org.agglo.methods.autocorrelation.Neighbours;
import org.agglo.methods.autocorrelation.Permutations;
import org.agglo.methods.autocorrelation.Side;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.agglo.methods.golden.Fixture.Row;

/** The numbers of spdep, and of the tests of esda, on samples with their lists of neighbours. */
public final class Autocorrelations {
  private static final String SPDEP = "spdep 1.2-7";
  private static final String ESDA = "esda";
  private static final Map<String, String> VALUES =
      Map.of("columbus", "crime", "columbus-own", "crime", "stl", "hr8893", "states", "income");

  private Autocorrelations() {}

  /**
   * A sample.
   *
   * @param name the end of its file's name
   * @param values a value for each site
   * @param neighbours the list it came with, binary
   */
  public record Sample(String name, double[] values, Neighbours neighbours) {
    /** The sample of a name: columbus, columbus-own, stl or states. */
    public static Sample of(String name) {
      Fixture fixture = Fixture.of("spdep-" + name);
      int[][] lists =
          fixture.rows().stream()
              .map(
                  row ->
                      Arrays.stream(row.vector("neighbours")).mapToInt(v -> (int) v - 1).toArray())
              .toArray(int[][]::new);
      double[] values =
          fixture.rows().stream().mapToDouble(row -> row.number(VALUES.get(name))).toArray();
      return new Sample(name, values, Neighbours.ofLists(lists));
    }
  }

  /** The outlines of the sample columbus: of each area its rings, coordinates in turn. */
  public static double[][][] outlines() {
    return Fixture.of("columbus-outlines").rows().stream()
        .map(
            row ->
                Arrays.stream(row.text("rings").split("\\|"))
                    .map(ring -> Arrays.stream(ring.split(" ")).mapToDouble(Double::parseDouble))
                    .map(java.util.stream.DoubleStream::toArray)
                    .toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  static List<Golden> list() {
    List<Golden> all = new ArrayList<>();
    all.add(global());
    all.add(local("columbus"));
    for (String name : List.of("columbus-own", "stl", "states")) {
      all.add(local(name));
      all.add(localGeary(name));
    }
    for (String name : List.of("columbus", "columbus-own", "stl", "states")) {
      all.addAll(spots(name));
    }
    return Stream.concat(all.stream(), esda()).toList();
  }

  private static Golden global() {
    return Golden.of(
            SPDEP,
            "moran.test, geary.test, globalG.test",
            "spdep-global",
            "Moran.test, Geary.test, GetisOrd.test")
        .remark(
            "columbus is the sample with the queen neighbours of its outlines, columbus-own the same in"
                + " its old order with the list spdep carries: two lists, two values of I. One-sided p"
                + " of likeness. spdep gives NA for G of the states where incomes are read as integers:"
                + " their products overflow; here they were real numbers.")
        .rows("expected", Autocorrelations::global);
  }

  private static double global(Row row) {
    Sample sample = Sample.of(row.text("case"));
    Neighbours rows = sample.neighbours.rowStandardised();
    String what = row.text("component");
    Neighbours used = what.contains("binary") ? sample.neighbours : rows;
    Assumption chance =
        what.endsWith("normality") ? Assumption.NORMALITY : Assumption.RANDOMISATION;
    Deviate test =
        what.startsWith("moran")
            ? Moran.test(sample.values, used, chance)
            : what.startsWith("geary")
                ? Geary.test(sample.values, used, chance)
                : GetisOrd.test(sample.values, sample.neighbours);
    if (what.contains("variance")) {
      return test.variance();
    } else if (what.contains("expectation")) {
      return test.expectation();
    }
    return what.endsWith("less")
        ? test.p(Side.LESS)
        : what.endsWith("greater") ? test.p(Side.GREATER) : test.statistic();
  }

  private static Golden local(String name) {
    Sample sample = Sample.of(name);
    LocalTests tests =
        LocalMoran.test(sample.values, sample.neighbours.rowStandardised(), Permutations.none());
    Golden golden =
        Golden.of(SPDEP, "localmoran", "spdep-" + name, "LocalMoran.test")
            .rows("local_moran", each(name, tests.statistic()))
            .rows("z", each(name, tests.z()))
            .rows("p", each(name, tests.normalP(Side.BOTH)));
    if (name.equals("columbus")) {
      return golden;
    }
    return golden
        .rows("expectation", each(name, tests.expectation()))
        .rows("variance", each(name, tests.variance()));
  }

  private static Golden localGeary(String name) {
    Sample sample = Sample.of(name);
    return Golden.of(SPDEP, "localC", "spdep-" + name, "LocalGeary.of")
        .rows(
            "local_geary",
            each(name, LocalGeary.of(sample.values, sample.neighbours.rowStandardised())));
  }

  private static List<Golden> spots(String name) {
    Sample sample = Sample.of(name);
    Neighbours binary = sample.neighbours;
    Neighbours rows = binary.rowStandardised();
    Golden golden =
        Golden.of(SPDEP, "localG", "spdep-" + name, "LocalGetisOrd.of")
            .rows("gi", each(name, LocalGetisOrd.of(sample.values, binary, Self.LEFT_OUT)))
            .rows("gi_star", each(name, LocalGetisOrd.of(sample.values, binary, Self.COUNTED)));
    if (!name.equals("columbus")) {
      golden
          .rows("gi_row", each(name, LocalGetisOrd.of(sample.values, rows, Self.LEFT_OUT)))
          .rows("gi_star_row", each(name, LocalGetisOrd.of(sample.values, rows, Self.COUNTED)));
    }
    return List.of(golden);
  }

  /** The value at the place of a row in its fixture. */
  private static ToDoubleFunction<Row> each(String name, double[] values) {
    List<Row> rows = Fixture.of("spdep-" + name).rows();
    return row -> values[rows.indexOf(row)];
  }

  private static Stream<Golden> esda() {
    Sample stl = Sample.of("stl");
    Deviate moran = Moran.test(stl.values, stl.neighbours.rowStandardised(), Assumption.NORMALITY);
    double[] values = {2, 3, 3.2, 5, 8, 7};
    Neighbours band =
        Nearness.within(
            SpatialIndex.of(
                Points.inPlane(
                    new double[] {10, 20, 40, 15, 30, 30}, new double[] {10, 10, 10, 20, 20, 30}),
                Workers.all()),
            15);
    Deviate g = GetisOrd.test(values, band);
    double[] rows = LocalGetisOrd.of(values, band.rowStandardised(), Self.LEFT_OUT);
    double[] rowsStar = LocalGetisOrd.of(values, band.rowStandardised(), Self.COUNTED);
    return Stream.of(
        Golden.of(ESDA, "Moran", "spdep-stl", "Moran.test")
            .line("I", "0.24365582621771659", moran.statistic())
            .line("p by normality, one side", "0.00013573931385468807", moran.p(Side.GREATER)),
        Golden.of(ESDA, "G, G_Local", "", "GetisOrd.test, LocalGetisOrd.of")
            .remark(
                "Six points and their neighbours within 15, from the tests of esda. For rows that are"
                    + " standardised esda takes the variance of one draw, W (N - W) / (N - 1) with W ="
                    + " 1, for that of a mean of several; there its z are smaller by a factor, which"
                    + " is put back below. Standardising rows does not change z: Agglo gives -1.0136729"
                    + " and -1.39727626 for either, as spdep does.")
            .line("G", "0.55709779", g.statistic())
            .line("p of G by the normal law, one side", "0.172936", g.p(Side.GREATER))
            .line(
                "Gi of the first, binary",
                "-1.0136729",
                LocalGetisOrd.of(values, band, Self.LEFT_OUT)[0])
            .line(
                "Gi* of the first, binary",
                "-1.39727626",
                LocalGetisOrd.of(values, band, Self.COUNTED)[0])
            .line("Gi of the first, row-standardised", "-0.62074534", rows[0] * ofOne(5, 2))
            .line("Gi* of the first, row-standardised", "-0.62488094", rowsStar[0] * ofOne(6, 3)));
  }

  /** The deviation of a mean of some of N values, in that of one of them. */
  private static double ofOne(double N, double some) {
    return Math.sqrt((N - some) / (some * (N - 1)));
  }
}
