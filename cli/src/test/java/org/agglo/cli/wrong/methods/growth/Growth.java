package org.agglo.cli.wrong.methods.growth;

/** A measure as it should be; its neighbour uses it. */
public final class Growth {
  private Growth() {}

  /** Growth. */
  public static double of(double first, double last) {
    return last / first - 1;
  }
}
