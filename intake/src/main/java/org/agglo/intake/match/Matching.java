package org.agglo.intake.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.match.NamePairs.Pair;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * Which rows of registers are of one organisation. From relation {@code firm} (source, id, company,
 * name, postcode; {@code enterprise_group} where it has one) it makes
 *
 * <ul>
 *   <li>{@code organisation}: source, id, organisation, rule, score, enterprise_group. The rule is
 *       {@code number}, {@code name-postcode}, {@code review} or {@code alone}; the score is 1 for
 *       numbers and decisions, missing for a row alone;
 *   <li>{@code match_review}: pairs for a person to look at, and those already decided. The kind is
 *       {@code likely} (alike, not alike enough), {@code elsewhere} (the same name at another
 *       postcode), {@code several} (alike, but the row already went to another company) or {@code
 *       decided}.
 * </ul>
 *
 * <p>Rows with the same company number are one organisation. A row without a number joins the row
 * at its postcode whose name is most alike, where the score is high enough; it never makes two
 * company numbers one. Decisions come before all that. Rows stay rows: the sites of an organisation
 * are kept apart, and an enterprise group joins nothing.
 *
 * <p>Cost: linear in the rows with numbers; quadratic in the rows without one at one postcode, up
 * to {@link MatchRules#block()}.
 */
public final class Matching {
  private final Database database;
  private final MatchRules rules;
  private final Groups groups = new Groups();
  private final ReviewList reviews = new ReviewList();

  private Matching(Database database, MatchRules rules) {
    this.database = database;
    this.rules = rules;
  }

  /**
   * Makes the relations {@code organisation} and {@code match_review}.
   *
   * @param decisions what an analyst decided
   * @param problems receives decisions on rows that are gone, or that contradict each other
   */
  public static void into(
      Database database, MatchRules rules, List<MatchDecision> decisions, Problems problems) {
    DecidedPairs decided = DecidedPairs.of(database, decisions, problems);
    Matching matching = new Matching(database, rules);
    matching.view(decided);
    matching.obey(decided, problems);
    matching.compareAtPostcodes();
    matching.compareElsewhere();
    matching.finish();
  }

  private void view(DecidedPairs decided) {
    decided.create("match_different");
    boolean grouped =
        Columns.read(
                    database,
                    "SELECT column_name FROM information_schema.columns WHERE table_name = 'firm'"
                        + " AND column_name = 'enterprise_group' ORDER BY 1")
                .rows()
            > 0;
    String group = grouped ? "coalesce(f.enterprise_group, '')" : "''";
    database.run(Database.resource(Matching.class, "match_row.sql").replace("/*group*/ ''", group));
  }

  private void obey(DecidedPairs decided, Problems problems) {
    Map<String, String> unit = decided.units();
    for (MatchDecision d : decided.different()) {
      groups.keepApart(unit.get(d.left()), unit.get(d.right()));
      reviews.decided(d);
    }
    for (MatchDecision d : decided.same()) {
      if (groups.apart(unit.get(d.left()), unit.get(d.right()))) {
        problems.add(Code.MATCH_CONTRADICTS, d.place(), d.left(), d.right());
      } else {
        groups.join(unit.get(d.left()), unit.get(d.right()), new Groups.Joined("review", 1));
      }
      reviews.decided(d);
    }
  }

  private void compareAtPostcodes() {
    Columns rows = read("match_candidate.sql");
    String[] unit = rows.texts("unit");
    List<Pair> pairs = new ArrayList<>(new NamePairs(rules, rows).find());
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    for (Pair pair : pairs) {
      String left = unit[pair.left()];
      String right = unit[pair.right()];
      if (pair.score() >= rules.same() && groups.free(left, right)) {
        groups.join(left, right, new Groups.Joined("name-postcode", pair.score()));
      }
    }
    for (Pair pair : pairs) {
      String left = unit[pair.left()];
      String right = unit[pair.right()];
      if (groups.free(left, right)) {
        reviews.add("likely", rows, pair);
      } else if (pair.score() >= rules.same() && groups.twoNumbers(left, right)) {
        reviews.add("several", rows, pair);
      }
    }
  }

  private void compareElsewhere() {
    firstWords().create(database, "match_first");
    Columns rows = read("match_namesake.sql");
    String[] unit = rows.texts("unit");
    for (Pair pair : new Namesakes(rules, rows).find()) {
      if (groups.free(unit[pair.left()], unit[pair.right()])) {
        reviews.add("elsewhere", rows, pair);
      }
    }
  }

  /** Words that a namesake of a row without a number can begin with, in capitals. */
  private Columns firstWords() {
    Set<String> first = new TreeSet<>(CompanyName.silent());
    for (String name : read("match_free_name.sql").texts("name")) {
      Arrays.stream(CompanyName.words(name)).limit(1).forEach(first::add);
    }
    String[] words = first.stream().map(w -> w.toUpperCase(Locale.ROOT)).toArray(String[]::new);
    return Columns.build().texts("word", words).done();
  }

  private Columns read(String query) {
    return Columns.read(database, Database.resource(Matching.class, query));
  }

  private void finish() {
    groups.columns().create(database, "match_joined");
    reviews.columns().create(database, "match_review_text");
    database.runResource(Matching.class, "organisation.sql");
  }
}
