package org.agglo.study.concentrate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length as files write it: {@code 1km}, {@code 250m}, {@code 0.5 km}. */
public final class Length {
  private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?(km|m)");
  private static final double METRES = 1_000;

  private Length() {}

  /** Metres of a length above zero; empty where the text is none. */
  public static Optional<Double> metres(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    double metres = matcher.group(2).equals("km") ? number * METRES : number;
    return metres > 0 ? Optional.of(metres) : Optional.empty();
  }
}
