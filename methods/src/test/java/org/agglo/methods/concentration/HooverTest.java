package org.agglo.methods.concentration;

/** The part of an industry that would have to move. */
class HooverTest extends ComparisonContract {

  @Override
  protected double measure(double[] part, double[] reference) {
    return Hoover.of(part, reference);
  }

  @Override
  protected double alike() {
    return 0;
  }

  @Override
  protected double nothingInCommon() {
    return 1;
  }

  @Override
  protected double oneGiant(int units) {
    return 1 - 1.0 / units;
  }
}
