package org.agglo.intake.look;

import java.util.List;

/**
 * What a column likely means.
 *
 * @param kind kind of meaning
 * @param words for a reader: {@code SIC 2007 code, 1.2 % unknown}
 * @param low lowest value in words; empty where there is no order
 * @param high highest value in words
 * @param warnings what to beware of
 */
public record Meaning(Kind kind, String words, String low, String high, List<String> warnings) {
  /** Kinds of meaning. */
  public enum Kind {
    EMPTY("text"),
    AREA_CODE("text"),
    CATEGORY("text"),
    COMPANY_NUMBER("text"),
    COORDINATE("number"),
    DATE("date"),
    GEOMETRY("geometry"),
    LINK("text"),
    MAIL("text"),
    MONEY("number"),
    NUMBER("number"),
    POSTCODE("text"),
    SHARE("number"),
    SIC("text"),
    SWITCH("text"),
    TEXT("text"),
    YEAR("year");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** Type of the values: text, number, date, year, geometry. */
    public String type() {
      return type;
    }
  }

  static Meaning of(Kind kind, String words, List<String> warnings) {
    return new Meaning(kind, words, "", "", warnings);
  }
}
