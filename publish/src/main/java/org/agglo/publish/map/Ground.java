package org.agglo.publish.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.agglo.publish.map.Outlines.Sheet;
import org.agglo.publish.text.Markup;
import org.agglo.publish.text.Numbers;
import org.agglo.study.figure.HexagonMaps;
import org.agglo.study.figure.HexagonMaps.HexagonMap;
import org.agglo.study.figure.HexagonMaps.Town;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * What hexagons stand on: the land with the borders of its areas, towns, a scale and north.
 *
 * @param borders outlines of areas; none where the study has none
 * @param towns towns to name, the most populous first
 * @param extent the ground that is drawn
 */
public record Ground(List<Border> borders, List<Town> towns, Envelope extent) {
  private static final double LEAST = 10_000;
  private static final double UNITS_PER_CELL = 24;
  private static final double PARTS = 100;
  static final double LETTERS = 1.7;
  private static final int LARGE = 4;
  private static final int NAMED = 20;

  /**
   * An area's outline.
   *
   * @param level level of the area
   * @param name its name
   * @param shape in metres of the grid
   */
  public record Border(String level, String name, Geometry shape) {}

  /** The ground under a study's hexagons: its outlines, or where it has none the hexagons alone. */
  public static Ground of(HexagonMaps maps, List<Border> borders) {
    Envelope extent = new Envelope();
    borders.forEach(b -> extent.expandToInclude(b.shape().getEnvelopeInternal()));
    if (borders.isEmpty()) {
      maps.maps().forEach(m -> include(extent, maps, m));
    }
    extent.expandBy(
        Math.max(maps.grid().acrossFlats(), (LEAST - extent.getWidth()) / 2),
        Math.max(maps.grid().acrossFlats(), (LEAST - extent.getHeight()) / 2));
    List<Town> within =
        maps.towns().stream()
            .filter(t -> extent.contains(t.x(), t.y()) && isOn(borders, t))
            .toList();
    return new Ground(borders, within, extent);
  }

  private static boolean isOn(List<Border> borders, Town town) {
    Coordinate at = new Coordinate(town.x(), town.y());
    return borders.isEmpty()
        || borders.stream()
            .anyMatch(b -> SimplePointInAreaLocator.locate(at, b.shape()) != Location.EXTERIOR);
  }

  private static void include(Envelope extent, HexagonMaps maps, HexagonMap map) {
    for (int i = 0; i < map.size(); i++) {
      double[] centre = maps.grid().centre(new Cell(map.q()[i], map.r()[i]));
      extent.expandToInclude(centre[0], centre[1]);
    }
  }

  /** A hexagon's width takes two dozen units or more, so that whole units are fine enough. */
  Sheet sheet(double across, double squash, double rise) {
    double longest = Math.max(extent.getWidth(), extent.getHeight());
    double side = Math.max(Outlines.LONG_SIDE, longest / across * UNITS_PER_CELL);
    return Sheet.of(extent, side, squash, (int) Math.round(rise * side));
  }

  boolean contains(double[] centre) {
    return extent.contains(centre[0], centre[1]);
  }

  /** A hundredth of the sheet's long side: what letters and lines are measured in. */
  static double part(Sheet sheet) {
    return Math.max(sheet.width(), (sheet.height() - sheet.headroom()) / sheet.squash()) / PARTS;
  }

  void drawLand(Markup m, Sheet sheet) {
    m.open("g", "class", "ground", "stroke-width", text(part(sheet) * 0.18));
    borders.forEach(b -> m.empty("path", "d", sheet.path(b.shape())));
    m.close("g");
  }

  /** The borders again, thin, over flat hexagons. */
  void drawBorders(Markup m, Sheet sheet) {
    m.open("g", "class", "borders", "stroke-width", text(part(sheet) * 0.18));
    borders.forEach(b -> m.empty("path", "d", sheet.path(b.shape())));
    m.close("g");
  }

  /** Names, north and the scale, over all; rings round what is distorted, with numbers. */
  void drawWords(Markup m, Sheet sheet, List<double[]> rings, IntFunction<Double> rise) {
    double size = part(sheet);
    Labels labels = new Labels(sheet.width(), sheet.height(), size * LETTERS);
    // The picture is read out by its description; the letters stand out by the halo round them.
    m.open(
        "g",
        "class",
        "words",
        "aria-hidden",
        "true",
        "font-size",
        text(size * LETTERS),
        "stroke-width",
        text(size * 0.5));
    scale(m, sheet, labels);
    north(m, sheet, labels);
    List<String> names = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    name(names, labels, sheet, 0);
    for (int i = 0; i < rings.size(); i++) {
      double x = sheet.x(rings.get(i)[0]);
      double y = sheet.y(rings.get(i)[1]) - rise.apply(i);
      marks.add(ring(labels, x, y, i + 1));
    }
    name(names, labels, sheet, LARGE);
    names.forEach(m::raw);
    marks.forEach(m::raw);
    m.close("g");
  }

  /** The largest towns come first, even before numbers; their names stay on small screens. */
  private void name(List<String> names, Labels labels, Sheet sheet, int from) {
    int to = Math.min(towns.size(), from == 0 ? LARGE : NAMED);
    for (Town town : towns.subList(Math.min(from, to), to)) {
      labels
          .place(town.name(), sheet.x(town.x()), sheet.y(town.y()), from == 0)
          .ifPresent(names::add);
    }
  }

  private static String ring(Labels labels, double x, double y, int number) {
    double size = labels.size();
    double[] at = labels.clear(x, y);
    return new Markup()
        .open("g", "class", "ring", "stroke-width", text(size * 0.1))
        .empty("path", "d", "M" + text(x) + " " + text(y) + "L" + text(at[0]) + " " + text(at[1]))
        .empty("circle", "cx", text(at[0]), "cy", text(at[1]), "r", text(size * 0.72))
        .element(
            "text",
            Integer.toString(number),
            "x",
            text(at[0]),
            "y",
            text(at[1] + size * 0.34),
            "text-anchor",
            "middle")
        .close("g")
        .toString();
  }

  private static void scale(Markup m, Sheet sheet, Labels labels) {
    double metres = nice(sheet.width() * sheet.metresPerUnit() / 5);
    double length = metres / sheet.metresPerUnit();
    double size = part(sheet);
    double x = size * 2;
    double y = sheet.height() - size * 2.2;
    labels.take(x, y - size * (sheet.squash() < 1 ? 30 : 4), x + length, y + size);
    m.empty(
        "path",
        "class",
        "scale",
        "stroke-width",
        text(size * 0.25),
        "d",
        "M"
            + text(x)
            + " "
            + text(y - size)
            + "v"
            + text(size)
            + "h"
            + text(length)
            + "v"
            + text(-size));
    m.element(
        "text", Numbers.digits(metres / 1_000) + " km", "x", text(x), "y", text(y - size * 1.6));
  }

  private static void north(Markup m, Sheet sheet, Labels labels) {
    double size = part(sheet);
    double x = sheet.width() - size * 3.5;
    double y = sheet.height() - size * 2.2;
    labels.take(x - size * 2, y - size * 6, x + size * 2, y + size * 2);
    m.empty(
        "path",
        "class",
        "north",
        "d",
        "M"
            + text(x)
            + " "
            + text(y - size * (3 * sheet.squash() + 1))
            + "l"
            + text(size)
            + " "
            + text(size * 3 * sheet.squash())
            + "h"
            + text(-2 * size)
            + "z");
    m.element("text", "N", "x", text(x), "y", text(y + size * 1.2), "text-anchor", "middle");
  }

  /** The largest of 1, 2 and 5 times a power of ten that is not more than a number. */
  static double nice(double most) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(most)));
    double times = most / power;
    return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
  }

  /** A number of units with a decimal at most. */
  static String text(double units) {
    return Numbers.digits(Math.round(units * 10) / 10.0);
  }
}
