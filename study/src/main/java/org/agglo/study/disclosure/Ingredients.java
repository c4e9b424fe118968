package org.agglo.study.disclosure;

import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.Share;
import org.agglo.methods.growth.Growth;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.figure.Figure;
import org.agglo.study.identify.Cube;

/**
 * Which numbers of its source a figure is made from. What a reader gets is made anew from what a
 * reader may see of them, and so tells no more than they do.
 */
final class Ingredients {
  private final Cube cube;

  Ingredients(Cube cube) {
    this.cube = cube;
  }

  /** The cells of a figure, its own first. */
  int[] of(Figure f) {
    int set = cube.set(f.cluster(), f.definition());
    int area = cube.areas().find(f.area());
    int nation = cube.areas().comparator();
    String[] periods = f.period().split("/");
    int first = cube.periods().indexOf(periods[0]);
    int last = cube.periods().indexOf(periods[periods.length - 1]);
    int cell = cube.cell(set, area, last);
    return switch (f.measure()) {
      case LEVEL -> new int[] {cell};
      case SHARE -> new int[] {cell, cube.cell(set, nation, last)};
      case GROWTH -> new int[] {cell, cube.cell(set, area, first)};
      case GROWTH_AGAINST_NATION ->
          new int[] {
            cell,
            cube.cell(set, area, first),
            cube.cell(set, nation, last),
            cube.cell(set, nation, first)
          };
      case LOCATION_QUOTIENT, LOCATION_QUOTIENT_REST -> {
        int all = cube.set(SectorKey.ALL, Definition.WHOLE);
        yield new int[] {
          cell,
          cube.cell(all, area, last),
          cube.cell(set, nation, last),
          cube.cell(all, nation, last)
        };
      }
      case ECONOMIC_COMPLEXITY, HOT_SPOT, HOT_SPOT_DRAWN_P -> throw ofPublished(f);
    };
  }

  /** The value of a figure from the numbers of its cells, in their order. */
  static double value(Figure f, double[] x) {
    return switch (f.measure()) {
      case LEVEL -> x[0];
      case SHARE -> Share.of(x[0], x[1]);
      case GROWTH -> Growth.of(x[1], x[0]);
      case GROWTH_AGAINST_NATION -> Growth.of(x[1], x[0]) - Growth.of(x[3], x[2]);
      case LOCATION_QUOTIENT -> LocationQuotient.of(x[0], x[1], x[2], x[3]);
      case LOCATION_QUOTIENT_REST -> LocationQuotient.rest(x[0], x[1], x[2], x[3]);
      case ECONOMIC_COMPLEXITY, HOT_SPOT, HOT_SPOT_DRAWN_P -> throw ofPublished(f);
    };
  }

  /** What is made of whole tables is made after the policy, of published numbers alone. */
  private static IllegalArgumentException ofPublished(Figure f) {
    return new IllegalArgumentException(f.measure() + " is made of published figures");
  }
}
