package org.agglo.study.synthesis;

import java.util.SplittableRandom;

/** Where companies can be. One object serves all threads. */
public sealed interface Addresses permits Postcodes, Towns {
  /** Share of the companies of an industry that are near its hub in an area. */
  double AT_HUB = 0.35;

  /** Whether they are postcodes, which several companies can share. */
  boolean shared();

  /** Whether there is any in an area, by its place among those of the margins. */
  boolean has(int area);

  /** Draws a place for a row; {@link #finish} completes it. */
  void draw(Spots spots, int row, Wish wish);

  /** Completes the rows of a block. */
  void finish(Spots spots);

  /**
   * What a row asks for.
   *
   * @param area place among the areas of the margins
   * @param industry the industry, on which its hub depends; -1 for none
   * @param random where chance comes from
   */
  record Wish(int area, int industry, SplittableRandom random) {
    /** A number from 0 to below 1 that area and industry alone decide. */
    double hub() {
      return new SplittableRandom(area * 1_000_003L + industry).nextDouble();
    }

    boolean atHub() {
      return industry >= 0 && random.nextDouble() < AT_HUB;
    }
  }
}
