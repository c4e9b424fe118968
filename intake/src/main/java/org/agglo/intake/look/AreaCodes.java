package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agglo.intake.look.Meaning.Kind;

/**
 * Codes of areas: nine characters of the Office for National Statistics, whose first three tell the
 * kind of area (Register of Geographic Codes), ITL and NUTS codes, countries (ISO 3166-1).
 */
final class AreaCodes implements Recogniser {
  private static final Predicate<String> ONS =
      Pattern.compile("[EWSNKJLM][0-9]{8}").asMatchPredicate();
  private static final Predicate<String> ITL =
      Pattern.compile("TL[C-N]([0-9]{1,2})?|UKX?").asMatchPredicate();
  private static final Predicate<String> NUTS =
      Pattern.compile("UK[C-N]([0-9]{1,2})?").asMatchPredicate();
  private static final Predicate<String> EUROPE =
      Pattern.compile("[A-Z]{2}[0-9A-Z]{1,3}").asMatchPredicate();
  private static final double MOST = 0.9;

  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    List<String> kinds =
        List.of(
            "E01 W01=LSOA",
            "E02 W02=MSOA",
            "E05 W05 S13 N08=ward",
            "E06=unitary authority",
            "E07=district",
            "E08=metropolitan district",
            "E09=London borough",
            "E10=county",
            "E12=region",
            "E47=combined authority",
            "W06=Welsh authority",
            "S12=Scottish council area",
            "N09=Northern Irish district",
            "E92 W92 S92 N92 K02 K03 K04=country");
    for (String line : kinds) {
      String[] parts = line.split("=");
      for (String prefix : parts[0].split(" ")) {
        KINDS.put(prefix, parts[1]);
      }
    }
  }

  @Override
  public Optional<Meaning> find(Values values) {
    if (values.mayBe(ONS)) {
      return meaning(values, ONS, "area code of the ONS (" + kinds(values) + ")");
    }
    if (values.mayBe(ITL) && values.share(ITL) > MOST && values.distinct() > 1) {
      return meaning(values, ITL, "area code, " + levels(values, "ITL"));
    }
    if (values.mayBe(NUTS) && values.share(NUTS) > MOST && values.distinct() > 1) {
      return meaning(values, NUTS, "area code, " + levels(values, "NUTS"));
    }
    String heading = values.heading().toLowerCase(Locale.ROOT);
    if (heading.contains("nuts") && values.mayBe(EUROPE)) {
      return meaning(values, EUROPE, "area code, " + levels(values, "NUTS"));
    }
    return country(values, heading);
  }

  private static Optional<Meaning> country(Values values, String heading) {
    boolean named = heading.matches(".*(iso|country).*");
    if (!named || values.distinct() < 3) {
      return Optional.empty();
    }
    boolean two = values.share(v -> v.matches("[A-Z]{2}")) > MOST;
    if (!two && values.share(v -> v.matches("[A-Z]{3}")) <= MOST) {
      return Optional.empty();
    }
    String words = "country code, ISO 3166, " + (two ? "two" : "three") + " letters";
    return Optional.of(Meaning.of(Kind.AREA_CODE, words, List.of()));
  }

  private static Optional<Meaning> meaning(Values values, Predicate<String> form, String words) {
    List<String> warnings = new ArrayList<>();
    int others = values.filled() - values.count(form);
    if (others > 0) {
      String example = values.examples(1, form.negate()).get(0);
      warnings.add(
          Shares.things(others, "value")
              + " not of this form, such as \""
              + Common.shorten(example)
              + "\"");
    }
    return Optional.of(Meaning.of(Kind.AREA_CODE, words, warnings));
  }

  private static String levels(Values values, String name) {
    String levels =
        values.counts().keySet().stream()
            .map(String::strip)
            .filter(v -> v.length() > 2)
            .map(v -> Integer.toString(v.length() - 2))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return levels.isEmpty() ? name : name + " level " + levels;
  }

  /** The kinds of area, the most frequent first. */
  private static String kinds(Values values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    values
        .counts()
        .forEach(
            (code, n) -> {
              String prefix = code.strip().substring(0, Math.min(3, code.strip().length()));
              counts.merge(KINDS.getOrDefault(prefix, prefix), n, Integer::sum);
            });
    List<String> kinds =
        counts.entrySet().stream()
            .sorted((a, b) -> b.getValue() - a.getValue())
            .map(Map.Entry::getKey)
            .toList();
    String more = kinds.size() > 3 ? ", …" : "";
    return String.join(", ", kinds.subList(0, Math.min(3, kinds.size()))) + more;
  }
}
