package org.agglo.publish.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.text.Markup;

/** Names on a map, each where it covers no other; those that find no room are left out. */
final class Labels {
  private static final double LETTER = 0.53;
  private static final double LARGE = 1.9;

  private final double width;
  private final double height;
  private final double size;
  private final List<double[]> taken = new ArrayList<>();

  /**
   * @param width of the sheet
   * @param height of the sheet
   * @param size of letters
   */
  Labels(double width, double height, double size) {
    this.width = width;
    this.height = height;
    this.size = size;
  }

  double size() {
    return size;
  }

  /** Keeps a rectangle free of names. */
  void take(double left, double top, double right, double bottom) {
    taken.add(new double[] {left, top, right, bottom});
  }

  /** A free place for a number near a point, to which a line leads. */
  double[] clear(double x, double y) {
    for (double away = 2; away < 9; away += 1) {
      for (int turn = 0; turn < 8; turn++) {
        double angle = StrictMath.PI * (0.25 * turn - 0.5);
        double cx = x + away * size * StrictMath.cos(angle);
        double cy = y + away * size * StrictMath.sin(angle);
        double[] box = {cx - size, cy - size, cx + size, cy + size};
        if (isFree(box)) {
          taken.add(box);
          return new double[] {cx, cy};
        }
      }
    }
    return new double[] {x, y};
  }

  /**
   * A name beside a point: to its right, its left, above or below.
   *
   * @param name the name
   * @param x the point
   * @param y the point
   * @param large whether it stays on small screens, where its letters grow
   */
  Optional<String> place(String name, double x, double y, boolean large) {
    double letters = large ? size * LARGE : size;
    double length = name.length() * letters * LETTER;
    double gap = size * 0.5;
    double[][] starts = {
      {x + gap, y + letters * 0.35},
      {x - gap - length, y + letters * 0.35},
      {x - length / 2, y - gap},
      {x - length / 2, y + gap + letters * 0.75}
    };
    String[] anchors = {"start", "end", "middle", "middle"};
    double[] at = {x + gap, x - gap, x, x};
    for (int i = 0; i < starts.length; i++) {
      double left = starts[i][0];
      double base = starts[i][1];
      double[] box = {left, base - letters * 0.8, left + length, base + letters * 0.25};
      if (isFree(box)) {
        taken.add(box);
        String text = label(name, new double[] {x, y, at[i], base}, anchors[i], large);
        return Optional.of(plate(name, at[i], base, anchors[i]) + text);
      }
    }
    return Optional.empty();
  }

  /** Ground under a name, so that it can be read over dark hexagons. */
  private String plate(String name, double at, double base, String anchor) {
    double length = name.length() * size * LETTER;
    double left =
        anchor.equals("start") ? at : anchor.equals("end") ? at - length : at - length / 2;
    return new Markup()
        .empty(
            "rect",
            "class",
            "plate",
            "x",
            Ground.text(left),
            "y",
            Ground.text(base - size * 0.8),
            "width",
            Ground.text(length),
            "height",
            Ground.text(size * 1.05),
            "fill",
            "#fdfcf8",
            "fill-opacity",
            "0.7")
        .toString();
  }

  private String label(String name, double[] at, String anchor, boolean large) {
    return new Markup()
        .empty(
            "circle",
            "class",
            "town",
            "cx",
            Ground.text(at[0]),
            "cy",
            Ground.text(at[1]),
            "r",
            Ground.text(size * 0.16))
        .element(
            "text",
            name,
            "class",
            large ? "large" : "small",
            "x",
            Ground.text(at[2]),
            "y",
            Ground.text(at[3]),
            "text-anchor",
            anchor)
        .toString();
  }

  private boolean isFree(double[] box) {
    boolean inside = box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;
    return inside
        && taken.stream()
            .noneMatch(t -> box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3]);
  }
}
