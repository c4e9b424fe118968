package org.agglo.intake.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/** The decisions of an analyst that name rows which are there. */
final class DecidedPairs {
  private final Database database;
  private final List<MatchDecision> decisions;

  private DecidedPairs(Database database, List<MatchDecision> decisions) {
    this.database = database;
    this.decisions = decisions;
  }

  /** Keeps what can be obeyed, in the order of the rows named, and tells of the rest. */
  static DecidedPairs of(Database database, List<MatchDecision> decisions, Problems problems) {
    DecidedPairs all = new DecidedPairs(database, decisions);
    Map<String, String> there = all.ask("match_decided_firm.sql");
    Map<String, MatchDecision> kept = new TreeMap<>();
    for (MatchDecision d : decisions) {
      boolean known =
          d.decision().equals(MatchDecision.SAME) || d.decision().equals(MatchDecision.DIFFERENT);
      List<String> gone =
          List.of(d.left(), d.right()).stream().filter(row -> !there.containsKey(row)).toList();
      if (!known) {
        problems.add(Code.DECISION_UNKNOWN, d.place(), d.decision(), "same or different");
      } else if (!gone.isEmpty()) {
        problems.add(Code.MATCH_GONE, d.place(), String.join(" and ", gone));
      } else if (kept.putIfAbsent(ReviewList.pair(d.left(), d.right()), d) != null) {
        problems.add(Code.DECISION_TWICE, d.place(), d.left() + " and " + d.right());
      }
    }
    return new DecidedPairs(database, List.copyOf(kept.values()));
  }

  /** The decisions that two rows are one organisation. */
  List<MatchDecision> same() {
    return decisions.stream().filter(d -> d.decision().equals(MatchDecision.SAME)).toList();
  }

  /** The decisions that they are two. */
  List<MatchDecision> different() {
    return decisions.stream().filter(d -> d.decision().equals(MatchDecision.DIFFERENT)).toList();
  }

  /** What each row named belongs to before any name is compared, by {@code source:id}. */
  Map<String, String> units() {
    return ask("match_decided_row.sql");
  }

  /** Creates a table of the pairs that are different. */
  void create(String table) {
    database.run("DROP TABLE IF EXISTS " + table);
    List<MatchDecision> rows = different();
    Columns.build()
        .texts("left_source", texts(rows, MatchDecision::leftSource))
        .texts("left_id", texts(rows, MatchDecision::leftId))
        .texts("right_source", texts(rows, MatchDecision::rightSource))
        .texts("right_id", texts(rows, MatchDecision::rightId))
        .done()
        .create(database, table);
  }

  private static String[] texts(List<MatchDecision> rows, Function<MatchDecision, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private Map<String, String> ask(String query) {
    List<String[]> named = new ArrayList<>();
    for (MatchDecision d : decisions) {
      named.add(new String[] {d.leftSource(), d.leftId()});
      named.add(new String[] {d.rightSource(), d.rightId()});
    }
    database.run("DROP TABLE IF EXISTS match_named");
    Columns.build().texts(named, "source", "id").done().create(database, "match_named");
    if (named.isEmpty()) {
      return Map.of();
    }
    Columns rows = Columns.read(database, Database.resource(DecidedPairs.class, query));
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < rows.rows(); i++) {
      found.put(rows.texts("source")[i] + ":" + rows.texts("id")[i], rows.texts("unit")[i]);
    }
    return found;
  }
}
