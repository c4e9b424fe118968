package org.agglo.study.synthesis;

/**
 * A block as text.
 *
 * @param register rows of the register
 * @param accounts rows of accounts
 * @param truth what was planted
 * @param counts what was written
 */
record Made(Text register, Text accounts, Text truth, Counts counts) {
  static Made empty() {
    return new Made(new Text(), new Text(), new Text(), new Counts());
  }

  /** What was written; added up in the order of the blocks. */
  static final class Counts {
    long rows;
    long accounts;
    long jobs;
    final long[] planted = new long[Planted.values().length];

    void plant(Planted what) {
      planted[what.ordinal()]++;
    }

    void add(Counts other) {
      rows += other.rows;
      accounts += other.accounts;
      jobs += other.jobs;
      for (int i = 0; i < planted.length; i++) {
        planted[i] += other.planted[i];
      }
    }
  }
}
