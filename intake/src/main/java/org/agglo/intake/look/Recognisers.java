package org.agglo.intake.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.agglo.intake.look.Meaning.Kind;

/** All recognisers, those of narrow forms before those of wide ones. */
final class Recognisers {
  private static final double MOST = 0.9;
  private static final int FEW = 30;

  private static final Predicate<String> WKT =
      Pattern.compile("(MULTI)?(POINT|LINESTRING|POLYGON)\\s*Z?\\s*\\(.*", Pattern.DOTALL)
          .asMatchPredicate();
  private static final Predicate<String> LINK =
      Pattern.compile("(https?://|www\\.)\\S+").asMatchPredicate();
  private static final Predicate<String> MAIL =
      Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]+").asMatchPredicate();
  private static final Predicate<String> SWITCH =
      Pattern.compile("(?i)true|false|yes|no|y|n|t|f").asMatchPredicate();
  private static final Predicate<String> POSTCODE =
      Pattern.compile("(?i)[A-Z]{1,2}[0-9][0-9A-Z]?\\s*[0-9][A-Z]{2}|GIR ?0AA").asMatchPredicate();
  private static final Predicate<String> COMPANY =
      Pattern.compile("[0-9]{8}|(?i)[A-Z]{2}[0-9]{6}|R[0-9]{7}|IP[0-9]{5}R|[A-Z]{2}[0-9]{5}[A-Z]")
          .asMatchPredicate();
  private static final Predicate<String> COMPANY_SHORT =
      Pattern.compile("[0-9]{5,7}").asMatchPredicate();

  private static final List<Recogniser> ALL =
      List.of(
          Recognisers::empty,
          Recognisers::geometry,
          Recognisers::link,
          Recognisers::mail,
          Recognisers::toggle,
          new Dates(),
          new Years(),
          new SicCodes(),
          Recognisers::postcode,
          new AreaCodes(),
          Recognisers::company,
          new Amounts(),
          Recognisers::category,
          Recognisers::text);

  private Recognisers() {}

  /** What a column likely means. */
  static Meaning of(Values values) {
    return ALL.stream()
        .map(recogniser -> recogniser.find(values))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Meaning> empty(Values values) {
    return values.filled() == 0
        ? Optional.of(Meaning.of(Kind.EMPTY, "empty", List.of()))
        : Optional.empty();
  }

  private static Optional<Meaning> geometry(Values values) {
    return values.mayBe(WKT) && values.share(WKT) > MOST
        ? Optional.of(Meaning.of(Kind.GEOMETRY, "geometry, well-known text", List.of()))
        : Optional.empty();
  }

  private static Optional<Meaning> link(Values values) {
    return values.mayBe(LINK) && values.share(LINK) > MOST
        ? Optional.of(Meaning.of(Kind.LINK, "web address", List.of()))
        : Optional.empty();
  }

  /** Addresses of persons are never shown: the kind has no examples. */
  private static Optional<Meaning> mail(Values values) {
    return values.mayBe(MAIL)
        ? Optional.of(
            Meaning.of(Kind.MAIL, "e-mail address", List.of("e-mail addresses may name persons")))
        : Optional.empty();
  }

  private static Optional<Meaning> toggle(Values values) {
    boolean fits = values.distinct() <= 4 && values.share(SWITCH) == 1;
    return fits
        ? Optional.of(Meaning.of(Kind.SWITCH, "yes or no: " + Common.words(values, 4), List.of()))
        : Optional.empty();
  }

  private static Optional<Meaning> postcode(Values values) {
    if (!values.mayBe(POSTCODE)) {
      return Optional.empty();
    }
    String share = Shares.percent(values.share(POSTCODE));
    return Optional.of(Meaning.of(Kind.POSTCODE, "UK postcode, " + share + " in form", List.of()));
  }

  private static Optional<Meaning> company(Values values) {
    String heading = values.heading().toLowerCase(Locale.ROOT);
    boolean named = heading.matches(".*(company|crn|registered).*(n(umber|o|r)|id|crn).*|crn");
    int lost = values.count(COMPANY_SHORT);
    Predicate<String> either = COMPANY.or(COMPANY_SHORT);
    if (!(named ? values.mayBe(either) : values.mayBe(COMPANY) && values.distinct() > FEW)) {
      return Optional.empty();
    }
    if (!named && values.share(Pattern.compile("0.*|[A-Z].*").asMatchPredicate()) < 0.2) {
      return Optional.empty();
    }
    List<String> warnings =
        lost == 0
            ? List.of()
            : List.of(
                Shares.things(lost, "number")
                    + " shorter than 8 digits, such as "
                    + values.examples(1, COMPANY_SHORT).get(0)
                    + ": leading zeros are lost");
    String share = Shares.percent(values.share(COMPANY));
    String words = "company number, " + share + " in form";
    return Optional.of(Meaning.of(Kind.COMPANY_NUMBER, words, warnings));
  }

  private static Optional<Meaning> category(Values values) {
    boolean few = values.distinct() <= FEW && values.filled() >= 2 * values.distinct();
    return few
        ? Optional.of(Meaning.of(Kind.CATEGORY, Common.categories(values), Common.blanks(values)))
        : Optional.empty();
  }

  private static Optional<Meaning> text(Values values) {
    String words = values.isUnique() ? "text, each different" : "text";
    return Optional.of(Meaning.of(Kind.TEXT, words, Common.blanks(values)));
  }
}
