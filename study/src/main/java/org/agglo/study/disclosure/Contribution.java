package org.agglo.study.disclosure;

/**
 * Who is behind a cell.
 *
 * @param organisations number of enterprise groups, or of organisations where groups are unknown
 * @param largest what the largest of them contributes
 * @param second what the second largest contributes
 * @param total what all contribute
 */
record Contribution(double organisations, double largest, double second, double total) {

  /**
   * Whether a cell is safe as the Office for National Statistics has it: three organisations or
   * more, and what the two largest leave is a tenth of the largest or more, so that the second
   * cannot work out the first.
   */
  boolean isSafe() {
    return organisations >= 3 && leavesEnough(total);
  }

  /**
   * Whether any part of the cell that comes to a number is safe, whoever is in it: none of the part
   * can be larger than the largest here, and what is left needs a third.
   */
  boolean isPartSafe(double part) {
    return leavesEnough(part);
  }

  private boolean leavesEnough(double sum) {
    return 10 * (sum - largest - second) >= largest && sum > largest + second;
  }
}
