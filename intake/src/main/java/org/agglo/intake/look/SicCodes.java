package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.look.Meaning.Kind;

/**
 * Codes of the Standard Industrial Classification 2007, alone, with their text ({@code 25730 -
 * Manufacture of tools}), or several in a field.
 */
final class SicCodes implements Recogniser {
  private static final Pattern CODED = Pattern.compile("([0-9]{2,5})(\\s*[-:]\\s+\\D.*)?");
  private static final Predicate<String> FORM =
      Pattern.compile("[0-9]{2,5}(\\s*[-:]\\s+\\D.*)?", Pattern.DOTALL).asMatchPredicate();
  private static final Predicate<String> SEVERAL =
      Pattern.compile("[0-9]{4,5}(\\s*[,;|\\n]\\s*[0-9]{1,5})*[,;]?").asMatchPredicate();
  private static final Predicate<String> MONTH =
      Pattern.compile(
              "[0-9]{1,2}[-/ ](Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|"
                  + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[-/ ][0-9]{1,2}")
          .asMatchPredicate();
  private static final Pattern NAMED =
      Pattern.compile(".*(\\bsic|sic\\b|sic[0-9_ ]|siccode|industry|nace).*");
  private static final double KNOWN = 0.8;

  @Override
  public Optional<Meaning> find(Values values) {
    boolean named = NAMED.matcher(values.heading().toLowerCase(Locale.ROOT)).matches();
    if (named && values.count(MONTH) > 0) {
      return Optional.of(mangled(values));
    }
    if (named && values.mayBe(SEVERAL) && values.share(v -> v.indexOf(',') > 0) > 0.05) {
      return Optional.of(several(values));
    }
    Predicate<String> likely = FORM.and(v -> isKnown(code(v)));
    if (!values.mayBe(likely) || values.share(likely) < (named ? 0.5 : KNOWN)) {
      return Optional.empty();
    }
    boolean fine = values.distinct() >= 5 && values.share(v -> code(v).length() >= 4) > 0.5;
    return named || fine ? Optional.of(codes(values)) : Optional.empty();
  }

  private static Meaning codes(Values values) {
    int lost = 0;
    String lostExample = "";
    Map<String, Integer> unknown = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> entry : values.counts().entrySet()) {
      String code = code(entry.getKey().strip());
      if (isLostZero(code, values)) {
        lost += entry.getValue();
        lostExample = lostExample.isEmpty() ? code : lostExample;
      } else if (!isKnown(code)) {
        unknown.put(entry.getKey().strip(), entry.getValue());
      }
    }
    List<String> warnings = new ArrayList<>();
    if (lost > 0) {
      String codes = Shares.things(lost, "code");
      warnings.add(codes + " without a leading zero: " + lostExample + " is 0" + lostExample);
    }
    int all = unknown.values().stream().mapToInt(n -> n).sum();
    if (all > 0) {
      warnings.add(Shares.things(all, "value") + " not in SIC 2007: " + Common.counted(unknown, 4));
    }
    String share = all == 0 ? "all known" : percent(all, values) + " unknown";
    boolean text = values.share(v -> v.matches("(?s)[0-9]+\\s*[-:].*")) > 0.5;
    String words = "SIC 2007 code" + (text ? " with text, " : ", ") + share;
    return Meaning.of(Kind.SIC, words, warnings);
  }

  private static String percent(int n, Values values) {
    return Shares.percent((double) n / values.filled());
  }

  private static Meaning several(Values values) {
    int lost = 0;
    int unknown = 0;
    int all = 0;
    for (Map.Entry<String, Integer> entry : values.counts().entrySet()) {
      for (String code : entry.getKey().strip().split("\\s*[,;|\\n]\\s*")) {
        all += entry.getValue();
        boolean zero = code.matches("[1-9][0-9]{3}") && isKnown("0" + code);
        lost += zero ? entry.getValue() : 0;
        unknown += zero || isKnown(code) ? 0 : entry.getValue();
      }
    }
    List<String> warnings = new ArrayList<>();
    if (lost > 0) {
      warnings.add(Shares.things(lost, "code") + " of four digits, a leading zero may be lost");
    }
    String share = Shares.percent((double) unknown / Math.max(all, 1));
    return Meaning.of(Kind.SIC, "SIC 2007 codes, several a field, " + share + " unknown", warnings);
  }

  private static Meaning mangled(Values values) {
    String example = values.examples(1, MONTH).get(0);
    List<String> warnings =
        List.of(
            Shares.things(values.count(MONTH), "code")
                + " turned into dates by a spreadsheet, such as \""
                + example
                + "\"");
    return Meaning.of(Kind.SIC, "industry codes", warnings);
  }

  /** Four digits among codes of five are a subclass without its zero where that is known. */
  private static boolean isLostZero(String code, Values values) {
    return code.matches("[1-9][0-9]{3}")
        && isKnown("0" + code)
        && values.share(v -> code(v).length() == 5) > 0.5;
  }

  private static String code(String value) {
    var matcher = CODED.matcher(value);
    return matcher.lookingAt() ? matcher.group(1) : "";
  }

  private static boolean isKnown(String code) {
    Sic2007 sic = Sic2007.load();
    return sic.title(code).isPresent()
        || code.length() == 5 && sic.title(code.substring(0, 4)).isPresent();
  }
}
