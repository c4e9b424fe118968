package org.agglo.publish.map;

/** The colours of maps that stand alone, on light and on dark paper; those of the style sheet. */
final class HexagonStyle {
  private static final double FEW = 0.14;
  private static final double LEFT = 0.82;
  private static final double RIGHT = 0.64;

  private HexagonStyle() {}

  /** Paper, ink and land. */
  private record Tone(String paper, String ink, String muted, String land, String edge) {}

  private static final Tone LIGHT = new Tone("#fdfcf9", "#16212b", "#525d67", "#f4f1e9", "#98948a");
  private static final Tone DARK = new Tone("#11171d", "#e8e5de", "#a9b2ba", "#1a232b", "#5a6670");

  static String css() {
    return rules(LIGHT, false)
        + "@media (prefers-color-scheme:dark){"
        + rules(DARK, true)
        + "}@media print{"
        + rules(LIGHT, false)
        + "}";
  }

  private static String rules(Tone tone, boolean dark) {
    StringBuilder css = new StringBuilder();
    css.append(".paper{fill:").append(tone.paper).append("}text{fill:").append(tone.ink);
    css.append(";font-family:'Source Sans 3','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}");
    css.append(".muted{fill:").append(tone.muted).append("}.ground path{fill:").append(tone.land);
    css.append(";stroke:").append(tone.edge).append("}.borders path,.scale,.ring path{fill:none;");
    css.append("stroke:").append(tone.muted).append("}.scale{stroke:").append(tone.ink);
    css.append("}.north,.town{fill:")
        .append(tone.ink)
        .append(";stroke:none}.cells path,.key path,");
    css.append(".columns path{stroke:").append(tone.edge).append(";stroke-linejoin:round}");
    css.append(".words text{paint-order:stroke;stroke:").append(tone.paper);
    css.append(";stroke-linejoin:round}.ring circle{fill:").append(tone.ink);
    css.append("}.ring text{fill:").append(tone.paper).append(";stroke:none;font-weight:600}");
    for (QuotientClass each : QuotientClass.list()) {
      String full = dark ? each.dark() : each.colour();
      fills(css, each.style(), full);
      String few = "f" + each.ordinal();
      fills(css, few, mix(full, tone.paper, FEW));
      String line = each == QuotientClass.NEAR ? tone.edge : full;
      css.append(".cells .").append(few).append(",.key .").append(few).append(",.columns .");
      css.append(few).append(" path{stroke:").append(line).append('}');
    }
    return css.toString();
  }

  private static void fills(StringBuilder css, String style, String colour) {
    css.append('.').append(style).append("{fill:").append(colour).append("}.").append(style);
    css.append(" .l{fill:").append(mix(colour, "#000000", LEFT)).append("}.").append(style);
    css.append(" .r{fill:").append(mix(colour, "#000000", RIGHT)).append('}');
  }

  /** A part of one colour with the rest of another. */
  static String mix(String one, String other, double part) {
    StringBuilder out = new StringBuilder("#");
    for (int at = 1; at < 7; at += 2) {
      int a = Integer.parseInt(one.substring(at, at + 2), 16);
      int b = Integer.parseInt(other.substring(at, at + 2), 16);
      int mixed = (int) Math.round(a * part + b * (1 - part));
      out.append(Character.forDigit(mixed / 16, 16)).append(Character.forDigit(mixed % 16, 16));
    }
    return out.toString();
  }
}
