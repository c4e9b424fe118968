package org.agglo.intake.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows of registers are of one organisation; every name is made up. */
class MatchingTest {
  private static final List<String> ROWS =
      List.of(
          "register,1,00000001,ACME TOOLS LIMITED,S1 1AA",
          "register,2,00000002,BOLT MAKERS LIMITED,S1 1AA",
          "register,3,00000003,ACME TOOLS (NORTH) LIMITED,S1 1AA",
          "supplier,a,00000001,Acme,S9 9ZZ",
          "supplier,b,,Acme Tools Ltd,S1 1AA",
          "supplier,c,,Bolt Maker,S1 1AA",
          "supplier,d,,The Bolt Makers,S2 2BB",
          "supplier,e,,City Council,S3 3CC",
          "supplier,f,,City Council,S3 3CC");

  private final Problems problems = new Problems();

  private List<String> match(List<String> rows, String query, MatchDecision... decisions) {
    try (Database database = Database.open(2)) {
      List<String[]> cells = new ArrayList<>();
      rows.forEach(row -> cells.add(row.split(",", -1)));
      Columns.build()
          .texts(cells, "source", "id", "company", "name", "postcode")
          .done()
          .create(database, "firm");
      Matching.into(database, MatchRules.defaults(), List.of(decisions), problems);
      return List.of(Columns.read(database, query).texts("t"));
    }
  }

  private List<String> organisations(List<String> rows, MatchDecision... decisions) {
    return match(
        rows,
        "SELECT source || ' ' || id || ' ' || organisation || ' ' || rule AS t FROM organisation"
            + " ORDER BY source, id",
        decisions);
  }

  private List<String> reviews(MatchDecision... decisions) {
    return match(
        ROWS,
        "SELECT kind || ' ' || left_id || ' ' || right_id || ' ' || decision AS t FROM match_review"
            + " ORDER BY kind, left_id, right_id",
        decisions);
  }

  private static MatchDecision decision(String left, String right, String decision) {
    String[] l = left.split(":");
    String[] r = right.split(":");
    Place place = new Place("review/matches.csv", 2, 0);
    return new MatchDecision(l[0], l[1], r[0], r[1], decision, "looked", place);
  }

  @Test
  void joinByNumberFirstThenByNameAtOnePostcode() {
    assertThat(organisations(ROWS))
        .containsExactly(
            "register 1 00000001 number",
            "register 2 00000002 name-postcode",
            "register 3 00000003 alone",
            "supplier a 00000001 number",
            "supplier b 00000001 name-postcode",
            "supplier c 00000002 name-postcode",
            "supplier d supplier:d alone",
            "supplier e supplier:e name-postcode",
            "supplier f supplier:e name-postcode");
  }

  @Test
  void sameNamesElsewhereAreForAPersonToLookAt() {
    assertThat(reviews()).containsExactly("elsewhere 2 d ");
  }

  /** The register's name, and that of a row without a number, which begin in different ways. */
  @ParameterizedTest
  @CsvSource({
    "HALLAM BEARINGS LIMITED, Hallam Bearings",
    "THE HALLAM BEARINGS COMPANY, Hallam Bearings Ltd.",
    "HALLAM BEARINGS LIMITED, The Hallam Bearings Company",
    "A.B. HALLAM LIMITED, AB Hallam",
    "AB HALLAM LIMITED, A.B. Hallam",
    "O'HALLAM AND SONS LIMITED, OHallam & Sons",
    "HALLAM-BEARINGS LIMITED, Hallam Bearings",
    "(HALLAM) BEARINGS LIMITED, Hallam Bearings",
    "HALLAM, Hallam Ltd",
    "ÉCLAIR HALLAM LIMITED, Éclair Hallam",
    "THE COMPANY LIMITED, The Company Limited"
  })
  void namesakesAreFoundHoweverTheirNamesBegin(String company, String free) {
    List<String> rows = List.of("r,1,00000001," + company + ",S1 1AA", "s,2,," + free + ",S2 2BB");
    assertThat(match(rows, "SELECT kind AS t FROM match_review ORDER BY 1"))
        .containsExactly("elsewhere");
  }

  @ParameterizedTest
  @CsvSource({
    "Hallam Bearing Ltd, '', name-postcode",
    "Hallam Bearings Group, likely, alone",
    "Hallam Bearings Holdings, '', alone"
  })
  void namesThatAreAlikeButNotEnoughAreForAPersonToLookAt(String name, String kind, String rule) {
    List<String> rows = List.of("r,1,00000001,Hallam Bearings,S1 1AA", "s,2,," + name + ",S1 1AA");
    List<String> kinds = match(rows, "SELECT kind AS t FROM match_review ORDER BY 1");
    assertThat(String.join(" ", kinds)).isEqualTo(kind);
    assertThat(organisations(rows).get(1)).endsWith(rule);
  }

  @Test
  void twoCompanyNumbersStayTwoWhateverTheirNames() {
    List<String> rows =
        List.of(
            "r,1,00000001,Same Name,S1 1AA",
            "r,2,00000002,Same Name Ltd,S1 1AA",
            "s,3,,Same Name,S1 1AA");
    assertThat(organisations(rows))
        .containsExactly(
            "r 1 00000001 name-postcode", "r 2 00000002 alone", "s 3 00000001 name-postcode");
    assertThat(match(rows, "SELECT kind || right_id AS t FROM match_review ORDER BY 1"))
        .containsExactly("several3");
  }

  @Test
  void decisionsAreObeyed() {
    MatchDecision same = decision("supplier:d", "register:2", MatchDecision.SAME);
    MatchDecision different = decision("register:1", "supplier:b", MatchDecision.DIFFERENT);
    MatchDecision split = decision("register:1", "supplier:a", MatchDecision.DIFFERENT);
    assertThat(organisations(ROWS, same, different, split))
        .contains(
            "register 1 00000001 alone",
            "supplier a supplier:a alone",
            "supplier b supplier:b alone",
            "supplier d 00000002 review");
    assertThat(reviews(same, different))
        .containsExactly("decided 1 b different", "decided 2 d same");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aPersonMayMakeTwoNumbersOne() {
    assertThat(organisations(ROWS, decision("register:2", "register:3", MatchDecision.SAME)))
        .contains("register 2 00000002 review", "register 3 00000002 review");
  }

  @Test
  void decisionsThatCannotBeObeyedAreToldAllAtOnce() {
    organisations(
        ROWS,
        decision("register:1", "gone:9", MatchDecision.SAME),
        decision("register:1", "register:2", "perhaps"),
        decision("register:1", "register:3", MatchDecision.DIFFERENT),
        decision("register:3", "register:1", MatchDecision.SAME),
        decision("register:1", "register:2", MatchDecision.SAME),
        decision("register:2", "register:3", MatchDecision.SAME));
    assertThat(problems.list().stream().map(Problem::toString))
        .containsExactly(
            "review/matches.csv:2: A251 no register has the row gone:9, so the decision is not"
                + " used; take it out, or mend source and id",
            "review/matches.csv:2: A252 \"perhaps\" is no decision; write same or different",
            "review/matches.csv:2: A253 register:3 and register:1 is decided twice; the first"
                + " counts: take one out",
            "review/matches.csv:2: A254 register:2 and register:3 cannot be the same, because other"
                + " rows say that they are different; mend one");
  }

  @Test
  void theGroupOfEnterprisesIsKeptApart() {
    try (Database database = Database.open(1)) {
      database.run(
          "CREATE TABLE firm AS SELECT 's' AS source, '1' AS id, '' AS company, 'A' AS name, '' AS"
              + " postcode, 'g' AS enterprise_group UNION ALL SELECT 's', '2', '', 'B', '', 'g'");
      Matching.into(database, MatchRules.defaults(), List.of(), problems);
      Columns rows = Columns.read(database, "FROM organisation ORDER BY source, id");
      assertThat(rows.texts("organisation")).containsExactly("s:1", "s:2");
      assertThat(rows.texts("enterprise_group")).containsExactly("g", "g");
    }
  }

  @Test
  void aCrowdedPostcodeIsComparedByBeginnings() {
    List<String> rows = new ArrayList<>();
    IntStream.range(0, 1500)
        .forEach(i -> rows.add("s," + i + ",," + word(i) + " " + word(i * 7) + ",N1 7GU"));
    rows.add("s,x,," + word(77) + " " + word(539) + " Ltd,N1 7GU");
    assertThat(organisations(rows)).contains("s x s:77 name-postcode");
  }

  private static String word(int i) {
    return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26);
  }

  @Property(tries = 20)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    List<String> shuffled = new ArrayList<>(ROWS);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(organisations(shuffled)).isEqualTo(organisations(ROWS));
  }

  @Test
  void aRegisterGivenTwiceMakesNoNewOrganisation() {
    List<String> twice = new ArrayList<>(ROWS);
    ROWS.forEach(row -> twice.add("twice-" + row));
    String query = "SELECT DISTINCT organisation AS t FROM organisation ORDER BY 1";
    assertThat(match(twice, query)).isEqualTo(match(ROWS, query));
  }
}
