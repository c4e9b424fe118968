package org.agglo.intake.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agglo.intake.classification.Container.Exclusions;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContainerSelectionTest {
  private final Database database = Database.open(2);

  @BeforeEach
  void firms() {
    database.run(
        """
        CREATE TABLE firm (source TEXT, id TEXT, company TEXT, name TEXT,
          sic_1 TEXT, sic_2 TEXT, sic_3 TEXT, sic_4 TEXT);
        INSERT INTO firm VALUES
          ('r', '1', '00000001', 'DON STEELWORKS LIMITED', '24100', '', '', ''),
          ('r', '2', '00000002', 'Sheffield Steel & Forge Ltd.', '46720', '25500', '', ''),
          ('r', '3', '00000003', 'Steel City Cafe LTD', '56102', '', '', ''),
          ('r', '4', '00000004', 'Ironmonger''s Hall plc', '47520', '', '', ''),
          ('r', '5', 'SC000005', 'HIGHLAND COIN MINT LTD', '32110', '24450', '', ''),
          ('r', '6', '', 'Rolls-Royce', '', '', '', ''),
          ('r', '7', '00000007', 'BIG MILL LTD', '24420', '', '', '')
        """);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Container metals(Exclusions exclude) {
    return new Container(
        "metals",
        "narrow",
        Map.of("sic", List.of("24", "25.5"), "nace", List.of("2511")),
        List.of("steel"),
        List.of("rolls-royce PLC", "4"),
        exclude);
  }

  private List<String> members(int activities, Container... containers) {
    ContainerSelection.of(List.of(containers), activities).into(database);
    return rows(
        "SELECT container || ' ' || id || ' ' || reason || ' ' || code || ' ' || keyword AS t"
            + " FROM member ORDER BY definition, container, source, id");
  }

  private List<String> rows(String query) {
    return List.of(Columns.read(database, query).texts("t"));
  }

  @Test
  void saysByWhatEachFirmIsSelected() {
    assertEquals(
        List.of(
            "metals 1 code 24 ",
            "metals 2 code 255 steel",
            "metals 3 keyword  steel",
            "metals 5 code 24 ",
            "metals 6 company  ",
            "metals 7 code 24 "),
        members(4, metals(Exclusions.NONE)));
  }

  @Test
  void theFirstActivityAloneMayCount() {
    List<String> members = members(1, metals(Exclusions.NONE));
    assertEquals(
        List.of(
            "metals 1 code 24 ",
            "metals 2 keyword  steel",
            "metals 3 keyword  steel",
            "metals 6 company  ",
            "metals 7 code 24 "),
        members);
  }

  @Test
  void exclusionsTakeOutCodesKeywordsAndCompanies() {
    Exclusions exclude =
        new Exclusions(
            Map.of("sic", List.of("2444", "24450")), List.of("Cafe"), List.of("Big Mill Limited"));
    assertEquals(
        List.of("metals 1 code 24 ", "metals 2 code 255 steel", "metals 6 company  "),
        members(4, metals(exclude)));
  }

  @Test
  void wordsAreWholeUnlessTheySayOtherwise() {
    Container whole =
        new Container(
            "whole", "n", Map.of(), List.of("iron", "STEEL city"), List.of(), Exclusions.NONE);
    Container begin =
        new Container(
            "begin", "n", Map.of(), List.of("ironmongers", "steel*"), List.of(), Exclusions.NONE);
    assertEquals(
        List.of(
            "begin 1 keyword  steel*",
            "begin 2 keyword  steel*",
            "begin 3 keyword  steel*",
            "begin 4 keyword  ironmongers",
            "whole 3 keyword  STEEL city"),
        members(4, whole, begin));
  }

  @Test
  void companiesAreFoundByNumberWithOrWithoutZeros() {
    Container listed =
        new Container(
            "listed",
            "n",
            Map.of(),
            List.of(),
            List.of("000007", "sc000005", "nobody"),
            Exclusions.NONE);
    assertEquals(List.of("listed 5 company  ", "listed 7 company  "), members(4, listed));
    assertEquals(
        List.of("sc000005", "000007"), rows("SELECT company AS t FROM member ORDER BY id"));
  }

  @Test
  void labelsSelectInOtherFrames() {
    database.run("CREATE TABLE firm_label (source TEXT, id TEXT, frame TEXT, code TEXT)");
    database.run("INSERT INTO firm_label VALUES ('r', '4', 'soc', '5211'), ('r', '3', 'soc', '1')");
    Container container =
        Container.of(
            "smiths", "n", Map.of("soc", List.of("5211"), "subject", List.of("metallurgy", "b")));
    assertEquals(List.of("smiths 4 code 5211 "), members(4, container));
    assertEquals(
        List.of("smiths subject 2"),
        rows("SELECT container || ' ' || frame || ' ' || codes AS t FROM member_idle"));
  }

  @Test
  void coverageAndOverlapAreInFirmsAndJobs() {
    database.run(
        "CREATE TABLE job AS SELECT * FROM (VALUES ('r', '1', 10.5::DOUBLE), ('r', '2', 20),"
            + " ('r', '3', NULL), ('r', '4', 69.5)) t(source, id, employees)");
    Container steel =
        new Container("steel", "n", Map.of(), List.of("steel*"), List.of(), Exclusions.NONE);
    Container works = Container.of("works", "n", Map.of("sic", List.of("24", "25")));
    Container none = Container.of("none", "n", Map.of("sic", List.of("01")));
    members(4, steel, works, none);
    assertEquals(
        List.of(
            " 5 0 4 1 shared 2 known 2 jobs 30.5 30.5 shares 0.714 0.305",
            "none 0 0 0 0 shared 0 known 0 jobs 0.0 0.0 shares 0.0 0.0",
            "steel 3 0 0 3 shared 2 known 2 jobs 30.5 30.5 shares 0.429 0.305",
            "works 4 0 4 0 shared 2 known 2 jobs 30.5 30.5 shares 0.571 0.305"),
        rows(
            """
            SELECT concat_ws(' ', container, firms, by_company, by_code, by_keyword, 'shared',
              shared_firms, 'known', firms_with_jobs, 'jobs', jobs, shared_jobs, 'shares',
              round(share_firms, 3), round(share_jobs, 3)) AS t
            FROM member_coverage ORDER BY container
            """));
    assertEquals(
        List.of("steel works 2 30.5 0.667 0.5 0.4"),
        rows(
            """
            SELECT concat_ws(' ', first, second, firms, jobs, round(share_of_first, 3),
              round(share_of_second, 3), round(jaccard, 3)) AS t
            FROM member_overlap ORDER BY first, second
            """));
  }

  @Test
  void withoutJobsThereAreNoFiguresOfThem() {
    members(4, metals(Exclusions.NONE));
    assertEquals(
        List.of("-", "-"),
        rows("SELECT coalesce(CAST(jobs AS TEXT), '-') AS t FROM member_coverage"));
  }

  @Test
  void leavesNothingElseBehind() {
    members(2, metals(Exclusions.NONE));
    List<String> tables =
        new ArrayList<>(
            rows("SELECT table_name AS t FROM information_schema.tables ORDER BY table_name"));
    assertEquals(
        List.of("firm", "member", "member_coverage", "member_idle", "member_overlap"), tables);
  }

  @Test
  void refusesActivitiesThatNoFirmHas() {
    assertThrows(IllegalArgumentException.class, () -> ContainerSelection.of(List.of(), 5));
  }
}
