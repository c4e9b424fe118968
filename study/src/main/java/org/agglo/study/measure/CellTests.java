package org.agglo.study.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Decimal;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.methods.inference.Interval;

/** Tests of all cells of a column, {@code NaN} where there is none. */
final class CellTests {
  private static final double DISCOVERY = 0.05;

  private final double[] p;
  private final double[] lower;
  private final double[] upper;
  private final boolean[] low;

  CellTests(int size) {
    p = missing(size);
    lower = missing(size);
    upper = missing(size);
    low = new boolean[size];
  }

  static double[] missing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Sets the test of a cell, and whether it rests on few. */
  void set(int cell, double chance, Interval interval, boolean few) {
    p[cell] = chance;
    lower[cell] = interval.lower();
    upper[cell] = interval.upper();
    low[cell] = few;
  }

  /** Whether a cell has a test. */
  boolean has(int cell) {
    return !Double.isNaN(p[cell]);
  }

  /** Whether a cell's test rests on few. */
  boolean isLow(int cell) {
    return low[cell];
  }

  /** Adds p, q, lower and upper, with a prefix to their names. */
  Result addTo(Result result, String prefix) {
    return result
        .numbers(prefix + "p", p)
        .numbers(prefix + "q", BenjaminiHochberg.of(p))
        .numbers(prefix + "lower", lower)
        .numbers(prefix + "upper", upper);
  }

  /**
   * Says how many signals there are, and how many chance alone would give.
   *
   * @param most the largest p of a signal
   */
  void tell(Result result, InputTable table, String column, double most) {
    long tests = Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
    if (tests == 0) {
      return;
    }
    long signals = upTo(p, most);
    long discoveries = upTo(BenjaminiHochberg.of(p), DISCOVERY);
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("tests", tests);
    finding.put("p_up_to", Double.parseDouble(Decimal.brief(most)));
    finding.put("signals", signals);
    finding.put("signals_by_chance", Double.parseDouble(Decimal.brief(tests * most)));
    finding.put("q_up_to_0.05", discoveries);
    result.finding(column, finding);
    Problems problems = table.problems();
    problems.add(
        Code.TESTS_BY_CHANCE,
        Place.of(table.name()),
        column,
        tests,
        signals,
        Decimal.brief(most),
        Decimal.brief(Math.rint(tests * most * 10) / 10),
        discoveries);
  }

  private static long upTo(double[] values, double most) {
    return Arrays.stream(values).filter(v -> v <= most).count();
  }
}
