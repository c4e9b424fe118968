package org.agglo.publish.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.agglo.publish.map.Outlines.Sheet;
import org.agglo.publish.text.Markup;
import org.agglo.publish.text.Numbers;

/**
 * A map as a file of its own, fit for paper: its title above, its legend beside, its sources below.
 * A page that shows the file alone, without the words, asks for the view {@code map}.
 */
public final class MapSheet {
  private static final double PANEL = 38;
  private static final double LETTER = 0.5;

  private final HexagonLayer layer;
  private final Words words;
  private Markup m = new Markup();
  private Sheet sheet = new Sheet(0, 0, 1, 1, 0, 1, 1);
  private double part;
  private double x;
  private double y;
  private double across;

  private MapSheet(HexagonLayer layer, Words words) {
    this.layer = layer;
    this.words = words;
  }

  /**
   * What a map says.
   *
   * @param title the finding
   * @param subtitle unit, year, as registered or not
   * @param unit what is counted
   * @param whole what a quotient of 1 is
   * @param rings what the numbered rings say
   * @param notes what must be known, and sources
   */
  public record Words(
      String title,
      String subtitle,
      String unit,
      String whole,
      List<String> rings,
      List<String> notes) {}

  /** From straight above. */
  public static String flat(Ground ground, HexagonLayer layer, Words words) {
    FlatHexagons map = new FlatHexagons(ground, layer);
    return new MapSheet(layer, words).svg(map.sheet(), map.drawing(), true);
  }

  /** From the south and above. */
  public static String relief(Ground ground, HexagonLayer layer, Words words) {
    Relief map = new Relief(ground, layer);
    return new MapSheet(layer, words).svg(map.sheet(), map.drawing(), false);
  }

  private String svg(Sheet of, String drawing, boolean flat) {
    sheet = of;
    part = Ground.part(sheet);
    double head = part * 9;
    legend(head, flat);
    double below = y;
    notes(head + sheet.height());
    String legend = m.toString();
    m = new Markup();
    double width = sheet.width() + part * (PANEL + 7);
    double height = Math.max(below, y) + part * 3;
    m.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", box(0, 0, width, height));
    m.element("title", words.title()).element("desc", words.subtitle());
    m.element("style", "$STYLE$");
    String map = box(part * 2, head, sheet.width(), sheet.height());
    m.empty("view", "id", "map", "viewBox", map);
    String wide = Ground.text(width);
    m.empty("rect", "class", "paper", "width", wide, "height", Ground.text(height));
    text(words.title(), part * 2, part * 4.2, 3);
    text(words.subtitle(), part * 2, part * 7, 1.9);
    m.open("g", "transform", "translate(" + Ground.text(part * 2) + " " + Ground.text(head) + ")");
    m.raw(drawing).close("g").raw(legend);
    return m.close("svg").toString().replace("$STYLE$", HexagonStyle.css()) + "\n";
  }

  private static String box(double left, double top, double width, double height) {
    return Ground.text(left)
        + " "
        + Ground.text(top)
        + " "
        + Ground.text(width)
        + " "
        + Ground.text(height);
  }

  private void legend(double top, boolean flat) {
    x = sheet.width() + part * 5;
    y = top + part * 2;
    across = PANEL;
    line("Colour: the cluster's share of " + words.unit(), true);
    line("in the hexagon, against its share in " + words.whole() + ".", false);
    m.open("g", "class", "key", "stroke-width", Ground.text(part * 0.16));
    List<QuotientClass> classes = new ArrayList<>(QuotientClass.list());
    Collections.reverse(classes);
    int[] all = layer.counts(false);
    int[] few = layer.counts(true);
    for (QuotientClass each : classes) {
      y += part * 3;
      swatch(x + part * 1.4, each.style());
      swatch(x + part * 4.4, "f" + each.ordinal());
      text(each.label(), x + part * 7, y + part * 0.7, 1.9);
      int at = each.ordinal();
      end(Numbers.whole(all[at] - few[at]) + " + " + Numbers.whole(few[at]));
    }
    m.close("g");
    y += part * 3.4;
    line("Hollow: too few to rely on the colour [u]. Numbers: hexagons, full + hollow.", false);
    y += part;
    line((flat ? "Size: " : "Height: ") + words.unit() + " in a hexagon of 1 km", true);
    line(
        "The largest has "
            + Numbers.whole(layer.top())
            + ", the next "
            + Numbers.whole(layer.second())
            + ".",
        false);
    if (flat) {
      line(
          "Below "
              + Numbers.decimal(FlatHexagons.least(layer.top()), 1)
              + " all are drawn alike, to be seen.",
          false);
    }
    y += part;
    for (int i = 0; i < words.rings().size(); i++) {
      line((i + 1) + "  " + words.rings().get(i), false);
    }
  }

  /** Below the map, as wide as it. */
  private void notes(double top) {
    x = part * 2;
    y = top + part;
    across = sheet.width() / part;
    words.notes().forEach(note -> line(note, false));
  }

  /** A paragraph, broken where it is too long for the panel. */
  private void line(String paragraph, boolean strong) {
    double size = strong ? 2 : 1.7;
    int most = (int) (across / (size * LETTER));
    StringBuilder row = new StringBuilder();
    for (String word : paragraph.split(" ")) {
      if (row.length() + word.length() > most) {
        row(row.toString(), size);
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    row(row.toString(), size);
  }

  private void row(String words, double size) {
    y += part * (size + 0.5);
    text(words, x, y, size);
  }

  private void text(String words, double start, double at, double size) {
    boolean strong = size >= 2;
    m.element(
        "text",
        words,
        "x",
        Ground.text(start),
        "y",
        Ground.text(at),
        "font-size",
        Ground.text(part * size),
        "font-weight",
        strong ? "600" : "400");
  }

  private void end(String words) {
    m.element(
        "text",
        words,
        "x",
        Ground.text(x + part * PANEL),
        "y",
        Ground.text(y + part * 0.7),
        "font-size",
        Ground.text(part * 1.9),
        "text-anchor",
        "end");
  }

  private void swatch(double middle, String style) {
    double half = part * 1.2;
    double edge = half * 2 / Math.sqrt(3);
    m.empty(
        "path",
        "class",
        style,
        "d",
        "M"
            + Ground.text(middle)
            + " "
            + Ground.text(y - edge)
            + "l"
            + Ground.text(half)
            + " "
            + Ground.text(edge / 2)
            + "v"
            + Ground.text(edge)
            + "l"
            + Ground.text(-half)
            + " "
            + Ground.text(edge / 2)
            + "l"
            + Ground.text(-half)
            + " "
            + Ground.text(-edge / 2)
            + "v"
            + Ground.text(-edge)
            + "z");
  }
}
