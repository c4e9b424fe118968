package org.agglo.study.identify;

import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Decimal;
import org.agglo.study.definition.Rows.Gap;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Status;

/**
 * Completes the levels of a source: a whole takes the table's own number where there is one, else
 * the sum of its parts if all of them are there. What stays missing gets its status and its reason.
 */
final class RollUp {
  private static final String NOT_THERE = "The table has no row for it.";

  private final Cube cube;
  private final Gaps gaps;
  private final Source source;
  private final Problems problems;

  RollUp(Cube cube, Gaps gaps, Source source, Problems problems) {
    this.cube = cube;
    this.gaps = gaps;
    this.source = source;
    this.problems = problems;
  }

  void run() {
    for (int area : cube.areas().partsFirst()) {
      for (int set = 0; set < cube.sets().size(); set++) {
        for (int period = 0; period < cube.periods().size(); period++) {
          complete(set, area, period);
        }
      }
    }
  }

  private void complete(int set, int area, int period) {
    int cell = cube.cell(set, area, period);
    boolean own = cube.isPresent(cell);
    int[] parts = cube.areas().parts(area);
    int missing = firstMissing(set, parts, period);
    boolean whole = parts.length > 0 && missing < 0;
    if (own && whole) {
      compare(set, area, period);
    } else if (!own && whole) {
      cube.put(cell, sum(set, parts, period), marks(set, parts, period));
    } else if (!own) {
      miss(set, area, period, missing);
    }
    if (cube.value(cell) == 0 && source.rounding().isPresent()) {
      cube.put(cell, 0, Status.union(cube.status(cell), Status.LOW.mark()));
    }
  }

  /** A sum carries the marks of its parts; that a part rounds to zero says nothing of the sum. */
  private String marks(int set, int[] parts, int period) {
    String marks = "";
    for (int part : parts) {
      String of = cube.status(cube.cell(set, part, period));
      marks = of.isEmpty() || of.equals(Status.LOW.mark()) ? marks : Status.union(marks, of);
    }
    return marks;
  }

  private int firstMissing(int set, int[] parts, int period) {
    for (int part : parts) {
      if (!cube.isPresent(cube.cell(set, part, period))) {
        return part;
      }
    }
    return -1;
  }

  /** In the order of the parts: the table's order does not matter to the result. */
  private double sum(int set, int[] parts, int period) {
    double sum = 0;
    for (int part : parts) {
      sum += cube.value(cube.cell(set, part, period));
    }
    return sum;
  }

  private void miss(int set, int area, int period, int missingPart) {
    int cell = cube.cell(set, area, period);
    SetKey key = cube.sets().get(set);
    String said = cube.status(cell);
    Optional<Gap> gap = gaps.find(key, cube.areas().code(area), cube.periods().get(period));
    if (gap.isPresent()) {
      cube.miss(cell, gap.get().status(), gap.get().note());
    } else {
      String why = missingPart < 0 ? "" : cube.note(cube.cell(set, missingPart, period));
      cube.miss(cell, said.isEmpty() ? "x" : said, why.isEmpty() ? NOT_THERE : why);
    }
  }

  private void compare(int set, int area, int period) {
    double own = cube.value(cube.cell(set, area, period));
    double sum = sum(set, cube.areas().parts(area), period);
    if (own != sum) {
      String cell =
          cube.areas().code(area)
              + " "
              + cube.sets().get(set).cluster()
              + " "
              + cube.periods().get(period);
      problems.add(
          Code.PARTS_DISAGREE,
          Place.of(source.table()),
          source.id(),
          Decimal.shortest(own),
          cell,
          Decimal.shortest(sum));
    }
  }
}
