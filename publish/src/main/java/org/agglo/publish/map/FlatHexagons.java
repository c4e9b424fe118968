package org.agglo.publish.map;

import java.util.List;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.map.Outlines.Sheet;
import org.agglo.publish.text.Markup;

/**
 * A map from straight above: the area of a hexagon is the amount in it, its colour how that
 * compares. The hexagons of a class are one path.
 */
public final class FlatHexagons {
  /** Hexagons up to which a map stands within its page; larger maps stand beside it. */
  public static final int MOST_INLINE = 2_500;

  private static final double LEAST = 0.5;
  private static final int STEPS = 24;

  private final Ground ground;
  private final HexagonLayer layer;
  private final Sheet sheet;

  /** Of a layer on its ground. */
  public FlatHexagons(Ground ground, HexagonLayer layer) {
    this.ground = ground;
    this.layer = layer;
    this.sheet = ground.sheet(layer.grid().acrossFlats(), 1, 0);
  }

  Sheet sheet() {
    return sheet;
  }

  /** The amount below which hexagons are drawn larger than they are, to be seen. */
  public static double least(double top) {
    return top * LEAST * LEAST;
  }

  /** The whole picture. */
  public String svg(Caption caption) {
    String labels = caption.id() + "-t " + caption.id() + "-d";
    return new Markup()
        .open(
            "svg",
            "class",
            "hexagons",
            "viewBox",
            "0 0 " + sheet.width() + " " + sheet.height(),
            "role",
            "img",
            "aria-labelledby",
            labels)
        .element("title", caption.title(), "id", caption.id() + "-t")
        .element("desc", caption.description(), "id", caption.id() + "-d")
        .raw(drawing())
        .close("svg")
        .toString();
  }

  /** What is in the picture. */
  String drawing() {
    Markup m = new Markup();
    ground.drawLand(m, sheet);
    m.open("g", "class", "cells");
    for (QuotientClass each : QuotientClass.list()) {
      draw(m, each, true);
      draw(m, each, false);
    }
    m.close("g");
    ground.drawBorders(m, sheet);
    List<double[]> rings = layer.distorted(3).stream().map(layer::centre).toList();
    ground.drawWords(m, sheet, layer.excluding() ? List.of() : rings, i -> 0.0);
    return m.toString();
  }

  private void draw(Markup m, QuotientClass of, boolean few) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < layer.size(); i++) {
      if (layer.isDrawn(i) && layer.classOf(i) == of && layer.isFew(i) == few) {
        hexagon(path, i);
      }
    }
    if (!path.isEmpty()) {
      double line = Ground.part(sheet) * (few ? 0.16 : 0.08);
      m.empty(
          "path",
          "class",
          few ? "f" + of.ordinal() : of.style(),
          "stroke-width",
          Ground.text(line),
          "d",
          path.toString());
    }
  }

  private void hexagon(StringBuilder path, int i) {
    double[] centre = layer.centre(i);
    if (!ground.contains(centre)) {
      return;
    }
    double part = Math.max(LEAST, Math.sqrt(layer.amount(i) / layer.top()));
    double across =
        Math.round(part * STEPS)
            / (double) STEPS
            * layer.grid().acrossFlats()
            / sheet.metresPerUnit();
    long half = Math.max(1, Math.round(across / 2));
    long edge = Math.max(1, Math.round(across / Math.sqrt(3)));
    long slope = Math.max(1, Math.round(across / Math.sqrt(12)));
    path.append('M').append(sheet.x(centre[0])).append(' ');
    path.append(sheet.y(centre[1]) - slope - edge / 2);
    path.append('l').append(half).append(' ').append(slope).append('v').append(edge);
    path.append('l').append(-half).append(' ').append(slope).append('l').append(-half);
    path.append(-slope).append('v').append(-edge).append('z');
  }
}
