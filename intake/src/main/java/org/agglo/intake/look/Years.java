package org.agglo.intake.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.agglo.intake.look.Meaning.Kind;

/** Years: four digits from 1800 to 2100, alone or two of them, as in 2021-22. */
final class Years implements Recogniser {
  static final Predicate<String> YEAR = Pattern.compile("(1[89]|20)[0-9]{2}").asMatchPredicate();
  private static final Predicate<String> SPAN =
      Pattern.compile("(19|20)[0-9]{2}[-/–]([0-9]{2}|(19|20)[0-9]{2})").asMatchPredicate();
  private static final double MOST = 0.98;
  private static final int FEW = 160;

  @Override
  public Optional<Meaning> find(Values values) {
    if (values.mayBe(SPAN) && values.share(SPAN) > MOST) {
      return Optional.of(Meaning.of(Kind.YEAR, "years, two in each", List.of()));
    }
    boolean fits = values.distinct() <= FEW && values.share(YEAR) > MOST;
    if (!fits || Amounts.isCount(values.heading().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    List<String> years = values.counts().keySet().stream().map(String::strip).sorted().toList();
    String low = years.stream().filter(YEAR).findFirst().orElse("");
    String high = years.stream().filter(YEAR).reduce((a, b) -> b).orElse("");
    return Optional.of(new Meaning(Kind.YEAR, "year", low, high, List.of()));
  }
}
