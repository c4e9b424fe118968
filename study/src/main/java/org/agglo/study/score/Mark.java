package org.agglo.study.score;

import org.agglo.study.figure.Status;

/**
 * What is said of a figure beside its number.
 *
 * @param status quality marks; empty for none
 * @param note why, in words; empty for nothing to say
 */
record Mark(String status, String note) {
  /** Nothing to say. */
  static final Mark NONE = new Mark("", "");

  /** Both: the marks of each once, the notes one after the other. */
  Mark and(Mark more) {
    String space = note.isEmpty() || more.note.isEmpty() ? "" : " ";
    return new Mark(Status.union(status, more.status), note + space + more.note);
  }

  /** The same with more marks: what is made from marked numbers carries their marks. */
  Mark with(String marks) {
    return new Mark(Status.union(status, marks), note);
  }
}
