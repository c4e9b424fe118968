package org.agglo.methods.concentration;

/** How alike a region is to the nation. */
class HachmanTest extends ComparisonContract {

  @Override
  protected double measure(double[] part, double[] reference) {
    return Hachman.of(part, reference);
  }

  @Override
  protected double alike() {
    return 1;
  }

  /** The quotient of an industry that the nation has not is not defined. */
  @Override
  protected double nothingInCommon() {
    return Double.NaN;
  }

  @Override
  protected double oneGiant(int units) {
    return 1.0 / units;
  }
}
