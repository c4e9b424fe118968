package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The warnings of all columns; one that many columns share is told once. */
final class Warnings {
  private static final int MANY = 3;

  /** A warning and where it is. */
  private record Warning(String column, String words) {}

  private Warnings() {}

  /** Lines for a reader. */
  static List<String> grouped(Look look) {
    Map<String, List<Warning>> kinds = new LinkedHashMap<>();
    for (ColumnLook column : look.columns()) {
      for (String words : column.meaning().warnings()) {
        String kind = words.replaceAll("\"[^\"]*\"|such as .*", "").replaceAll("[0-9][0-9,.]*", "");
        kinds
            .computeIfAbsent(kind.replaceAll("s\\b", ""), k -> new ArrayList<>())
            .add(new Warning(column.name(), words));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<Warning> same : kinds.values()) {
      if (same.size() < MANY) {
        same.forEach(w -> lines.add(w.column() + ": " + w.words()));
      } else {
        String last = same.get(same.size() - 1).column();
        String columns = same.get(0).column() + " to " + last + " (" + same.size() + " columns)";
        lines.add(columns + ": in the first, " + same.get(0).words());
      }
    }
    return lines;
  }
}
