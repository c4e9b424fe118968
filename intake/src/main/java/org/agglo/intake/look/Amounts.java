package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agglo.intake.look.Meaning.Kind;
import org.agglo.intake.text.Decimal;

/** Numbers: counts, money, shares, coordinates, with marks where there is none. */
final class Amounts implements Recogniser {
  private static final Pattern COUNTS =
      Pattern.compile(
          ".*(employee|employment|jobs|count|turnover|revenue|workforce|staff|headcount|births"
              + "|deaths|population|number of).*");
  private static final Pattern MONEY =
      Pattern.compile(
          ".*(£|€|\\$|\\bgbp|gbp\\b|\\beur\\b|\\busd\\b|pounds|turnover|revenue|funding|income"
              + "|\\bgva\\b|\\bgdp\\b|price|salary|wage|pay\\b|cost|amount|grant|spend).*");
  private static final Predicate<String> SIGNED =
      Pattern.compile("[-+]?\\s*[£$€].*").asMatchPredicate();
  private static final double MOST = 0.8;
  private static final double OUTLYING = 0.999;

  /** Whether a heading speaks of a count. */
  static boolean isCount(String heading) {
    return COUNTS.matcher(heading).matches();
  }

  @Override
  public Optional<Meaning> find(Values values) {
    Predicate<String> number = v -> !Double.isNaN(NumberText.parse(v, values.decimal()));
    Predicate<String> either = number.or(NumberText.MARK);
    if (!values.mayBe(either) || values.share(either) < MOST || values.count(number) == 0) {
      return Optional.empty();
    }
    if (isLabel(values)) {
      return Optional.empty();
    }
    return Optional.of(meaning(values, number));
  }

  /** Codes with leading zeros are texts. */
  private static boolean isLabel(Values values) {
    return values.share(v -> v.matches("0[0-9]+")) > 0.02;
  }

  private static Meaning meaning(Values values, Predicate<String> number) {
    double[] numbers = numbers(values);
    String heading = values.heading().toLowerCase(Locale.ROOT);
    Optional<String> place = coordinate(heading, numbers);
    Kind kind = place.isPresent() ? Kind.COORDINATE : kind(values, heading);
    String words =
        switch (kind) {
          case COORDINATE -> place.orElseThrow();
          case SHARE -> "per cent";
          case MONEY -> "money" + currency(values, heading);
          default -> number(values, numbers);
        };
    String low = Decimal.shortest(numbers[0]);
    String high = Decimal.shortest(numbers[numbers.length - 1]);
    return new Meaning(kind, words, low, high, warnings(values, number));
  }

  private static Kind kind(Values values, String heading) {
    if (values.share(v -> v.endsWith("%")) > 0.5 || heading.matches(".*(percent|%).*")) {
      return Kind.SHARE;
    }
    boolean money = MONEY.matcher(heading).matches() || values.share(SIGNED) > 0.5;
    return money ? Kind.MONEY : Kind.NUMBER;
  }

  private static String number(Values values, double[] numbers) {
    boolean whole = Arrays.stream(numbers).allMatch(v -> v == Math.rint(v));
    String words = whole ? "whole number" : "number";
    return words + (values.isUnique() && whole ? ", each different" : "");
  }

  private static String currency(Values values, String heading) {
    for (String sign : List.of("£", "€", "$")) {
      if (heading.contains(sign) || values.share(v -> v.contains(sign)) > 0.5) {
        return ", " + sign;
      }
    }
    return heading.matches(".*(gbp|pounds).*") ? ", £" : "";
  }

  private static double[] numbers(Values values) {
    return values.counts().keySet().stream()
        .mapToDouble(v -> NumberText.parse(v.strip(), values.decimal()))
        .filter(v -> !Double.isNaN(v))
        .sorted()
        .toArray();
  }

  private static Optional<String> coordinate(String heading, double[] sorted) {
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (heading.matches("lat(itude)?.*|.*[ _]lat(itude)?") && low >= -90 && high <= 90) {
      return Optional.of("latitude, degrees");
    }
    if (heading.matches("(lon|long|lng|longitude).*|.*[ _](lon|long|lng|longitude)")
        && low >= -180
        && high <= 180) {
      return Optional.of("longitude, degrees");
    }
    if (heading.matches(".*easting.*") && high <= 800_000) {
      return Optional.of("easting, metres of a grid");
    }
    return heading.matches(".*northing.*") && high <= 1_300_000
        ? Optional.of("northing, metres of a grid")
        : Optional.empty();
  }

  private static List<String> warnings(Values values, Predicate<String> number) {
    List<String> warnings = new ArrayList<>();
    Predicate<String> dressed = number.and(v -> !NumberText.isPlain(v));
    boolean comma = values.decimal().equals(",");
    int texts = values.count(dressed);
    if (texts > 0 && !comma) {
      String example = values.examples(1, dressed).get(0);
      warnings.add(Shares.things(texts, "number") + " written as text, such as " + example);
    }
    Predicate<String> mark = NumberText.MARK.and(number.negate());
    int marks = values.count(mark);
    if (marks > 0) {
      String list = values.examples(4, mark).stream().collect(Collectors.joining(", "));
      warnings.add(Shares.things(marks, "mark") + " where a number is missing: " + list);
    }
    Predicate<String> other = number.or(NumberText.MARK).negate();
    int others = values.count(other);
    if (others > 0) {
      String example = Common.shorten(values.examples(1, other).get(0));
      warnings.add(Shares.things(others, "value") + " not a number, such as \"" + example + "\"");
    }
    years(values).ifPresent(warnings::add);
    return List.copyOf(warnings);
  }

  /** Years among counts that are otherwise far smaller: a date that slipped a column. */
  private static Optional<String> years(Values values) {
    if (!isCount(values.heading().toLowerCase(Locale.ROOT)) || values.distinct() < 20) {
      return Optional.empty();
    }
    List<String> years = values.examples(3, v -> v.matches("20[0-3][0-9]"));
    int n = values.count(v -> v.matches("20[0-3][0-9]"));
    long below = 0;
    for (Map.Entry<String, Integer> entry : values.counts().entrySet()) {
      double v = NumberText.parse(entry.getKey().strip(), values.decimal());
      below += v < 1990 ? entry.getValue() : 0;
    }
    boolean rare = below >= OUTLYING * (values.filled() - n);
    return n > 0 && rare
        ? Optional.of(
            Shares.things(n, "value")
                + " may be a year where a count should be: "
                + String.join(", ", years))
        : Optional.empty();
  }
}
