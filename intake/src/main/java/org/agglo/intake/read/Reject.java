package org.agglo.intake.read;

import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;

/**
 * A row that was set aside.
 *
 * @param line line of the file it begins on, from 1 (of a sheet: its row; of JSON: which item)
 * @param problem code and reason, with the place
 * @param text the row as the file has it; withheld where the file has columns about persons
 */
public record Reject(long line, Problem problem, String text) {
  /** Stands for the text of a row that may name a person. */
  public static final String WITHHELD = "(withheld: the file has columns about persons)";

  /** A reject with the sentence of a code. */
  public static Reject of(Code code, Place place, String text, Object... parts) {
    return new Reject(place.line(), Problem.of(code, place, parts), text);
  }

  /** The reason in words, without code and place. */
  public String reason() {
    return problem.text();
  }
}
