package org.agglo.intake.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What came of a recipe. Beside the relation, {@code RELATION_flag} has what was mended or could
 * not be read (row, column, flag, text), and {@code RELATION_reject} the rows set aside (row,
 * reason).
 *
 * @param relation name of the relation
 * @param rows rows of the file
 * @param unreadable rows the reader rejected
 * @param skipped rows that are not wanted, by reason
 * @param rejected rows that cannot be right, by reason
 * @param taken rows that were carried out; with the three before it, all rows of the file
 * @param made rows made of those taken: more than they where cells become rows
 * @param outdated rows made and left for a later one with the same key
 * @param refused rows made and rejected, by reason
 * @param loaded rows of the relation; with the two before it, all rows made
 * @param flags cells flagged, by column and flag
 * @param left headings of the file that did not come in
 * @param facts facts from the file beside
 */
public record Carried(
    String relation,
    long rows,
    long unreadable,
    SortedMap<String, Long> skipped,
    SortedMap<String, Long> rejected,
    long taken,
    long made,
    long outdated,
    SortedMap<String, Long> refused,
    long loaded,
    SortedMap<String, Long> flags,
    List<String> left,
    SortedMap<String, String> facts) {

  /** Checks the accounts. */
  public Carried {
    long in = unreadable + sum(skipped) + sum(rejected) + taken;
    long out = outdated + sum(refused) + loaded;
    if (rows != in || made != out) {
      throw new IllegalStateException(
          rows + " rows in, " + in + " told; " + made + " made, " + out);
    }
  }

  /** Rows set aside because they cannot be right, of the file and of those made. */
  public long setAside() {
    return unreadable + sum(rejected) + sum(refused);
  }

  /** Why rows were set aside, with their numbers, in words. */
  public String reasons() {
    List<String> words = new ArrayList<>();
    if (unreadable > 0) {
      words.add(unreadable + " cannot be read");
    }
    rejected.forEach((reason, n) -> words.add(n + " " + reason));
    refused.forEach((reason, n) -> words.add(n + " " + reason));
    return String.join("; ", words);
  }

  /** The number of a map's rows. */
  static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
