package org.agglo.intake.read;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;

/** Counts the rows of a file as they come, and keeps those that are set aside. */
final class Accounts {
  private final String name;
  private final Limits limits;
  private final List<Reject> rejects = new ArrayList<>();
  private boolean withheld;
  private long rows;

  /**
   * Empty accounts.
   *
   * @param name the name messages use for the file
   * @param limits how many rejects are borne
   */
  Accounts(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  /** From now on rejects are kept without their text. */
  void withhold() {
    withheld = true;
  }

  /** Counts a row that goes on. */
  void count() {
    rows++;
  }

  /** Counts a row and sets it aside. */
  void reject(Code code, long line, String text, Object... parts) {
    if (rejects.size() == limits.rejects()) {
      throw Misuse.of(Code.READ_REJECTS, Place.of(name), limits.rejects(), name);
    }
    rows++;
    String kept = withheld ? Reject.WITHHELD : text;
    rejects.add(Reject.of(code, new Place(name, line, 0), kept, parts));
  }

  /** Rows so far. */
  long rows() {
    return rows;
  }

  /** Rejects so far. */
  List<Reject> rejects() {
    return rejects;
  }
}
