package org.agglo.intake.distortion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.agglo.intake.message.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule with a case just inside and one just outside; every firm is made up. */
class FlagsTest {
  private final Found found = new Found();

  @AfterEach
  void close() {
    found.close();
  }

  private static FlagDecision decision(String key, String decision) {
    return new FlagDecision(key, decision, "looked", new Place("review/flags.csv", 2, 0));
  }

  private Found office(int companies, int employing) {
    found.insert("firm (id, company, name, postcode)", companies, "'#', '#', 'N# Ltd', 'S1 1AA'");
    found.insert("firm (id, company, name, postcode)", 5, "'x#', 'x#', 'X# Ltd', 'S# 2AA'");
    return found.insert("filed (company, employees)", employing, "'#', 2");
  }

  @ParameterizedTest
  @CsvSource({
    "26, 10, dup-reg:S1 1AA 26.0 > 11.0",
    "25, 10, ''",
    "30, 12, dup-reg:S1 1AA 30.0 > 13.0",
    "30, 13, ''"
  })
  void aCrowdedPostcodeCountsThoseWithoutEmployeesOnce(int companies, int employing, String flag) {
    office(companies, employing).run();
    assertThat(String.join(" ", found.flags(Distortion.DUP_REG))).isEqualTo(flag);
    int aside = flag.isEmpty() ? 0 : companies - employing - 1;
    assertThat(found.texts("SELECT id AS t FROM flag_firm WHERE aside ORDER BY id")).hasSize(aside);
  }

  @ParameterizedTest
  @CsvSource({"13, true", "12, false"})
  void aCrowdedPostcodeIsTakenForOneWhereHalfAreNamedAlike(int alike, boolean flagged) {
    office(26 - alike, 26);
    found.insert(
        "firm (id, company, name, postcode)", alike, "'b#', 'b#', 'The Byre # Ltd', 'S1 1AA'");
    found.insert("filed (company, employees)", alike, "'b#', 2").run();
    assertThat(found.flags(Distortion.DUP_REG)).hasSize(flagged ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"13, true", "12, false"})
  void aCrowdedPostcodeIsTakenForOneWhereHalfWereFoundedTogether(int alike, boolean flagged) {
    office(26, 26);
    found.sql(
        "UPDATE firm SET incorporated = CASE WHEN CAST(id AS INTEGER) <= "
            + alike
            + " THEN DATE '2020-02-01' + CAST(id AS INTEGER) ELSE DATE '1990-01-01' + 40 * CAST(id AS"
            + " INTEGER) END WHERE postcode = 'S1 1AA'");
    found.run();
    assertThat(found.flags(Distortion.DUP_REG)).hasSize(flagged ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"201, true", "200, false"})
  void aPostcodeFarBeyondTheMedianIsFlaggedWhateverItsCompaniesAre(int n, boolean flagged) {
    office(n, n).run();
    assertThat(found.flags(Distortion.DUP_REG)).hasSize(flagged ? 1 : 0);
    if (flagged) {
      assertThat(found.sentences(Distortion.DUP_REG))
          .containsExactly(
              "S1 1AA holds 201 companies, more than 200 times the median of a postcode; those"
                  + " without employees count once: 201 before, 201 after.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "51, 50, 5, dominant:steel@E1:f1 101.0 > 50.0",
    "50, 50, 5, ''",
    "25, 24, 5, ''",
    "51, 50, 4, ''"
  })
  void oneFirmWithMostJobsOfACell(double first, double others, int firms, String flag) {
    found.insert("firm (id, company, employees)", 1, "'f1', 'f1', " + first);
    found.insert("firm (id, company, employees)", firms - 1, "'o#', 'o#', " + others / (firms - 1));
    found.sql("INSERT INTO cell_firm SELECT 'steel', 'E1', source, id FROM firm").run();
    String cell = "dominant:@E1:f1 " + flag.replaceFirst("^\\S+ ", "");
    assertThat(found.flags(Distortion.DOMINANT))
        .isEqualTo(flag.isEmpty() ? List.of() : List.of(cell, flag));
  }

  @Test
  void turnoverFarBeyondTheSectorsIsSpreadOverTheJobsElsewhere() {
    found.insert("firm (id, company, employees, turnover)", 200, "'f#', 'f#', 10, 1000 + range");
    found.insert("firm (id, company, employees, turnover)", 1, "'hq', 'hq', 5, 900000");
    found.insert("firm (id, company, employees, sic_1)", 1, "'plant', 'hq', 45, '24100'");
    found.insert("firm (id, company, employees, turnover)", 1, "'lone', 'lone', 5, 800000").run();
    assertThat(found.flags(Distortion.HQ)).containsExactly("hq:r:hq 900000.0 > 90000.0");
    assertThat(found.sentences(Distortion.HQ))
        .containsExactly(
            "Turnover for each local job is beyond the 99th percentile of division 62, and the firm"
                + " works elsewhere too; turnover is spread by jobs: 900,000 before, 90,000 after.");
  }

  @ParameterizedTest
  @CsvSource({"3, 20, true", "2, 20, false", "3, 21, false"})
  void jobsThatAreEqualOverSitesWereSplit(int sites, double last, boolean flagged) {
    found.insert("firm (id, company, employees)", sites - 1, "'s#', 'c', 20");
    found.insert("firm (id, company, employees)", 1, "'last', 'c', " + last).run();
    assertThat(found.flags(Distortion.EVEN_SPLIT))
        .isEqualTo(flagged ? List.of("even-split:r:c 20.0 > [x]") : List.of());
  }

  @Test
  void aTotalThatIsSpreadEvenlyIsFlagged() {
    found.insert("firm (id, company)", 2, "'s#', 'c'");
    found.insert("filed (company, employees)", 1, "'c', 7").sites(Sites.SPREAD_EVENLY).run();
    assertThat(found.flags(Distortion.EVEN_SPLIT)).containsExactly("even-split:r:c 3.5 > [x]");
  }

  @ParameterizedTest
  @CsvSource({
    "249, 4, false",
    "250, 4, true",
    "101, 0, true",
    "100, 0, false",
    "4, 250, true",
    "0, 100, false",
    "1989, , false",
    "1990, , true",
    "2024, , true",
    "2025, , false",
    "2010.5, , false",
    "2010, 670, false",
    "2010, 669, true",
    "2010, 6030, false",
    "2010, 6031, true",
    "2010, 2010, false"
  })
  void employeesThatLeapOrAreAYearAreMisread(String employees, String before, boolean flagged) {
    String last = before == null ? "NULL" : before;
    found.insert("firm (id, company)", 1, "'f', 'c'");
    found
        .insert(
            "filed (company, employees, employees_before)", 1, "'c', " + employees + ", " + last)
        .run();
    assertThat(found.flags(Distortion.MISREAD)).hasSize(flagged ? 1 : 0);
  }

  @Test
  void aYearStandsWhereOtherAccountsOfTheCompanyAreNearIt() {
    found.insert("firm (id, company)", 2, "'c#', 'c#'");
    found.insert("filed (company, accounts_end, employees)", 2, "'c#', DATE '2022-12-31', 2021");
    found.insert("filed (company, accounts_end, employees)", 1, "'c1', DATE '2023-12-31', 700");
    found
        .insert("filed (company, accounts_end, employees)", 1, "'c2', DATE '2023-12-31', 60")
        .run();
    assertThat(found.flags(Distortion.MISREAD))
        .containsExactly("misread:c2:2022-12-31:2021: 2021.0 > [x]");
    assertThat(found.sentences(Distortion.MISREAD))
        .containsExactly(
            "Accounts to 2022-12-31 give 2,021 employees, which may be a year, and nothing else the"
                + " company filed is near it: 2,021 before, not available [x] after.");
  }

  @Test
  void severalAccountsOfACompanyLeaveTheLatest() {
    found.insert("firm (id, company)", 2, "'c#', 'c#'");
    found.insert("filed (company, accounts_end, employees)", 2, "'c#', DATE '2023-12-31', 12");
    found
        .insert("filed (company, accounts_end, employees)", 1, "'c1', DATE '2022-12-31', 10")
        .run();
    assertThat(found.flags(Distortion.DUP_ACC)).containsExactly("dup-acc:c1 22.0 > 12.0");
    assertThat(found.sentences(Distortion.DUP_ACC))
        .containsExactly(
            "3 accounts of 2 companies give 34 employees; with the latest of each company and"
                + " without what is misread: 34 before, 24 after.",
            "2 accounts of one company together give 22 employees; the latest, to 2023-12-31, is"
                + " kept: 22 before, 12 after.");
  }

  @ParameterizedTest
  @CsvSource({
    "DORMANT, '', 99999 - Dormant Company, dormant, 1.0 > 0.0",
    "DORMANT, '', 9999 - Dormant company, dormant, 1.0 > 0.0",
    "DORMANT, '', '', dormant, 1.0 > 0.0",
    "DORMANT, 62012, '', dormant, ''",
    "DORMANT, 99000, 99000, '', ''",
    "OLD_SIC, '', 2852 - General mechanical engineering, old-sic, 0.0 > 1.0",
    "OLD_SIC, '', 7415 - Holding Companies, old-sic, 0.0 > [x]",
    "OLD_SIC, 01470, 1470, lost-zero, ''",
    "PLACEHOLDER, '', '1, 84110', public-sector, 1.0 > [x]",
    "PLACEHOLDER, '', 11, '', ''",
    "LOST_ZERO, 01470, '1470, 62012', lost-zero, 1470.0 > 1470.0",
    "LOST_ZERO, 14700, 1470, '', ''"
  })
  void codesOfIndustries(Distortion rule, String sic, String raw, String marks, String values) {
    found.insert(
        "firm (id, company, sic_1, raw_sic_1, marks)",
        1,
        "'1', '1', '" + sic + "', '" + raw + "', '" + marks + "'");
    found.insert("firm (id, company, raw_sic_1)", 1, "'2', '2', '62012'").run();
    String flag = rule.code() + ":r:1 " + values;
    assertThat(found.flags(rule)).isEqualTo(values.isEmpty() ? List.of() : List.of(flag));
  }

  @ParameterizedTest
  @CsvSource({"3, 250, true", "2, 250, false", "3, 249, false"})
  void largeEmployersShareAnOffice(int employers, int size, boolean flagged) {
    found
        .insert(
            "firm (id, name, postcode, employees_least)",
            employers,
            "'#', 'Employer' || repeat('#', 7), 'BT1 1AA', " + size)
        .run();
    assertThat(found.flags(Distortion.SHARED_OFFICE)).hasSize(flagged ? 1 : 0);
    assertThat(found.sentences(Distortion.SHARED_OFFICE)).noneMatch(s -> s.contains("BT1 1AA"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, ''",
    "2020-12-31, stale:r:1 9.0 > 9.0",
    "2019-01-01, stale:r:1 9.0 > 9.0",
    "2018-12-31, stale:r:1 9.0 > [x]"
  })
  void oldAccountsAreStale(String end, String flag) {
    found.insert("firm (id, company)", 1, "'1', '1'");
    found.insert("filed (company, accounts_end, employees)", 1, "'1', DATE '" + end + "', 9").run();
    assertThat(String.join(" ", found.flags(Distortion.STALE))).isEqualTo(flag);
  }

  /** 100 firms, 60 of them in area E1: a cluster of 10 or 9 firms there expects 6 or 5.4. */
  @ParameterizedTest
  @CsvSource({"10, 60, false", "9, 60, true", "10, 49, true"})
  void aCellOfFewFirmsOrFewExpectedIsUnreliable(int firms, int area, boolean flagged) {
    found.insert("firm (id, company)", 100, "'#', '#'");
    found.sql(
        "INSERT INTO cell_firm SELECT '', CASE WHEN CAST(id AS INTEGER) <= "
            + area
            + " THEN 'E1' ELSE 'E2' END, source, id FROM firm");
    found.sql(
        "INSERT INTO cell_firm SELECT 'steel', 'E1', source, id FROM firm WHERE CAST(id AS INTEGER)"
            + " <= "
            + firms);
    found.run();
    assertThat(found.flags(Distortion.LOW_N)).hasSize(flagged ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(Distortion.class)
  void withoutItsInputsARuleSaysSo(Distortion rule) {
    found.insert("firm (id, company, sic_1)", 3, "'#', '#', ''").rules(Rules.defaults()).run();
    assertThat(found.state(rule)).startsWith("z ").hasSizeGreaterThan(10);
  }

  @Test
  void anOverriddenFlagPutsNothingAside() {
    office(26, 10);
    found.insert("filed (company, accounts_end, employees)", 1, "'x1', DATE '2022-12-31', 2021");
    found.run(
        decision("dup-reg:S1 1AA", FlagDecision.OVERRIDDEN),
        decision("misread:x1:2022-12-31:2021:", FlagDecision.OVERRIDDEN));
    assertThat(found.texts("SELECT id AS t FROM flag_firm WHERE aside ORDER BY id")).isEmpty();
    assertThat(found.texts("SELECT decision || reason AS t FROM flag WHERE decision <> ''"))
        .containsExactly("overriddenlooked", "overriddenlooked");
    assertThat(found.texts("SELECT id AS t FROM job WHERE employees = 2021")).containsExactly("x1");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void anAcceptedFlagStands() {
    office(26, 10).run(decision("dup-reg:S1 1AA", FlagDecision.ACCEPTED));
    assertThat(found.texts("SELECT id AS t FROM flag_firm WHERE aside ORDER BY id")).hasSize(15);
  }

  @Test
  void decisionsThatCannotBeObeyedAreToldAllAtOnce() {
    office(26, 10)
        .run(
            decision("dup-reg:S9 9ZZ", FlagDecision.ACCEPTED),
            decision("dup-reg:S1 1AA", "perhaps"),
            decision("dup-reg:S1 1AA", FlagDecision.ACCEPTED),
            decision("dup-reg:S1 1AA", FlagDecision.OVERRIDDEN));
    assertThat(found.problems())
        .containsExactly(
            "review/flags.csv:2: A252 \"perhaps\" is no decision; write accepted or overridden",
            "review/flags.csv:2: A253 dup-reg:S1 1AA is decided twice; the first counts: take one"
                + " out",
            "review/flags.csv:2: A250 no rule flags \"dup-reg:S9 9ZZ\" any more, so the decision is"
                + " not used; take the row out, or mend its key");
  }

  @Test
  void nothingIsFlaggedInACleanGarden() {
    garden().run();
    List<String> flagged = found.texts("SELECT sentence AS t FROM flag ORDER BY key");
    assertThat(flagged).isEmpty();
    assertThat(found.texts("SELECT state AS t FROM flag_rule ORDER BY code"))
        .hasSize(Distortion.values().length)
        .doesNotContain("found");
    assertThat(Arrays.stream(Distortion.values()).filter(d -> found.state(d).startsWith("z")))
        .isEmpty();
  }

  /** Firms of all sizes at many places, two sites each with jobs of their own. */
  private Found garden() {
    found.insert(
        "firm (id, company, name, postcode, raw_sic_1, incorporated, employees, turnover,"
            + " employees_least)",
        400,
        "'#', CAST(range // 2 AS VARCHAR), 'F# Ltd', 'S' || CAST(range % 80 AS VARCHAR) || ' 1AA',"
            + " '62012', DATE '2000-01-01' + 20 * CAST(range AS INTEGER), 5 + range % 7, 100 * (5 +"
            + " range % 7), CASE WHEN range < 3 THEN 300 ELSE 0 END");
    found.insert(
        "filed (company, accounts_end, employees, employees_before)",
        200,
        "'#', DATE '2023-12-31', 10 + range % 5, 9 + range % 5");
    return found.sql(
        "INSERT INTO cell_firm SELECT 'steel', 'E' || CAST(CAST(id AS INTEGER) % 4 AS VARCHAR),"
            + " source, id FROM firm");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    office(40, 12);
    found.insert("filed (company, accounts_end, employees)", 9, "'#', DATE '2022-12-31', 2020");
    String all =
        "SELECT key || sentence || CAST(before AS VARCHAR) || coalesce(CAST(after AS VARCHAR), '')"
            + " AS t FROM flag";
    List<String> one = found.run().texts(all);
    for (String table : List.of("firm", "filed")) {
      found.sql("CREATE TABLE turned AS FROM " + table + " ORDER BY hash(company) DESC");
      found.sql("DROP TABLE " + table).sql("ALTER TABLE turned RENAME TO " + table);
    }
    assertThat(found.run().texts(all)).isEqualTo(one).isNotEmpty();
  }

  @Test
  void aFileGivenTwiceChangesTheCountsOfDoubledAccountsAlone() {
    office(40, 12);
    found.insert("filed (company, accounts_end, employees)", 1, "'x1', DATE '2022-12-31', 2021");
    String others =
        "SELECT DISTINCT code || subject || CAST(before AS VARCHAR) AS t FROM flag WHERE code <>"
            + " 'dup-acc' ORDER BY 1";
    List<String> once = found.run().texts(others);
    found.sql(
        "INSERT INTO firm BY NAME SELECT *, 'twin' AS source FROM (SELECT * EXCLUDE source FROM firm)");
    found.sql(
        "INSERT INTO filed BY NAME SELECT *, 'twin' AS source FROM (SELECT * EXCLUDE source FROM filed)");
    assertThat(found.run().texts(others)).isEqualTo(once).hasSize(2);
    assertThat(found.flags(Distortion.DUP_ACC)).hasSize(13);
  }

  @Test
  void growthFromALiveRegisterIsRefusedInWords() {
    assertThat(LiveRegister.refusal(2017, 2022, 0.7618))
        .isEqualTo(
            "growth is not available [x] from one snapshot of a live register, because it holds"
                + " survivors only: in South Yorkshire, companies by date of incorporation grew by"
                + " 76 % from 2017 to 2022, and official counts by 8.9 %; use repeated snapshots or"
                + " official stocks; here the dates would show +76 % from 2017 to 2022");
  }

  @Test
  void numbersInSentencesArePartedByThousands() {
    Stream.of("999,999", "1,000,000", "1,234,567,890", "0", "1,002,003")
        .forEach(
            n -> {
              try (Found one = new Found()) {
                one.insert("firm (id, company)", 1, "'1', '1'");
                String jobs = n.replace(",", "");
                one.insert("filed (company, employees)", 1, "'1', " + jobs);
                one.insert("filed (company, employees)", 1, "'1', 0").run();
                assertThat(one.sentences(Distortion.DUP_ACC).get(1)).contains(" " + n + " before");
              }
            });
  }
}
