package org.agglo.methods.network;

/** What a tie between two organisations weighs that a project makes. */
final class Weights {
  private Weights() {}

  /**
   * The weight of each pair in a project: 1 / (n − 1), and for a hub only as much as keeps the
   * whole project at what one of the cap's size has.
   *
   * @param size n, how many organisations the project has
   * @param hubCap the number of organisations above which a project is a hub
   */
  static double ofPair(int size, int hubCap) {
    return Math.min(1, (double) hubCap / size) / (size - 1);
  }

  /** The weights by project. */
  static double[] ofPairs(TwoMode table, int hubCap) {
    if (hubCap < 2) {
      throw new IllegalArgumentException("A hub has more than 2 organisations, not " + hubCap);
    }
    double[] weights = new double[table.projects()];
    for (int p = 0; p < weights.length; p++) {
      weights[p] = table.size(p) > 1 ? ofPair(table.size(p), hubCap) : 0;
    }
    return weights;
  }
}
