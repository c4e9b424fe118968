package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.SharedData;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.place.AreaVintages.Change;
import org.agglo.intake.place.AreaVintages.Recode;
import org.agglo.intake.place.AreaVintages.Recoded;
import org.agglo.intake.place.AreaVintages.Step;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.Test;

/** Codes of local authorities over the years, by the Office for National Statistics. */
class AreaVintagesTest {
  private static final Place FILE = new Place("jobs.csv", 0, 0);

  private final Problems problems = new Problems();

  @Test
  void anAbolishedDistrictBelongsToTheAuthorityThatCameAfter() {
    Recoded recoded =
        authorities()
            .recode(
                rows("E07000004", 12L, "E07000005", 3L, "E06000060", 1L),
                names("E06000060", "Buckinghamshire"),
                FILE,
                problems);
    assertThat(recoded.codes().values()).containsOnly("E06000060").hasSize(3);
    assertThat(recoded.changes())
        .containsExactly(
            new Recode("E07000004", "E06000060", Change.MERGED, 12),
            new Recode("E07000005", "E06000060", Change.MERGED, 3));
    assertThat(messages())
        .containsExactly(
            "jobs.csv: A248 12 rows of \"E07000004\" (Aylesbury Vale) count for \"E06000060\""
                + " (Buckinghamshire), merged with others",
            "jobs.csv: A248 3 rows of \"E07000005\" (Chiltern) count for \"E06000060\""
                + " (Buckinghamshire), merged with others");
  }

  /** Sheffield has had a new code since 2025; outlines of 2022 have the old one. */
  @Test
  void aNewCodeOfTheSameAreaIsTakenBackAndAnOldOneForward() {
    Recoded back =
        authorities()
            .recode(rows("E08000039", 5L), names("E08000019", "Sheffield"), FILE, problems);
    assertThat(back.changes())
        .containsExactly(new Recode("E08000039", "E08000019", Change.RENAMED, 5));
    Recoded forward =
        authorities()
            .recode(rows("E08000019", 5L), names("E08000039", "Sheffield"), FILE, problems);
    assertThat(forward.changes())
        .containsExactly(new Recode("E08000019", "E08000039", Change.RENAMED, 5));
    assertThat(messages()).allMatch(m -> m.endsWith(", renamed"));
  }

  @Test
  void aMergedAreaIsNotSharedOutOverItsParts() {
    Recoded recoded =
        authorities()
            .recode(
                rows("E06000061", 9L),
                names("E07000150", "Corby", "E07000153", "Kettering"),
                FILE,
                problems);
    assertThat(recoded.codes()).isEmpty();
    assertThat(messages())
        .containsExactly(
            "jobs.csv: A247 9 rows have the area \"E06000061\" (North Northamptonshire), which the"
                + " study has in parts (E07000150 Corby, E07000153 Kettering); no place: use areas of"
                + " its year, or coordinates");
  }

  @Test
  void asksForTheNearestOfUnknownCodesAndNames() {
    Recoded recoded =
        authorities()
            .recode(
                rows("E08000O19", 4L, "Shefield", 2L, "Leeds", 1L, "X", 1L),
                names("E08000019", "Sheffield"),
                FILE,
                problems);
    assertThat(recoded.codes()).isEmpty();
    assertThat(messages())
        .containsExactly(
            "jobs.csv: A246 4 rows have the area \"E08000O19\", which no look-up knows; they have no"
                + " place; did you mean E08000019, Sheffield?",
            "jobs.csv: A246 1 rows have the area \"Leeds\", which no look-up knows; they have no"
                + " place; did you mean E08000035, Leeds?",
            "jobs.csv: A246 2 rows have the area \"Shefield\", which no look-up knows; they have no"
                + " place; did you mean E08000019, Sheffield?",
            "jobs.csv: A246 1 rows have the area \"X\", which no look-up knows; they have no place");
  }

  @Test
  void aKnownAreaElsewhereIsNeitherChangedNorTold() {
    Recoded recoded =
        authorities()
            .recode(
                rows("E06000001", 7L, "E08000019", 1L),
                names("E08000019", "Sheffield"),
                FILE,
                problems);
    assertThat(recoded.codes()).containsOnlyKeys("E08000019");
    assertThat(problems.list()).isEmpty();
  }

  /** Every code since 2011 has an authority in force, and every one in force is its own. */
  @Test
  void everyCodeOfTheLookUpReachesTheAuthoritiesInForce() {
    Columns table = table();
    SortedMap<String, String> inForce = new TreeMap<>();
    SortedMap<String, Long> all = new TreeMap<>();
    for (int i = 0; i < table.rows(); i++) {
      all.put(table.texts("authority")[i], 1L);
      inForce.put(table.texts("in_force")[i], table.texts("in_force")[i]);
    }
    Recoded recoded = AreaVintages.of(table).recode(all, inForce, FILE, problems);
    assertThat(recoded.codes()).hasSize(415);
    assertThat(recoded.changes()).hasSize(415 - 361);
    for (int i = 0; i < table.rows(); i++) {
      assertThat(recoded.codes())
          .containsEntry(table.texts("authority")[i], table.texts("in_force")[i]);
    }
  }

  @Test
  void stepsMayLeadOverSeveralYearsAndInCircles() {
    AreaVintages steps =
        AreaVintages.of(
            List.of(new Step("A", "a", "B"), new Step("B", "b", "C"), new Step("C", "c", "A")));
    assertThat(steps.find("A", List.of("C"))).contains("C");
    assertThat(steps.find("A", List.of("D"))).isEmpty();
    AreaVintages chain = AreaVintages.of(List.of(new Step("A", "a", "B"), new Step("B", "b", "C")));
    assertThat(chain.find("C", List.of("A"))).contains("A");
  }

  private static AreaVintages authorities() {
    return AreaVintages.of(table());
  }

  private static Columns table() {
    try (Database database = Database.open(1)) {
      return Columns.read(
          database,
          "SELECT LADCD AS authority, LADNM AS authority_name, LADCD_ACTIVE AS in_force FROM"
              + " read_csv("
              + Database.quote(SharedData.file("geo-lookups/la_all_codes.csv").toString())
              + ", all_varchar = true) ORDER BY LADCD");
    }
  }

  private static SortedMap<String, Long> rows(Object... pairs) {
    SortedMap<String, Long> rows = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      rows.put((String) pairs[i], (Long) pairs[i + 1]);
    }
    return rows;
  }

  private static SortedMap<String, String> names(String... pairs) {
    SortedMap<String, String> names = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
