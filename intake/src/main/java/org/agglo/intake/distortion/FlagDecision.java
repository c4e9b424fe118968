package org.agglo.intake.distortion;

import org.agglo.intake.message.Place;

/**
 * An analyst's decision on a flag, as {@code review/flags.csv} holds it.
 *
 * @param key the flag's key
 * @param decision {@value #ACCEPTED} or {@value #OVERRIDDEN}
 * @param reason why
 * @param place where it stands, for messages
 */
public record FlagDecision(String key, String decision, String reason, Place place) {
  /** The flag is right, and its remedy stands. */
  public static final String ACCEPTED = "accepted";

  /** The flag is wrong: the value before stands. */
  public static final String OVERRIDDEN = "overridden";
}
