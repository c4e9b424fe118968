package org.agglo.intake.distortion;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.match.MatchRules;
import org.agglo.intake.match.Matching;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/** Made-up registers, and what the rules find in them. */
final class Found implements AutoCloseable {
  private static final String FIRM =
      "CREATE TABLE firm (source VARCHAR DEFAULT 'r', id VARCHAR, company VARCHAR DEFAULT '', name"
          + " VARCHAR DEFAULT 'A', postcode VARCHAR DEFAULT '', sic_1 VARCHAR DEFAULT '62012',"
          + " raw_sic_1 VARCHAR DEFAULT '', marks VARCHAR DEFAULT '', incorporated DATE, employees"
          + " DOUBLE, employees_least DOUBLE, turnover DOUBLE, head_office BOOLEAN, sites INTEGER)";
  private static final String FILED =
      "CREATE TABLE filed (source VARCHAR DEFAULT 'a', line BIGINT DEFAULT 1, company VARCHAR,"
          + " accounts_end DATE, employees DOUBLE, employees_before DOUBLE)";
  private static final String CELL =
      "CREATE TABLE cell_firm (cluster VARCHAR, area VARCHAR, source VARCHAR DEFAULT 'r', id VARCHAR)";

  private final Database database = Database.open(2);
  private final Problems problems = new Problems();
  private Sites sites = Sites.AS_GIVEN;
  private Rules rules = Rules.defaults().withYears(2024, 2024);

  Found() {
    database.run(FIRM);
    database.run(FILED);
    database.run(CELL);
  }

  /** Runs a statement; {@code #} stands for each number from 1 to {@code n} in turn. */
  Found insert(String into, int n, String values) {
    String row = values.replace("#", "' || CAST(range AS VARCHAR) || '").replace("|| ''", "");
    database.run("INSERT INTO " + into + " SELECT " + row + " FROM range(1, " + (n + 1) + ")");
    return this;
  }

  Found sites(Sites way) {
    sites = way;
    return this;
  }

  Found rules(Rules other) {
    rules = other;
    return this;
  }

  Found run(FlagDecision... decisions) {
    Matching.into(database, MatchRules.defaults(), List.of(), problems);
    Jobs.into(database, rules, sites, List.of(decisions));
    Flags.into(database, rules, List.of(decisions), problems);
    return this;
  }

  Found sql(String statement) {
    database.run(statement);
    return this;
  }

  List<String> texts(String query) {
    return List.of(Columns.read(database, query).texts("t"));
  }

  /** Key, before and after of the flags of a rule. */
  List<String> flags(Distortion of) {
    Columns rows =
        Columns.read(
            database,
            "SELECT key, before, after FROM flag WHERE subject_kind <> 'source' AND code = '"
                + of.code()
                + "' ORDER BY key");
    List<String> flags = new ArrayList<>();
    for (int i = 0; i < rows.rows(); i++) {
      double after = rows.numbers("after")[i];
      String end = Double.isNaN(after) ? "[x]" : Double.toString(after);
      flags.add(rows.texts("key")[i] + " " + rows.numbers("before")[i] + " > " + end);
    }
    return flags;
  }

  List<String> sentences(Distortion of) {
    return texts("SELECT sentence AS t FROM flag WHERE code = '" + of.code() + "' ORDER BY key");
  }

  /** The state of a rule, and what it lacks. */
  String state(Distortion of) {
    return texts("SELECT state || ' ' || why AS t FROM flag_rule WHERE code = '" + of.code() + "'")
        .get(0)
        .strip();
  }

  List<String> problems() {
    return problems.list().stream().map(Object::toString).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
