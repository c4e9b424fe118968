package org.agglo.study.measure;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.text.Decimal;
import org.agglo.methods.autocorrelation.Deviate;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.methods.autocorrelation.Permutations;
import org.agglo.methods.autocorrelation.Side;
import org.agglo.methods.autocorrelation.Tail;
import org.agglo.methods.inference.BenjaminiHochberg;

/**
 * The results of a test of a map: one row for the whole, or columns beside the areas.
 *
 * @param map the areas
 * @param side which values count as unusual
 * @param exact whether q is made of the shares of draws, and not of the normal law
 * @param level where q is called significant
 */
public record MapTests(AreaMap map, Side side, boolean exact, double level) {
  /** What an area is called where too few permutations were drawn to say. */
  private static final String UNRESOLVED = "resolution too low";

  private static final String NOTHING = "none";

  /** One row: the statistic, its law, p by the normal law and by permutations. */
  public Result whole(String name, Deviate test, Tail tail) {
    return Result.ofAll()
        .numbers("areas", new double[] {map.linked()})
        .numbers("links", new double[] {map.neighbours().links()})
        .numbers(name, new double[] {test.statistic()})
        .numbers("expectation", new double[] {test.expectation()})
        .numbers("variance", new double[] {test.variance()})
        .numbers("z", new double[] {test.z()})
        .numbers("p", new double[] {test.p(side)})
        .numbers("p_permutations", new double[] {tail.p(side)});
  }

  /**
   * The columns of local tests.
   *
   * @param name what the first is called
   * @param shown its values, one for each area
   * @param tests the tests of the areas
   * @param signal what a significant area is called
   */
  public Result local(String name, double[] shown, LocalTests tests, IntFunction<String> signal) {
    double[] p = tests.normalP(side);
    double[] drawn = tests.drawnP(side);
    double[] q = BenjaminiHochberg.of(exact ? drawn : p);
    int draws = Arrays.stream(tests.tails()).mapToInt(Tail::permutations).max().orElse(0);
    boolean resolved = !exact || isResolved(draws, drawn);
    if (!resolved) {
      Arrays.fill(q, Double.NaN);
    }
    return Result.besideRows(map.table())
        .numbers(name, map.ofRows(shown))
        .numbers("z", map.ofRows(tests.z()))
        .numbers("p", map.ofRows(p))
        .numbers("p_permutations", map.ofRows(drawn))
        .numbers("q", map.ofRows(q))
        .words(
            "signal",
            row -> {
              int area = map.area(row);
              if (Double.isNaN(p[area])) {
                return "";
              } else if (!resolved) {
                return UNRESOLVED;
              }
              return q[area] <= level ? signal.apply(area) : NOTHING;
            });
  }

  private boolean isResolved(int draws, double[] drawn) {
    int tests = (int) Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).count();
    long needed = Permutations.needed(tests, level);
    if (tests > 0 && draws < needed) {
      map.table()
          .problems()
          .add(
              Code.RESOLUTION_LOW,
              Place.of(map.table().name()),
              draws,
              tests,
              Decimal.brief(level),
              needed);
    }
    return draws >= needed;
  }
}
