package org.agglo.study.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The quality marks of official statistics, shown in square brackets. */
public enum Status {
  B("break in the series"),
  C("confidential"),
  E("estimated"),
  F("forecast"),
  LOW("rounds to zero"),
  P("provisional"),
  R("revised"),
  U("low reliability"),
  X("not available"),
  Z("not applicable");

  private final String meaning;

  Status(String meaning) {
    this.meaning = meaning;
  }

  /** The mark without brackets, {@code low}. */
  public String mark() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says. */
  public String meaning() {
    return meaning;
  }

  /** The marks of both, once each, in the order of this list; unknown ones are left out. */
  public static String union(String one, String other) {
    List<String> marks = List.of((one + " " + other).split(" "));
    return Arrays.stream(values())
        .map(Status::mark)
        .filter(marks::contains)
        .collect(Collectors.joining(" "));
  }

  /** All marks. */
  public static List<String> marks() {
    return Arrays.stream(values()).map(Status::mark).toList();
  }
}
