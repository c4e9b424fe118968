package org.agglo.intake.classification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * Which firms are in which containers, and why.
 *
 * <p>It reads {@code firm} (source, id, company, name, sic_1 … sic_4), and where they are there
 * {@code job} (source, id, employees) and {@code firm_label} (source, id, frame, code), which has
 * the codes of firms in other frames. Texts that are missing are empty. It makes, each with a total
 * order:
 *
 * <ul>
 *   <li>{@code member} (definition, container, source, id, reason, company, code, keyword): one row
 *       a firm and container, by definition and container and then as firms stand. The last three
 *       say what selected it, empty where that did not; {@code reason} is the first of company,
 *       code, keyword that did.
 *   <li>{@code member_coverage} (definition, container, firms, by_company, by_code, by_keyword,
 *       shared_firms, firms_with_jobs, jobs, shared_jobs, share_firms, share_jobs): the first
 *       counts are by reason; shared are those in another container of the definition as well;
 *       shares are of all firms, and of all jobs known. The empty container stands for any.
 *   <li>{@code member_overlap} (definition, first, second, firms, jobs, share_of_first,
 *       share_of_second, jaccard): pairs that share firms; shares are of firms, 0–1. The first is
 *       the one listed first.
 *   <li>{@code member_idle} (definition, container, frame, codes): codes of frames in which no firm
 *       has a label, which select nothing.
 * </ul>
 *
 * <p>Jobs are NULL without {@code job}. Cost: a pass over the firms for each activity that counts
 * and one over their names, then by the rows selected.
 */
public final class ContainerSelection {
  private static final String LABELS = "'' AS source, '' AS id, '' AS frame, '' AS code";
  private static final String JOBS = "'' AS source, '' AS id, 0.0 AS employees";

  /** Firms by the codes of one activity, with its place. */
  private static final String CODED =
      "SELECT a.c, f.n, %1$d * 1000000 + a.k AS code FROM container_firm f"
          + " JOIN container_activity a ON a.sic = f.sic_%1$d";

  /** Bits of a whole number that are used. */
  private static final int BITS = 60;

  /** The bit of the container p in the number of this place. */
  private static final String BIT =
      "CASE WHEN CAST(p.place AS BIGINT) // 60 = %1$d"
          + " THEN CAST(1 AS BIGINT) << (CAST(p.place AS INTEGER) %% 60) ELSE CAST(0 AS BIGINT) END";

  private static final List<String> TABLES =
      List.of(
          "container_place",
          "container_code",
          "container_label",
          "container_word",
          "container_company",
          "container_firm",
          "container_activity",
          "container_named",
          "container_worded",
          "container_listed",
          "container_match",
          "container_member",
          "container_set",
          "container_part",
          "container_all");
  private static final List<String> VIEWS = List.of("container_labelled", "container_job");

  private final List<Container> containers;
  private final int activities;

  private ContainerSelection(List<Container> containers, int activities) {
    this.containers = List.copyOf(containers);
    this.activities = activities;
  }

  /**
   * For containers.
   *
   * @param containers in the order of their list; id and definition are together alone
   * @param activities how many of a firm's activities count, 1–4: 1 is the first alone
   */
  public static ContainerSelection of(List<Container> containers, int activities) {
    if (activities < 1 || activities > 4) {
      throw new IllegalArgumentException("a firm has 1 to 4 activities, not " + activities);
    }
    return new ContainerSelection(containers, activities);
  }

  /**
   * Selects.
   *
   * @param database holds {@code firm}; the relations made must be new
   */
  public void into(Database database) {
    ContainerTables tables = new ContainerTables(containers);
    tables.into(database);
    given(database, "firm_label", "container_labelled", LABELS);
    given(database, "job", "container_job", JOBS);
    run(database, "member_code.sql", Map.of("sics", union("SELECT sic_%1$d AS sic FROM firm")));
    Map<String, String> patterns =
        Map.of(
            "pattern", Database.quote(tables.pattern()),
            "form", Database.quote(ContainerWords.FORM));
    run(database, "member_words.sql", patterns);
    run(database, "member.sql", Map.of("coded", union(CODED)));
    run(database, "member_shares.sql", bits());
    run(database, "member_idle.sql", Map.of());
    TABLES.forEach(table -> database.run("DROP TABLE " + table));
    VIEWS.forEach(view -> database.run("DROP VIEW " + view));
  }

  private static void run(Database database, String resource, Map<String, String> texts) {
    String sql = Database.resource(ContainerSelection.class, resource);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      sql = sql.replace("{" + text.getKey() + "}", text.getValue());
    }
    database.run(sql);
  }

  /** A view of a relation that may be there, or of no rows. */
  private static void given(Database database, String relation, String view, String columns) {
    String there =
        "SELECT count(*) AS n FROM information_schema.tables WHERE table_name = "
            + Database.quote(relation);
    boolean given = Columns.read(database, there).numbers("n")[0] > 0;
    String rows = given ? "FROM " + relation : "SELECT " + columns + " WHERE false";
    database.run("CREATE TEMP VIEW " + view + " AS " + rows);
  }

  private String union(String query) {
    return IntStream.rangeClosed(1, activities)
        .mapToObj(place -> String.format(Locale.ROOT, query, place))
        .collect(Collectors.joining(" UNION ALL "));
  }

  /** Sets of containers as bits of as many whole numbers as they need. */
  private Map<String, String> bits() {
    int words = 1 + containers.size() / BITS;
    return Map.of(
        "words",
        each(words, ", ", "w%1$d"),
        "bits",
        each(words, ", ", "bit_or(" + BIT + ") AS w%1$d"),
        "members",
        "(" + each(words, " + ", "bit_count(w%1$d)") + ")",
        "member",
        "(" + each(words, " OR ", "(s.w%1$d & " + BIT + ") <> 0") + ")");
  }

  private static String each(int words, String between, String form) {
    return IntStream.range(0, words)
        .mapToObj(word -> String.format(Locale.ROOT, form, word))
        .collect(Collectors.joining(between));
  }
}
