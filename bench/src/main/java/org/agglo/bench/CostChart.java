package org.agglo.bench;

import java.util.List;
import java.util.Locale;
import org.agglo.bench.DensityCost.Run;

/** Seconds against points, both as logarithms, as an SVG that needs nothing beside it. */
final class CostChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 150;
  private static final int TOP = 20;
  private static final int BOTTOM = 50;
  private static final int LEAST_POINTS = 4;
  private static final int MOST_POINTS = 7;
  private static final int LEAST_SECONDS = -3;
  private static final int MOST_SECONDS = 2;
  private static final String[] COLOURS = {"#1f5fa8", "#b3541e"};

  private final StringBuilder lines = new StringBuilder();
  private int count;

  /** Adds a line; its name holds a place for the exponent. */
  CostChart series(String name, double exponent, List<Run> runs) {
    String colour = COLOURS[count++];
    StringBuilder path = new StringBuilder();
    for (Run run : runs) {
      double x = x(Math.log10(run.size()));
      double y = y(Math.log10(run.seconds()));
      path.append(path.isEmpty() ? "M" : "L").append(text(x)).append(' ').append(text(y));
      add("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"/>", text(x), text(y), colour);
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, colour);
    Run last = runs.get(runs.size() - 1);
    add(
        "<text x=\"%s\" y=\"%s\" fill=\"%s\">%s</text>",
        text(x(Math.log10(last.size())) + 10),
        text(y(Math.log10(last.seconds())) + 4),
        colour,
        String.format(Locale.ROOT, name, exponent));
    return this;
  }

  String svg() {
    String drawn = lines.toString();
    lines.setLength(0);
    axes();
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " font-family=\"sans-serif\" font-size=\"13\">%n<title>Seconds against points, both"
            + " as logarithms</title>%n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n%s%s</svg>%n",
        WIDTH,
        HEIGHT,
        WIDTH,
        HEIGHT,
        lines,
        drawn);
  }

  private void axes() {
    String grid = "<path d=\"M%s %sL%s %s\" stroke=\"#d0d0d0\"/>";
    String label = "<text x=\"%s\" y=\"%s\" fill=\"#333333\" text-anchor=\"%s\">%s</text>";
    for (int p = LEAST_POINTS; p <= MOST_POINTS; p++) {
      String x = text(x(p));
      add(grid, x, text(y(LEAST_SECONDS)), x, text(y(MOST_SECONDS)));
      String points = String.format(Locale.ROOT, "%,d", (long) Math.pow(10, p));
      add(label, x, text(HEIGHT - BOTTOM + 20), "middle", points);
    }
    for (int s = LEAST_SECONDS; s <= MOST_SECONDS; s++) {
      String y = text(y(s));
      add(grid, text(x(LEAST_POINTS)), y, text(x(MOST_POINTS)), y);
      String seconds = s < 0 ? "0." + "0".repeat(-s - 1) + "1" : "1" + "0".repeat(s);
      add(label, text(LEFT - 8), text(y(s) + 4), "end", seconds + " s");
    }
    add(label, text((LEFT + WIDTH - RIGHT) / 2.0), text(HEIGHT - 8), "middle", "points");
  }

  private void add(String form, Object... parts) {
    lines.append(String.format(Locale.ROOT, form, parts)).append('\n');
  }

  private static double x(double power) {
    double share = (power - LEAST_POINTS) / (MOST_POINTS - LEAST_POINTS);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double power) {
    double share = (power - LEAST_SECONDS) / (MOST_SECONDS - LEAST_SECONDS);
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
