package org.agglo.methods.agglomeration;

import java.util.Arrays;

/**
 * One industry's plants as the indices see them; all is missing where a size is.
 *
 * @param plants their number
 * @param s the share of each area in the industry
 * @param herfindahl \(H = \sum z_k^2\)
 * @param fourths \(\sum z_k^4\)
 */
record Industry(int plants, double[] s, double herfindahl, double fourths) {

  static Industry of(Plants plants, int number, Areas areas) {
    double[] sizes = plants.sizes(number);
    double[] s = Areas.shares(Arrays.copyOf(plants.byArea(number), areas.x().length));
    double total = 0;
    for (double size : sizes) {
      total += size;
    }
    double squares = 0;
    double fourths = 0;
    for (double size : sizes) {
      double square = size / total * (size / total);
      squares += square;
      fourths += square * square;
    }
    double known = s.length == 0 || Double.isNaN(s[0]) ? Double.NaN : 1;
    return new Industry(sizes.length, s, squares * known, fourths * known);
  }

  /** What is left where the plants' own concentration is taken out; missing with one plant. */
  double beyondPlants(double concentration) {
    return plants > 1 ? (concentration - herfindahl) / (1 - herfindahl) : Double.NaN;
  }
}
