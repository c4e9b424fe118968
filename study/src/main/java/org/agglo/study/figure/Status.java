package org.agglo.study.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

  /** All marks. */
  public static List<String> marks() {
    return Arrays.stream(values()).map(Status::mark).toList();
  }
}
