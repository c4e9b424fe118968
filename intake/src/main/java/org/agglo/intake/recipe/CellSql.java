package org.agglo.intake.recipe;

import static org.agglo.intake.sql.Database.quote;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.agglo.intake.recipe.Recipe.Column;
import org.agglo.intake.recipe.Recipe.Kind;
import org.agglo.intake.recipe.Recipe.Repair;

/**
 * The SQL that reads one cell: from its text {@code t} by way of what counts of it {@code x} to its
 * value {@code c} and, where something is to be told, its flag {@code f}. Each may use those before
 * it by name.
 */
final class CellSql {
  /** The codes of SIC 2007. */
  static final String SIC = "recipe_sic";

  /** The codes of SIC 2003. */
  static final String OLD_SIC = "recipe_sic_2003";

  /** Parts of a date as recipes write them, longest first, and as DuckDB does. */
  private static final List<String[]> DATE_PARTS =
      List.of(
          new String[] {"yyyy", "%Y"},
          new String[] {"month", "%B"},
          new String[] {"mon", "%b"},
          new String[] {"yy", "%y"},
          new String[] {"m", "%m"},
          new String[] {"d", "%d"});

  /** Those in use and Newport's old ones. */
  private static final String POSTCODE = "(GIR0AA|(NPT|[A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]{2})";

  private static final String SPACED = "(GIR 0AA|(NPT|[A-Z]{1,2}[0-9][A-Z0-9]?) [0-9][A-Z]{2})";

  private final Column column;
  private final String t;
  private final String x;
  private final String c;
  private final String f;

  /** For the column of this number. */
  CellSql(Column column, int number) {
    this.column = column;
    this.t = "t" + number;
    this.x = "x" + number;
    this.c = "c" + number;
    this.f = "f" + number;
  }

  /** A text trimmed of blanks of all kinds; an empty one is missing. */
  static String trimmed(String text) {
    return "nullif(trim(replace("
        + text
        + ", chr(160), ' '), chr(32) || chr(9) || chr(10) || chr(13)), '')";
  }

  /** The same of a column: few of its texts need it, and looking is a fifth of the work. */
  static String trimmedColumn(String text) {
    String blank = "regexp_matches(" + text + ", '^[ \\t\\n\\r]|[ \\t\\n\\r]$|\\x{A0}')";
    return "CASE WHEN " + blank + " THEN " + trimmed(text) + " ELSE nullif(" + text + ", '') END";
  }

  String text() {
    return t;
  }

  String value() {
    return c;
  }

  String flag() {
    return f;
  }

  /** The three stages with their names; a stage may use those before it. */
  List<String> stages() {
    return List.of(counts() + " AS " + x, read() + " AS " + c, told() + " AS " + f);
  }

  private String counts() {
    Map<String, String> values = new TreeMap<>();
    column.values().forEach((from, to) -> values.put(from, quote(to)));
    column.marks().forEach((mark, flag) -> values.put(mark, "NULL"));
    return chosen(values, left());
  }

  /** What the list and the marks leave of the text. */
  private String left() {
    String text = t;
    if (column.split().isPresent()) {
      String mark = quote(column.split().get());
      text = trimmed("split_part(" + text + ", " + mark + ", " + column.part().orElse(1) + ")");
    }
    for (String mark : column.before()) {
      text = trimmed("split_part(" + text + ", " + quote(mark) + ", 1)");
    }
    return text;
  }

  /** A result for each text, be it the whole or what is left of it; and what holds otherwise. */
  private String chosen(Map<String, String> results, String otherwise) {
    if (results.isEmpty()) {
      return otherwise;
    }
    String cases =
        results.entrySet().stream()
            .map(e -> " WHEN " + quote(e.getKey()) + " THEN " + e.getValue())
            .collect(Collectors.joining());
    String part = left().equals(t) ? otherwise : cased(left(), cases, otherwise);
    return cased(t, cases, part);
  }

  private static String cased(String text, String cases, String otherwise) {
    return "CASE " + text + cases + " ELSE " + otherwise + " END";
  }

  private String read() {
    return switch (column.as()) {
      case TEXT -> x;
      case CODE -> code();
      case WHOLE ->
          times(
              "try_cast("
                  + when(plain(), "[+-]?[0-9]+([.]0+)?", plain())
                  + " AS DECIMAL(18,0))::BIGINT");
      case NUMBER -> times(number());
      case PERCENT -> number() + " / 100";
      case DATE -> date();
      case YEAR -> when(x, "[12][0-9]{3}", x) + "::INTEGER";
      case YES_NO -> yesNo();
      case POSTCODE -> postcode();
      case SIC -> sic();
    };
  }

  private static String when(String text, String form, String then) {
    return "CASE WHEN regexp_full_match(" + text + ", " + quote(form) + ") THEN " + then + " END";
  }

  /** Digits without the marks between thousands. */
  private String plain() {
    return column.thousands().map(m -> "replace(" + x + ", " + quote(m) + ", '')").orElse(x);
  }

  private String number() {
    String form = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?";
    return "try_cast(" + when(plain(), form, plain()) + " AS DOUBLE)";
  }

  private String times(String number) {
    return column.times().map(times -> number + " * " + times).orElse(number);
  }

  private String code() {
    String text = x;
    if (column.repair().contains(Repair.MONTH_RANGE)) {
      text = "coalesce(" + monthRange() + ", " + text + ")";
    }
    return column.repair().contains(Repair.LOST_ZERO)
        ? "CASE WHEN "
            + isShort()
            + " THEN lpad("
            + text
            + ", "
            + digits()
            + ", '0') ELSE "
            + text
            + " END"
        : text;
  }

  private int digits() {
    return column.digits().orElse(0);
  }

  private String isShort() {
    return "coalesce(regexp_full_match(" + x + ", '[0-9]{1," + (digits() - 1) + "}'), false)";
  }

  /** 02-Mar as 2-3, 11-Dec as 11-12: the day and the number of the month. */
  private String monthRange() {
    String month = "strftime(try_strptime(" + x + ", '%d-%b'), '%-m')";
    String both = "regexp_extract(" + x + ", '^0?([0-9]+)', 1) || '-' || " + month;
    return when(x, "[0-9]{1,2}-[A-Z][a-z]{2}", both);
  }

  private String date() {
    String tries = column.dates().stream().map(this::date).collect(Collectors.joining(", "));
    return "coalesce(" + tries + ")::DATE";
  }

  /** A year of four digits must have them: 31.10.23 is not of the year 23. */
  private String date(String order) {
    String read = "try_strptime(" + x + ", " + quote(pattern(order)) + ")";
    return order.contains("yyyy")
        ? "CASE WHEN regexp_matches(" + x + ", '[0-9]{4}') THEN " + read + " END"
        : read;
  }

  /** A recipe's order of a date as DuckDB writes it. */
  static String pattern(String order) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    while (at < order.length()) {
      int here = at;
      String[] part =
          DATE_PARTS.stream().filter(p -> order.startsWith(p[0], here)).findFirst().orElse(null);
      pattern.append(part == null ? order.substring(at, at + 1) : part[1]);
      at += part == null ? 1 : part[0].length();
    }
    return pattern.toString();
  }

  private String yesNo() {
    return "CASE WHEN lower("
        + x
        + ") IN ('true', 'yes', 'y', '1') THEN true"
        + " WHEN lower("
        + x
        + ") IN ('false', 'no', 'n', '0') THEN false END";
  }

  /** Most are as they should be; the others are put together anew. */
  private String postcode() {
    String bare = "upper(regexp_replace(" + x + ", '[^A-Za-z0-9]', '', 'g'))";
    String spaced = "left(" + bare + ", length(" + bare + ") - 3) || ' ' || right(" + bare + ", 3)";
    String anew = when(bare, POSTCODE, spaced);
    return "CASE WHEN regexp_full_match("
        + x
        + ", "
        + quote(SPACED)
        + ") THEN "
        + x
        + " ELSE "
        + anew
        + " END";
  }

  /** The code that a text begins with, without dots and strokes. */
  private String sicDigits() {
    return "regexp_replace(regexp_extract(" + x + ", '^[0-9][0-9./]*'), '[./]', '', 'g')";
  }

  private String sic() {
    String known = "WHEN " + isKnown(sicDigits()) + " THEN " + sicDigits();
    if (column.repair().contains(Repair.LOST_ZERO)) {
      known += " WHEN " + isKnown(padded()) + " THEN " + padded();
    }
    return "CASE " + known + " END";
  }

  private String padded() {
    return "('0' || " + sicDigits() + ")";
  }

  private String isKnown(String code) {
    String length = digits() == 0 ? "" : "length(" + code + ") = " + digits() + " AND ";
    return length + code + " IN (SELECT code FROM " + SIC + ")";
  }

  private String isOld() {
    return sicDigits() + " IN (SELECT code FROM " + OLD_SIC + ")";
  }

  private String told() {
    Map<String, String> marks = new TreeMap<>();
    column.marks().forEach((mark, flag) -> marks.put(mark, quote(flag)));
    return chosen(marks, mended());
  }

  private String mended() {
    StringBuilder cases = new StringBuilder("CASE");
    if (column.repair().contains(Repair.MONTH_RANGE)) {
      cases.append(" WHEN " + monthRange() + " IS NOT NULL THEN 'date-code'");
    }
    if (column.repair().contains(Repair.LOST_ZERO)) {
      String mended = column.as() == Kind.SIC ? c + " <> " + sicDigits() : isShort();
      cases.append(" WHEN " + mended + " THEN 'lost-zero'");
    }
    if (column.repair().contains(Repair.OLD_SIC)) {
      cases.append(" WHEN " + c + " IS NULL AND " + isOld() + " THEN 'old-sic'");
    }
    if (column.as() != Kind.TEXT && column.as() != Kind.CODE) {
      cases.append(" WHEN " + x + " IS NOT NULL AND " + c + " IS NULL THEN " + quote(unreadable()));
    }
    return cases.length() == 4 ? "CAST(NULL AS VARCHAR)" : cases + " END";
  }

  private String unreadable() {
    return switch (column.as()) {
      case DATE -> "not-a-date";
      case YEAR -> "not-a-year";
      case YES_NO -> "not-yes-or-no";
      case POSTCODE -> "not-a-postcode";
      case SIC -> "not-a-sic";
      default -> "not-a-number";
    };
  }
}
