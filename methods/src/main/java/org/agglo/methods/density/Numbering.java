package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.earth.SpatialIndex;

/**
 * Numbers clusters from 1 by falling weight, then by their smallest coordinates. Weights that agree
 * in eleven digits are equal: sums of fractions differ beyond them by the order of adding.
 */
final class Numbering {
  private final SpatialIndex index;
  private final int[] component;
  private final double[] weight;
  private final int[] smallest;

  private Numbering(SpatialIndex index, int[] component, int components) {
    this.index = index;
    this.component = component;
    this.weight = new double[components];
    this.smallest = new int[components];
  }

  /**
   * The number of each component.
   *
   * @param component the component of each place, −1 for noise
   * @param components components are below this; one without places has the number 0
   */
  static int[] of(SpatialIndex index, int[] component, int components) {
    Numbering numbering = new Numbering(index, component, components);
    numbering.weigh();
    return numbering.number();
  }

  private void weigh() {
    Arrays.fill(smallest, -1);
    for (int place = 0; place < component.length; place++) {
      int c = component[place];
      if (c >= 0) {
        weight[c] += index.weight()[place];
        if (smallest[c] < 0 || index.compare(place, smallest[c]) < 0) {
          smallest[c] = place;
        }
      }
    }
  }

  private int[] number() {
    int[] number = new int[weight.length];
    Integer[] order = new Integer[(int) Arrays.stream(smallest).filter(s -> s >= 0).count()];
    for (int c = 0, i = 0; c < smallest.length; c++) {
      if (smallest[c] >= 0) {
        order[i++] = c;
      }
    }
    Arrays.sort(order, this::compare);
    for (int i = 0; i < order.length; i++) {
      number[order[i]] = i + 1;
    }
    return number;
  }

  /** Keeps 40 bits of the fraction. */
  private static double rounded(double sum) {
    long half = 1L << 11;
    return Double.longBitsToDouble(Double.doubleToLongBits(sum) + half & -2 * half);
  }

  private int compare(int a, int b) {
    int byWeight = Double.compare(rounded(weight[b]), rounded(weight[a]));
    return byWeight != 0 ? byWeight : index.compare(smallest[a], smallest[b]);
  }
}
