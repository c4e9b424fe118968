package org.agglo.intake.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agglo.intake.match.NamePairs.Pair;
import org.agglo.intake.sql.Columns;

/** The pairs for a person to look at, each once, and those already decided. */
final class ReviewList {
  private static final Map<String, String> REASONS =
      Map.of(
          "likely", "the names at this postcode are alike, but not enough to be sure",
          "several", "the name fits more than one company at this postcode, and went to another",
          "elsewhere", "the same name, at another postcode");

  private final List<String[]> rows = new ArrayList<>();
  private final List<Double> scores = new ArrayList<>();
  private final Set<String> listed = new HashSet<>();

  /** A pair as one text, the same for both orders. */
  static String pair(String left, String right) {
    return left.compareTo(right) < 0 ? left + '\n' + right : right + '\n' + left;
  }

  /** Adds a pair that is decided. */
  void decided(MatchDecision d) {
    String[] left = {d.leftSource(), d.leftId()};
    String[] right = {d.rightSource(), d.rightId()};
    add("decided", new String[][] {left, right}, Double.NaN, d.reason(), d.decision());
  }

  /** Adds a pair of rows with columns source and id, unless it is listed. */
  void add(String kind, Columns from, Pair pair) {
    String[] left = {from.texts("source")[pair.left()], from.texts("id")[pair.left()]};
    String[] right = {from.texts("source")[pair.right()], from.texts("id")[pair.right()]};
    add(kind, new String[][] {left, right}, pair.score(), REASONS.getOrDefault(kind, ""), "");
  }

  private void add(String kind, String[][] ends, double score, String reason, String decision) {
    String left = String.join(":", ends[0]);
    String right = String.join(":", ends[1]);
    if (listed.add(pair(left, right))) {
      int first = left.compareTo(right) < 0 ? 0 : 1;
      String[] l = ends[first];
      String[] r = ends[1 - first];
      rows.add(new String[] {kind, l[0], l[1], r[0], r[1], reason, decision});
      scores.add(score);
    }
  }

  /** All of them as a table. */
  Columns columns() {
    return Columns.build()
        .texts(
            rows,
            "kind",
            "left_source",
            "left_id",
            "right_source",
            "right_id",
            "reason",
            "decision")
        .numbers("score", scores.stream().mapToDouble(Double::doubleValue).toArray())
        .done();
  }
}
