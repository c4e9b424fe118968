package org.agglo.study.score;

import java.util.List;
import java.util.Locale;
import org.agglo.intake.distortion.LiveRegister;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.Register.Kind;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Figure.Scope;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.run.RunContext;

/**
 * The cells of one source, and what all figures made of them say alike.
 *
 * @param source the source
 * @param cube its levels
 * @param flags distortion codes of all its figures
 * @param noGrowth what is said of its growth where it has a single year
 */
record Sheet(Source source, Cube cube, List<String> flags, Mark noGrowth) {
  private static final Mark SINGLE = new Mark("z", "Not defined: the source has a single year.");

  /** The cells of a source that has no register. */
  Sheet(Source source, Cube cube, List<String> flags) {
    this(source, cube, flags, SINGLE);
  }

  static Sheet of(RunContext run, Source source, Cube cube) {
    boolean live =
        run.folder()
            .findRegister(source.id())
            .filter(register -> register.kind() == Kind.COMPANIES)
            .isPresent();
    Mark noGrowth = live ? new Mark("x", refusal()) : SINGLE;
    return new Sheet(source, cube, Stale.flags(run, source), noGrowth);
  }

  private static String refusal() {
    String words = LiveRegister.refusal();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  Hierarchy areas() {
    return cube.areas();
  }

  /** Number of the last period: that of shares and quotients. */
  int last() {
    return cube.periods().size() - 1;
  }

  /** The cell of the last period. */
  int cell(int set, int area) {
    return cube.cell(set, area, last());
  }

  /** The nation's cell of the last period. */
  int nation(int set) {
    return cell(set, areas().comparator());
  }

  /** Number of the set of all activity. */
  int all() {
    return cube.set(SectorKey.ALL, Definition.WHOLE);
  }

  /** What a quotient is made of: the cell, the set's nation, the area's all, the nation's all. */
  double[] counts(int set, int area) {
    return new double[] {
      cube.value(cell(set, area)),
      cube.value(nation(set)),
      cube.value(cell(all(), area)),
      cube.value(nation(all()))
    };
  }

  /**
   * Whether an area has a quotient of a set: nothing is missing or undefined, the nation is not.
   */
  boolean hasQuotient(int set, int area) {
    double[] c = counts(set, area);
    return area != areas().comparator() && c[0] >= 0 && c[1] > 0 && c[2] > 0 && c[3] > 0;
  }

  /** A figure of a set and an area, without its period. */
  Draft draft(Measure measure, int set, int area) {
    boolean all = cube.sets().get(set).cluster().equals(SectorKey.ALL);
    Scope scope =
        area == areas().comparator() ? Scope.NATION : all ? Scope.TERRITORY : Scope.CLUSTER;
    return new Draft(source.metric(), measure, cube.sets().get(set))
        .scope(scope)
        .source(source.id(), source.vintage(), source.level())
        .flags(flags);
  }

  /** A figure of the last period. */
  Draft latest(Measure measure, int set, int area) {
    return draft(measure, set, area)
        .at(areas().code(area), areas().level(area), cube.periods().get(last()));
  }

  /** What holds for a ratio of a cell to others: missing where any is, else perhaps undefined. */
  Mark mark(double value, int cell, int... others) {
    if (!cube.isPresent(cell)) {
      return new Mark(cube.status(cell), cube.note(cell));
    }
    for (int other : others) {
      if (!cube.isPresent(other)) {
        return new Mark("x", cube.note(other));
      }
    }
    if (Double.isNaN(value)) {
      return new Mark("z", "Not defined: there is no activity to compare with.");
    }
    return cube.value(cell) > 0
        ? LowReliability.ofRatio(source, cube.value(cell)).with(cube.status(cell))
        : new Mark(cube.status(cell), cube.note(cell));
  }
}
