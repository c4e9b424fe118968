package org.agglo.study.synthesis;

import java.util.List;

/** The size bands of UK Business Counts, in jobs. */
final class SizeBand {
  /** As the publisher prints them. */
  static final List<String> NAMES =
      List.of(
          "0 to 4",
          "5 to 9",
          "10 to 19",
          "20 to 49",
          "50 to 99",
          "100 to 249",
          "250 to 499",
          "500 to 999",
          "1000+");

  /** The open band. */
  static final int OPEN = 8;

  /** Least jobs of each band. */
  static final int[] LEAST = {0, 5, 10, 20, 50, 100, 250, 500, 1000};

  /** Most jobs of each band; the open one has no bound. */
  static final int[] MOST = {4, 9, 19, 49, 99, 249, 499, 999, Integer.MAX_VALUE};

  private SizeBand() {}

  /** Middle of a closed band. */
  static double middle(int band) {
    return (LEAST[band] + MOST[band]) / 2.0;
  }
}
