package org.agglo.publish.chart;

/**
 * An axis of ratios on a log scale: 1 stands in the middle, and a half is as far from it as a
 * double. What lies beyond its ends is drawn at the end, with an arrow.
 *
 * @param half length from the middle to either end
 * @param limit the ratio at the right end; its reciprocal stands at the left one
 */
record LogAxis(int half, double limit) {

  /** The axis of every mark in a table. */
  static final LogAxis TABLE = new LogAxis(54, 8);

  /** Where a ratio stands, from 0 to twice the half, to a tenth. */
  double at(double ratio) {
    double within = Math.max(1 / limit, Math.min(limit, ratio));
    double way = StrictMath.log(within) / StrictMath.log(limit) * half;
    return half + (way < 0 ? -tenth(-way) : tenth(way));
  }

  boolean isBeyond(double ratio) {
    return ratio > limit || ratio < 1 / limit;
  }

  private static double tenth(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
