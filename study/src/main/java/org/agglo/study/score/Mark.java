package org.agglo.study.score;

/**
 * What is said of a figure beside its number.
 *
 * @param status quality marks; empty for none
 * @param note why, in words; empty for nothing to say
 */
record Mark(String status, String note) {
  /** Nothing to say. */
  static final Mark NONE = new Mark("", "");
}
