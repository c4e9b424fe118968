package org.agglo.bench.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.Geary;
import org.agglo.methods.autocorrelation.GetisOrd;
import org.agglo.methods.autocorrelation.LocalGeary;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Area;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.autocorrelation.LocalMoran;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.methods.autocorrelation.Moran;
import org.agglo.methods.autocorrelation.Nearness;
import org.agglo.methods.autocorrelation.Neighbours;
import org.agglo.methods.autocorrelation.Permutations;
import org.agglo.methods.autocorrelation.Side;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.methods.earth.Workers;

/** Maps of hexagons where values fall by chance, and every one is tested. */
final class Maps {
  static final int COLUMNS = 10;
  static final int ROWS = 8;
  private static final Neighbours BINARY =
      Nearness.hexagons(
          IntStream.range(0, COLUMNS * ROWS)
              .mapToObj(i -> new HexagonGrid.Cell(i % COLUMNS, i / COLUMNS))
              .toList());
  private static final Neighbours MEANS = BINARY.rowStandardised();

  private Maps() {}

  /** A test, and how often it called a map, or a cell, significant, by two laws. */
  record Line(String test, String values, double normal, double drawn) {}

  /** A value's p by the normal law and by 199 permutations. */
  private record Pair(double[] normal, double[] drawn) {}

  static List<Line> list() {
    return List.of(
        line("Moran's I", Law.NORMAL, v -> moran(v)),
        line("Moran's I", Law.SKEW, v -> moran(v)),
        line("Geary's C", Law.NORMAL, v -> geary(v)),
        line("Geary's C", Law.SKEW, v -> geary(v)),
        line("Getis-Ord G", Law.SKEW, v -> g(v)),
        line("local Moran's I", Law.NORMAL, v -> pair(LocalMoran.test(v, MEANS, draws(v)))),
        line("local Moran's I", Law.SKEW, v -> pair(LocalMoran.test(v, MEANS, draws(v)))),
        line("local Geary's C", Law.NORMAL, v -> pair(LocalGeary.test(v, MEANS, draws(v)))),
        line("local Geary's C", Law.SKEW, v -> pair(LocalGeary.test(v, MEANS, draws(v)))),
        line("Gi", Law.NORMAL, v -> spots(Self.LEFT_OUT, v)),
        line("Gi", Law.SKEW, v -> spots(Self.LEFT_OUT, v)),
        line("Gi*", Law.NORMAL, v -> spots(Self.COUNTED, v)),
        line("Gi*", Law.SKEW, v -> spots(Self.COUNTED, v)));
  }

  /** What values are drawn from. */
  private enum Law {
    NORMAL("normal", UnaryOperator.identity()),
    SKEW("log-normal", v -> Arrays.stream(v).map(Math::exp).toArray());

    private final String name;
    private final UnaryOperator<double[]> change;

    Law(String name, UnaryOperator<double[]> change) {
      this.name = name;
      this.change = change;
    }
  }

  private static Line line(String test, Law law, Function<double[], Pair> p) {
    double[] shares =
        IntStream.range(0, Worlds.NUMBER)
            .parallel()
            .mapToObj(world -> p.apply(law.change.apply(values(world))))
            .map(pair -> new double[] {significant(pair.normal), significant(pair.drawn)})
            .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
    return new Line(test, law.name, shares[0] / Worlds.NUMBER, shares[1] / Worlds.NUMBER);
  }

  private static double significant(double[] p) {
    return Arrays.stream(p).filter(v -> v <= 0.05).count() / (double) p.length;
  }

  private static double[] values(int world) {
    SplittableRandom random = new SplittableRandom(world);
    double[] values = new double[COLUMNS * ROWS];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }

  /** Other draws for each world: the calibration is over draws too. */
  private static Permutations draws(double[] values) {
    return new Permutations(199, Double.doubleToLongBits(values[0]), new Workers(1));
  }

  private static Pair pair(LocalTests tests) {
    return new Pair(tests.normalP(Side.BOTH), tests.drawnP(Side.BOTH));
  }

  private static Pair spots(Self self, double[] values) {
    return pair(new Area(BINARY, self).test(values, draws(values)));
  }

  private static Pair pair(double normal, double drawn) {
    return new Pair(new double[] {normal}, new double[] {drawn});
  }

  private static Pair moran(double[] v) {
    return pair(
        Moran.test(v, MEANS, Assumption.RANDOMISATION).p(Side.BOTH),
        Moran.permute(v, MEANS, draws(v)).p(Side.BOTH));
  }

  private static Pair geary(double[] v) {
    return pair(
        Geary.test(v, MEANS, Assumption.RANDOMISATION).p(Side.BOTH),
        Geary.permute(v, MEANS, draws(v)).p(Side.BOTH));
  }

  private static Pair g(double[] v) {
    return pair(
        GetisOrd.test(v, BINARY).p(Side.BOTH), GetisOrd.permute(v, BINARY, draws(v)).p(Side.BOTH));
  }
}
