package org.agglo.publish.map;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agglo.publish.map.Outlines.Sheet;
import org.agglo.publish.text.Markup;
import org.agglo.publish.text.Numbers;

/**
 * A map from the south and above: a column's height is the amount in its hexagon, its colour how
 * that compares. Rows are painted from north to south; hexagons of one row hide nothing of each
 * other, so those of a class in a row are one path. Heights are true to each other: one scale from
 * nothing to the largest.
 */
public final class Relief {
  private static final double SQUASH = 0.55;
  private static final double RISE = 0.22;
  private static final double WIDTH = 0.94;
  private static final long LOW = 2;

  /** Above the scale of lengths, in parts of the sheet. */
  private static final double SCALE_FROM_BOTTOM = 7.5;

  private final Ground ground;
  private final HexagonLayer layer;
  private final Sheet sheet;
  private final double unitsPerAmount;
  private final long half;
  private final long edge;
  private final long slope;

  /** Of a layer on its ground. */
  public Relief(Ground ground, HexagonLayer layer) {
    this.ground = ground;
    this.layer = layer;
    Sheet high = ground.sheet(layer.grid().acrossFlats() / 1.5, SQUASH, RISE);
    this.unitsPerAmount = high.headroom() / Math.max(layer.top(), Double.MIN_NORMAL);
    this.sheet = high.withHeadroom(headroom(high));
    double across = WIDTH * layer.grid().acrossFlats() / sheet.metresPerUnit();
    this.half = Math.max(1, Math.round(across / 2));
    this.edge = Math.max(1, Math.round(across / Math.sqrt(3) * SQUASH));
    this.slope = Math.max(1, Math.round(across / Math.sqrt(12) * SQUASH));
  }

  Sheet sheet() {
    return sheet;
  }

  /** As much room above the ground as its columns need. */
  private int headroom(Sheet high) {
    double need = 0;
    for (int i = 0; i < layer.size(); i++) {
      double[] centre = layer.centre(i);
      if (layer.isDrawn(i) && ground.contains(centre)) {
        need = Math.max(need, height(i) - (high.y(centre[1]) - high.headroom()));
      }
    }
    return (int) Math.ceil(need + 2 * Ground.part(high));
  }

  /** What is in the picture. */
  String drawing() {
    Markup m = new Markup();
    ground.drawLand(m, sheet);
    Map<Integer, List<Integer>> rows =
        IntStream.range(0, layer.size())
            .filter(i -> layer.isDrawn(i) && ground.contains(layer.centre(i)))
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> layer.map().r()[i],
                    () -> new TreeMap<Integer, List<Integer>>(Comparator.reverseOrder()),
                    Collectors.toList()));
    m.open("g", "class", "columns", "stroke-width", Ground.text(Ground.part(sheet) * 0.09));
    rows.values().forEach(row -> row(m, row));
    m.close("g");
    List<Integer> rings = layer.excluding() ? List.of() : layer.distorted(3);
    ground.drawWords(
        m, sheet, rings.stream().map(layer::centre).toList(), i -> (double) height(rings.get(i)));
    if (layer.top() > 0) {
      heightScale(m);
    }
    return m.toString();
  }

  private void row(Markup m, List<Integer> row) {
    Map<String, List<Integer>> byStyle =
        row.stream()
            .collect(
                Collectors.groupingBy(
                    i -> (layer.isFew(i) ? "f" : "q") + layer.classOf(i).ordinal(),
                    TreeMap::new,
                    Collectors.toList()));
    byStyle.forEach(
        (style, cells) -> {
          StringBuilder left = new StringBuilder();
          StringBuilder right = new StringBuilder();
          StringBuilder lid = new StringBuilder();
          cells.forEach(i -> column(i, left, right, lid));
          m.open("g", "class", style)
              .empty("path", "class", "l", "d", left.toString())
              .empty("path", "class", "r", "d", right.toString())
              .empty("path", "d", lid.toString())
              .close("g");
        });
  }

  private void column(int i, StringBuilder left, StringBuilder right, StringBuilder lid) {
    double[] centre = layer.centre(i);
    long x = sheet.x(centre[0]);
    long y = sheet.y(centre[1]);
    long height = height(i);
    long side = y + edge - edge / 2;
    left.append('M').append(x - half).append(' ').append(side - height).append('l').append(half);
    left.append(' ').append(slope).append('v').append(height).append('l').append(-half);
    left.append(-slope).append('z');
    right.append('M').append(x + half).append(' ').append(side - height).append('l').append(-half);
    right.append(' ').append(slope).append('v').append(height).append('l').append(half);
    right.append(-slope).append('z');
    lid.append('M').append(x).append(' ').append(y - slope - edge / 2 - height);
    lid.append('l').append(half).append(' ').append(slope).append('v').append(edge);
    lid.append('l').append(-half).append(' ').append(slope).append('l').append(-half);
    lid.append(-slope).append('v').append(-edge).append('z');
  }

  /** Whole units; the least is still seen. */
  private long height(int i) {
    return Math.max(LOW, Math.round(layer.amount(i) * unitsPerAmount));
  }

  private void heightScale(Markup m) {
    double amount = Ground.nice(layer.top());
    double size = Ground.part(sheet);
    double x = size * 2;
    double bottom = sheet.height() - size * SCALE_FROM_BOTTOM;
    double length = amount * unitsPerAmount;
    m.open(
        "g",
        "class",
        "words",
        "aria-hidden",
        "true",
        "font-size",
        Ground.text(size * Ground.LETTERS),
        "stroke-width",
        Ground.text(size * 0.5));
    m.empty(
        "path",
        "class",
        "scale",
        "stroke-width",
        Ground.text(size * 0.25),
        "d",
        "M"
            + Ground.text(x + size)
            + " "
            + Ground.text(bottom - length)
            + "h"
            + Ground.text(-size)
            + "v"
            + Ground.text(length)
            + "h"
            + Ground.text(size));
    m.element(
        "text",
        Numbers.digits(amount),
        "x",
        Ground.text(x + size * 1.6),
        "y",
        Ground.text(bottom - length + size * 0.8));
    m.element("text", "0", "x", Ground.text(x + size * 1.6), "y", Ground.text(bottom + size * 0.6));
    m.close("g");
  }
}
