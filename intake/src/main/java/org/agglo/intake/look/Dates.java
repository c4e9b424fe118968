package org.agglo.intake.look;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agglo.intake.look.Meaning.Kind;
import org.jspecify.annotations.Nullable;

/** Dates, and whether the day or the month stands first: told by values above 12. */
final class Dates implements Recogniser {
  private static final String TIME = "([T ][0-9]{1,2}:[0-9]{2}(:[0-9.]+)?(Z|[+-][0-9:]+)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})" + TIME);
  private static final Pattern NAMED =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th)?[- ]([A-Za-z]{3,9})[-, ]+([0-9]{4}|[0-9]{2})" + TIME);
  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final double MOST = 0.9;
  private static final int TURN = 50;

  private static final Predicate<String> ANY =
      text ->
          YEAR_FIRST.matcher(text).matches() || YEAR_LAST.matcher(text).matches() || isNamed(text);

  @Override
  public Optional<Meaning> find(Values values) {
    boolean named = values.heading().toLowerCase(Locale.ROOT).contains("date");
    if (named && values.mayBe(COMPACT.asMatchPredicate())) {
      return Optional.of(compact(values));
    }
    return values.mayBe(ANY) && values.share(ANY) > MOST
        ? Optional.of(dates(values))
        : Optional.empty();
  }

  private static Meaning compact(Values values) {
    List<String> texts = values.counts().keySet().stream().map(String::strip).sorted().toList();
    String low = COMPACT.matcher(texts.get(0)).replaceAll("$1-$2-$3");
    String high = COMPACT.matcher(texts.get(texts.size() - 1)).replaceAll("$1-$2-$3");
    return new Meaning(Kind.DATE, "date, year month day without marks", low, high, List.of());
  }

  private static Meaning dates(Values values) {
    Order order = Order.of(values);
    Map<String, Integer> forms = new LinkedHashMap<>();
    Map<String, Integer> others = new LinkedHashMap<>();
    TreeSet<LocalDate> dates = new TreeSet<>();
    values
        .counts()
        .forEach(
            (value, n) -> {
              String text = value.strip();
              LocalDate date = date(text, order.monthFirst());
              if (date == null) {
                others.put(text, n);
              } else {
                dates.add(date);
                forms.merge(form(text), n, Integer::sum);
              }
            });
    List<String> warnings = new ArrayList<>(order.warnings());
    if (forms.size() > 1) {
      warnings.add("dates in " + forms.size() + " forms: " + String.join(", ", forms.keySet()));
    }
    int wrong = others.values().stream().mapToInt(n -> n).sum();
    if (wrong > 0) {
      String shown = Common.shorten(others.keySet().iterator().next());
      warnings.add(Shares.things(wrong, "value") + " not a date, such as \"" + shown + "\"");
    }
    boolean yearFirst = forms.keySet().stream().allMatch(form -> form.startsWith("yyyy"));
    String words = yearFirst ? "date, year first" : order.words();
    String low = dates.isEmpty() ? "" : dates.first().toString();
    String high = dates.isEmpty() ? "" : dates.last().toString();
    return new Meaning(Kind.DATE, words, low, high, List.copyOf(warnings));
  }

  /** Which of day and month stands first where both are numbers. */
  private record Order(boolean monthFirst, String words, List<String> warnings) {
    static Order of(Values values) {
      boolean day = false;
      boolean month = false;
      boolean numbers = false;
      for (String text : values.counts().keySet()) {
        Matcher date = YEAR_LAST.matcher(text.strip());
        if (date.matches()) {
          numbers = true;
          day |= number(date, 1) > 12;
          month |= number(date, 3) > 12;
        }
      }
      if (day == month && numbers) {
        String mixed = "some dates have the day first, others the month";
        String open = "no date has a day above 12: whether the day stands first cannot be told";
        return new Order(false, "date, day or month first", List.of(day ? mixed : open));
      }
      return new Order(month, month ? "date, month first" : "date, day first", List.of());
    }
  }

  private static boolean isNamed(String text) {
    Matcher named = NAMED.matcher(text);
    return named.matches() && month(named.group(2)) > 0;
  }

  private static int month(String name) {
    String first = name.substring(0, 3).toLowerCase(Locale.ROOT);
    int at = MONTHS.indexOf(first);
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
  }

  /** How a date is written, for a reader. */
  private static String form(String text) {
    Matcher last = YEAR_LAST.matcher(text);
    if (YEAR_FIRST.matcher(text).matches()) {
      return "yyyy" + text.charAt(4) + "mm" + text.charAt(4) + "dd";
    }
    if (last.matches()) {
      String year = last.group(4).length() == 2 ? "yy" : "yyyy";
      return "d" + last.group(2) + "m" + last.group(2) + year;
    }
    return "d month yyyy";
  }

  private static @Nullable LocalDate date(String text, boolean monthFirst) {
    Matcher first = YEAR_FIRST.matcher(text);
    Matcher last = YEAR_LAST.matcher(text);
    Matcher named = NAMED.matcher(text);
    try {
      if (first.matches()) {
        return LocalDate.of(number(first, 1), number(first, 2), number(first, 3));
      }
      if (last.matches()) {
        int a = number(last, 1);
        int b = number(last, 3);
        boolean swap = monthFirst ? b > 12 || a <= 12 : a <= 12 && b > 12;
        return LocalDate.of(year(last.group(4)), swap ? a : b, swap ? b : a);
      }
      return named.matches()
          ? LocalDate.of(year(named.group(3)), month(named.group(2)), number(named, 1))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() == 4 ? year : year < TURN ? 2000 + year : 1900 + year;
  }
}
