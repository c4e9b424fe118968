package org.agglo.methods.growth;

/**
 * Employment of a region and its nation by industry at two dates, which all forms of shift-share
 * analysis begin from.
 */
record Change(
    double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast) {

  Change {
    int n = regionFirst.length;
    if (regionLast.length != n || nationFirst.length != n || nationLast.length != n) {
      throw new IllegalArgumentException(
          "Region and nation must have a value for each industry at both dates.");
    }
  }

  int industries() {
    return regionFirst.length;
  }

  /** Growth of the nation over all industries. */
  double nationGrowth() {
    return Growth.of(total(nationFirst), total(nationLast));
  }

  /** Growth of the region over all industries. */
  double regionGrowth() {
    return Growth.of(total(regionFirst), total(regionLast));
  }

  /** Growth of an industry in the nation. */
  double industryGrowth(int j) {
    return Growth.of(nationFirst[j], nationLast[j]);
  }

  /** Growth of an industry in the region. */
  double regionIndustryGrowth(int j) {
    return Growth.of(regionFirst[j], regionLast[j]);
  }

  /** What the region would have of an industry at the start, were its mix that of the nation. */
  double homothetic(int j) {
    return total(regionFirst) * nationFirst[j] / total(nationFirst);
  }

  static double total(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
