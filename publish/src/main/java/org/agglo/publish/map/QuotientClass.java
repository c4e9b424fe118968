package org.agglo.publish.map;

import java.util.Arrays;
import java.util.List;

/**
 * The seven classes that colour location quotients: even steps on a log scale to both sides of 1,
 * so that a half weighs as much as a double. The lower bound belongs to the class.
 */
public enum QuotientClass {
  FAR_BELOW(0, "below 0.25", "#8a4a0f", "#f4c27c"),
  MUCH_BELOW(0.25, "0.25 to 0.5", "#c58336", "#c39150"),
  BELOW(0.5, "0.5 to 0.8", "#e8c491", "#7d6443"),
  NEAR(0.8, "0.8 to 1.25: about its share", "#efece4", "#3a424a"),
  ABOVE(1.25, "1.25 to 2", "#a6c8de", "#3f6a8a"),
  MUCH_ABOVE(2, "2 to 4", "#4b8fbd", "#62a6d6"),
  FAR_ABOVE(4, "4 and above", "#134f80", "#b5defb");

  private final double from;
  private final String label;
  private final String colour;
  private final String dark;

  QuotientClass(double from, String label, String colour, String dark) {
    this.from = from;
    this.label = label;
    this.colour = colour;
    this.dark = dark;
  }

  /** The class of a quotient that is not missing. */
  public static QuotientClass of(double quotient) {
    QuotientClass found = FAR_BELOW;
    for (QuotientClass each : values()) {
      found = quotient >= each.from ? each : found;
    }
    return found;
  }

  /** All classes, lowest first. */
  public static List<QuotientClass> list() {
    return Arrays.asList(values());
  }

  /** What the legend says. */
  public String label() {
    return label;
  }

  /** The lowest quotient of the class. */
  public double from() {
    return from;
  }

  /** Fill on light paper. */
  public String colour() {
    return colour;
  }

  /** Fill on dark paper. */
  public String dark() {
    return dark;
  }

  /** Name of the class in the style sheet. */
  public String style() {
    return "q" + ordinal();
  }
}
