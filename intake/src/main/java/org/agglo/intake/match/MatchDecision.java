package org.agglo.intake.match;

import org.agglo.intake.message.Place;

/**
 * An analyst's decision on two rows of registers, as {@code review/matches.csv} holds it.
 *
 * @param leftSource source of the one row
 * @param leftId its id
 * @param rightSource source of the other
 * @param rightId its id
 * @param decision {@value #SAME} or {@value #DIFFERENT}
 * @param reason why
 * @param place where it stands, for messages
 */
public record MatchDecision(
    String leftSource,
    String leftId,
    String rightSource,
    String rightId,
    String decision,
    String reason,
    Place place) {
  /** They are one organisation. */
  public static final String SAME = "same";

  /** They are two. */
  public static final String DIFFERENT = "different";

  /** The one row, as messages and groups name it. */
  String left() {
    return leftSource + ":" + leftId;
  }

  /** The other row. */
  String right() {
    return rightSource + ":" + rightId;
  }
}
