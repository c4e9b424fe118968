package org.agglo.publish.map;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.publish.text.Markup;

/**
 * Flat maps of areas as inline SVG. The paths stand once on a page ({@link #paths}); each map uses
 * them. A map is a picture to a screen reader: its numbers stand in the table beside it.
 */
public final class AreaMap {
  private static final String MISSING = "qx";

  private final Outlines outlines;
  private final String territory;
  private final List<String> order;

  /**
   * @param outlines the areas drawn
   * @param territory path round the territory; empty for none
   */
  public AreaMap(Outlines outlines, String territory) {
    this.outlines = outlines;
    this.territory = territory;
    this.order = List.copyOf(outlines.codes());
  }

  /**
   * What a picture says of itself.
   *
   * @param id id on its page
   * @param title the finding
   * @param description what is drawn, in a sentence
   */
  public record Caption(String id, String title, String description) {}

  /** The shared paths and the hatch of missing areas; hidden, once a page. */
  public String paths() {
    Markup m = new Markup();
    m.open("svg", "width", "0", "height", "0", "class", "hidden", "aria-hidden", "true");
    m.open("defs");
    outlines.codes().forEach(c -> m.empty("path", "id", pathId(c), "d", outlines.path(c)));
    if (!territory.isEmpty()) {
      m.empty("path", "id", "around", "d", territory);
    }
    hatch(m);
    return m.close("defs").close("svg").toString();
  }

  /**
   * What a map marks beside its colours: areas that are high or low together with their neighbours,
   * by an outline and a symbol.
   *
   * @param hot codes of hot spots
   * @param cold codes of cold spots
   */
  public record Marked(Collection<String> hot, Collection<String> cold) {
    /** Nothing is marked. */
    public static final Marked NONE = new Marked(List.of(), List.of());
  }

  /** A choropleth of location quotients; areas without a number are hatched. */
  public String quotients(Caption caption, Map<String, Double> values, Marked marked) {
    Markup m = begin(caption, "map");
    for (String code : outlines.codes()) {
      Optional<QuotientClass> found =
          Optional.ofNullable(values.get(code)).filter(v -> !v.isNaN()).map(QuotientClass::of);
      String fill = found.map(QuotientClass::colour).orElse("url(#hatch)");
      use(m, pathId(code), found.map(QuotientClass::style).orElse(MISSING), fill);
    }
    return end(m, marked);
  }

  /** Where an area lies: it stands out, the rest stays back. */
  public String locator(Caption caption, Collection<String> highlighted) {
    Markup m = begin(caption, "map locator");
    for (String code : outlines.codes()) {
      boolean here = highlighted.contains(code);
      use(m, pathId(code), here ? "here" : "land", here ? "#134f80" : "#dcd8cd");
    }
    return end(m, Marked.NONE);
  }

  /** Areas as ground, with other markup of the same sheet over them. */
  public String ground(Caption caption, String over) {
    Markup m = begin(caption, "map ground");
    outlines.codes().forEach(code -> use(m, pathId(code), "land", "#dcd8cd"));
    m.close("g");
    around(m);
    return m.raw(over).close("svg").toString();
  }

  private Markup begin(Caption caption, String style) {
    String box = "0 0 " + outlines.width() + " " + outlines.height();
    String labels = caption.id() + "-t " + caption.id() + "-d";
    return new Markup()
        .open("svg", "class", style, "viewBox", box, "role", "img", "aria-labelledby", labels)
        .element("title", caption.title(), "id", caption.id() + "-t")
        .element("desc", caption.description(), "id", caption.id() + "-d")
        .open("g", "stroke", "#ffffff", "stroke-width", "1.5", "stroke-linejoin", "round");
  }

  private String end(Markup m, Marked marked) {
    m.close("g");
    around(m);
    marked.hot().forEach(code -> outline(m, code, "spot"));
    marked.cold().forEach(code -> outline(m, code, "spot cold"));
    marked.hot().forEach(code -> symbol(m, code, true));
    marked.cold().forEach(code -> symbol(m, code, false));
    return m.close("svg").toString();
  }

  private void around(Markup m) {
    if (!territory.isEmpty()) {
      m.empty(
          "use",
          "href",
          "#around",
          "class",
          "around",
          "fill",
          "none",
          "stroke",
          "#14202b",
          "stroke-width",
          "5",
          "stroke-linejoin",
          "round");
    }
  }

  private void outline(Markup m, String code, String style) {
    m.empty(
        "use",
        "href",
        "#" + pathId(code),
        "class",
        style,
        "fill",
        "none",
        "stroke",
        "#a3195b",
        "stroke-width",
        "4",
        "stroke-dasharray",
        style.equals("spot") ? "none" : "9 7");
  }

  /** A triangle, up or down, over the middle of an area. */
  private void symbol(Markup m, String code, boolean up) {
    outlines.spot(code).ifPresent(at -> triangle(m, at, up));
  }

  private static void triangle(Markup m, Outlines.Spot at, boolean up) {
    long half = at.half();
    String side = "l" + half + " " + (up ? -2 : 2) * half + " " + half + " " + (up ? 2 : -2) * half;
    m.empty(
        "path",
        "class",
        "spot-symbol",
        "d",
        "M" + (at.x() - half) + " " + (at.y() + (up ? half : -half)) + side + "z",
        "fill",
        "#ffffff",
        "stroke",
        "#a3195b",
        "stroke-width",
        half > 8 ? "5" : "3",
        "stroke-linejoin",
        "round");
  }

  private static void use(Markup m, String id, String style, String fill) {
    m.empty("use", "href", "#" + id, "class", style, "fill", fill);
  }

  private static void hatch(Markup m) {
    m.open(
        "pattern",
        "id",
        "hatch",
        "width",
        "12",
        "height",
        "12",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    m.empty("rect", "width", "12", "height", "12", "class", "hatch-ground", "fill", "#ffffff");
    m.empty("rect", "width", "4", "height", "12", "class", "hatch-line", "fill", "#8b8f94");
    m.close("pattern");
  }

  /** Numbers, not codes: whatever a code is made of, an id stays an id. */
  private String pathId(String code) {
    return "o" + order.indexOf(code);
  }
}
