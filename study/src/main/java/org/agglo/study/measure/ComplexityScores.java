package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.agglo.intake.message.Code;
import org.agglo.intake.text.Decimal;
import org.agglo.methods.complexity.ComplexityOutlook;
import org.agglo.methods.complexity.Components;
import org.agglo.methods.complexity.EconomicComplexity;
import org.agglo.methods.complexity.Fitness;
import org.agglo.study.measure.Profiles.By;

/** Complexity of the areas of a table, or of its industries. */
public final class ComplexityScores {
  private final Specialisations table;
  private final By by;

  /**
   * @param by what has a row
   */
  public ComplexityScores(Specialisations table, By by) {
    this.table = table;
    this.by = by;
  }

  /** The economic complexity index, or that of industries. */
  public Result index() {
    EconomicComplexity.Scores scores = index(table);
    boolean areas = by == By.AREA;
    return rows(scores.parts(), areas ? "eci" : "pci", areas ? scores.areas() : scores.industries())
        .finding("second_eigenvalue", scores.second())
        .finding("third_eigenvalue", scores.third())
        .finding("correlation_with_diversity", scores.alongDiversity());
  }

  /** The index of areas, and how near they are to complex industries they have not. */
  public Result outlook(Related related) {
    EconomicComplexity.Scores scores = index(table);
    double[] outlook =
        ComplexityOutlook.of(table.presence(), related.pairs(), scores.industries()).index();
    if (!scores.hasOrder()) {
      Arrays.fill(outlook, Double.NaN);
    }
    return rows(scores.parts(), "eci", scores.areas())
        .numbers("outlook", outlook)
        .finding("second_eigenvalue", scores.second())
        .finding("third_eigenvalue", scores.third())
        .finding("correlation_with_diversity", scores.alongDiversity());
  }

  /** Fitness, or complexity of industries by it, after so many iterations. */
  public Result fitness(int iterations) {
    Fitness.Scores scores = Fitness.of(table.presence(), iterations);
    tellParts(scores.parts());
    if (!scores.isSettled()) {
      String percent = Decimal.brief(Math.ceil(1e4 * scores.change()) / 100);
      table.tell(Code.FITNESS_UNSETTLED, iterations, percent);
    }
    return by == By.AREA
        ? rows(scores.parts(), "fitness", scores.areas()).finding("change", scores.change())
        : rows(scores.parts(), "complexity", scores.industries())
            .finding("change", scores.change());
  }

  /** The indices of a table, with what must be said of them. */
  static EconomicComplexity.Scores index(Specialisations table) {
    EconomicComplexity.Scores scores = EconomicComplexity.of(table.presence());
    new ComplexityScores(table, By.AREA).tellParts(scores.parts());
    String second = Decimal.brief(rounded(scores.second()));
    String third = Decimal.brief(rounded(scores.third()));
    if (scores.isTied()) {
      table.tell(
          Code.COMPLEXITY_NONE,
          "the second and third eigenvalue are equal, "
              + second
              + ", so that any mixture of two orders is as good");
    } else if (!scores.hasOrder()) {
      table.tell(Code.COMPLEXITY_NONE, "all areas have the same industries");
    } else if (scores.isNearlyTied()) {
      table.tell(Code.COMPLEXITY_NEAR_TIE, second, third);
    }
    if (scores.hasOrder() && !scores.isOriented()) {
      table.tell(
          Code.COMPLEXITY_SIGN,
          Decimal.brief(Math.rint(100 * scores.alongDiversity()) / 100),
          last(table, scores.areas()),
          last(table, Arrays.stream(scores.areas()).map(v -> -v).toArray()));
    }
    return scores;
  }

  /** The area of the largest value. */
  private static String last(Specialisations table, double[] values) {
    int largest = -1;
    for (int r = 0; r < values.length; r++) {
      if (!Double.isNaN(values[r]) && (largest < 0 || values[r] > values[largest])) {
        largest = r;
      }
    }
    return table.areas().names().get(largest);
  }

  private static double rounded(double eigenvalue) {
    return Math.rint(1e6 * eigenvalue) / 1e6;
  }

  private Result rows(Components parts, String column, double[] values) {
    boolean areas = by == By.AREA;
    int[] part = areas ? parts.ofArea() : parts.ofIndustry();
    IntToDoubleFunction margin = areas ? table.presence()::diversity : table.presence()::ubiquity;
    double[] margins = new double[values.length];
    double[] numbers = new double[values.length];
    Arrays.setAll(margins, margin);
    Arrays.setAll(numbers, k -> part[k] < 0 ? Double.NaN : part[k] + 1);
    return Result.ofEach(areas ? table.areas() : table.industries())
        .numbers(areas ? "diversity" : "ubiquity", margins)
        .numbers(column, values)
        .numbers("part", numbers)
        .words("status", k -> Double.isNaN(values[k]) ? "z" : "")
        .finding("parts", parts.count())
        .finding("present", table.presence().size());
  }

  private void tellParts(Components parts) {
    if (parts.count() < 2) {
      return;
    }
    List<String> others = new ArrayList<>();
    for (int part = 1; part < parts.count(); part++) {
      List<String> names =
          Arrays.stream(parts.areas(part)).mapToObj(table.areas().names()::get).toList();
      others.add(names.stream().limit(10).collect(Collectors.joining(" + ", "(", ")")));
    }
    table.tell(Code.COMPLEXITY_PARTS, parts.count(), parts.areas(0).length, Some.of(others));
  }
}
