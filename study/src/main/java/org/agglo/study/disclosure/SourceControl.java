package org.agglo.study.disclosure;

import java.util.Arrays;
import java.util.List;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.figure.Figure;
import org.agglo.study.identify.Cube;

/** What becomes of every number of one source under a policy. */
final class SourceControl {
  private final Policy policy;
  private final Cube cube;
  private final Cover sets;
  private final Contributions behind;
  private final Ingredients ingredients;
  private final boolean[] shown;
  private final Treatment[] treatment;
  private final int areas;
  private boolean secondary = true;
  private boolean[] known = {};
  private Cover leaves;

  /**
   * Before anything is done.
   *
   * @param policy the policy
   * @param cube the numbers
   * @param sets the sets over their pieces
   * @param behind who is behind the numbers
   */
  SourceControl(Policy policy, Cube cube, Cover sets, Contributions behind) {
    this.policy = policy;
    this.cube = cube;
    this.sets = sets;
    this.behind = behind;
    this.ingredients = new Ingredients(cube);
    this.areas = cube.areas().size();
    this.shown = new boolean[cube.sets().size() * areas * cube.periods().size()];
    this.treatment = new Treatment[shown.length];
    Arrays.fill(treatment, Treatment.OPEN);
  }

  /** Only what must be done to each number for its own sake: for tests of what that gives away. */
  SourceControl primaryOnly() {
    secondary = false;
    return this;
  }

  /** Decides over all numbers that the figures of the source tell or are made from. */
  SourceControl decide(List<Figure> figures) {
    for (Figure figure : figures) {
      for (int cell : ingredients.of(figure)) {
        shown[cell] |= cube.isPresent(cell);
      }
    }
    for (int period = 0; period < cube.periods().size(); period++) {
      decide(period);
    }
    return this;
  }

  private void decide(int period) {
    int cells = cube.sets().size() * areas;
    double[] value = new double[cells];
    boolean[] told = new boolean[cells];
    boolean[] present = new boolean[areas];
    for (int cell = 0; cell < cells; cell++) {
      int at = cell * cube.periods().size() + period;
      value[cell] = cube.value(at);
      told[cell] = shown[at];
      present[cell % areas] |= cube.isPresent(at);
    }
    Slice slice = new Slice(sets, over(present), value, told);
    for (int cell = 0; cell < cells; cell++) {
      if (!Double.isNaN(value[cell])) {
        int at = cell * cube.periods().size() + period;
        slice.treat(cell, policy.treat(value[cell], behind.find(at)), 0, 0);
      }
    }
    if (secondary) {
      protect(slice, period);
    }
    for (int cell = 0; cell < cells; cell++) {
      treatment[cell * cube.periods().size() + period] = slice.treatment[cell];
    }
  }

  /** Mostly every period knows the same areas; what was worked out for one serves the next. */
  private Cover over(boolean[] areasKnown) {
    if (!Arrays.equals(areasKnown, known)) {
      known = areasKnown;
      leaves = Cover.ofAreas(cube.areas(), areasKnown);
    }
    return leaves;
  }

  private void protect(Slice slice, int period) {
    Contents[] contents = new Contents[areas];
    for (int area = 0; area < areas; area++) {
      double[] inArea = new double[sets.wholes()];
      for (int set = 0; set < inArea.length; set++) {
        inArea[set] = slice.value[slice.cell(set, area)];
      }
      boolean any = Arrays.stream(inArea).anyMatch(v -> !Double.isNaN(v));
      contents[area] = any ? new Contents(sets, inArea) : null;
    }
    int periods = cube.periods().size();
    List<Guard> guards =
        new Guards(slice, policy, cell -> behind.find(cell * periods + period))
            .list(cube.areas(), contents);
    int all = cube.set(SectorKey.ALL, Definition.WHOLE);
    Prices prices = new Prices(slice, cube.areas(), all);
    new Protection(slice, policy, prices, room(slice, contents)).run(guards);
  }

  /** What each piece holds at least in each leaf. */
  private double[][] room(Slice slice, Contents[] contents) {
    boolean[] present = new boolean[sets.wholes()];
    for (int cell = 0; cell < slice.value.length; cell++) {
      present[cell / areas] |= !Double.isNaN(slice.value[cell]);
    }
    double[][] room = new double[slice.areas.size()][sets.size()];
    for (int leaf = 0; leaf < room.length; leaf++) {
      for (int area : slice.areas.wholes(leaf)) {
        if (slice.areas.elements(area).length == 1 && contents[area] != null) {
          if (isWhole(slice, area, present)) {
            contents[area].settle();
          }
          room[leaf] = contents[area].least;
        }
      }
    }
    return room;
  }

  private boolean isWhole(Slice slice, int area, boolean[] present) {
    for (int set = 0; set < present.length; set++) {
      if (present[set] && Double.isNaN(slice.value[slice.cell(set, area)])) {
        return false;
      }
    }
    return true;
  }

  /** What a reader gets of a figure of this source. */
  Figure publish(Figure figure, Redaction redaction) {
    int[] cells = ingredients.of(figure);
    if (!Arrays.stream(cells).allMatch(cube::isPresent)) {
      return figure;
    }
    double[] seen = Arrays.stream(cells).mapToDouble(this::published).toArray();
    if (Arrays.stream(seen).anyMatch(Double::isNaN)) {
      return policy.asksWhoIsBehind() && behind.isEmpty()
          ? redaction.unknown(figure)
          : redaction.withheld(figure);
    }
    return Arrays.stream(cells).allMatch(cell -> treatment[cell] == Treatment.OPEN)
        ? redaction.open(figure, seen[0])
        : redaction.rounded(figure, Ingredients.value(figure, seen), seen[0]);
  }

  private double published(int cell) {
    return treatment[cell].shown(cube.value(cell));
  }
}
