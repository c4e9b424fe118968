package org.agglo.methods.inference;

import java.util.Arrays;
import java.util.List;

/**
 * A table fitted to sums that are known, by iterative proportional fitting: cells are multiplied,
 * margin after margin, by what each sum wanted is to the sum they have, \( c_i \leftarrow c_i \,
 * T_g / \sum_{k \in g} c_k \), until all sums hold. Of all tables with these sums it is the nearest
 * to the seed in relative entropy: it keeps the seed's cross-product ratios, and its zeros.
 *
 * <p>Margins that contradict each other, or that the zeros of the seed leave no way to meet, are
 * not met together; {@link #worst} then says by how much. Cost: cells × margins × rounds.
 *
 * <p>Source: Deming and Stephan (1940), https://doi.org/10.1214/aoms/1177731829; convergence:
 * Fienberg (1970), https://doi.org/10.1214/aoms/1177696968.
 *
 * @param cells fitted cells, in the order of the seed
 * @param rounds rounds taken; a round goes through all margins once
 * @param worst the greatest difference between a sum and the one wanted, as a part of the largest
 *     sum wanted of its margin; 0 where there is no cell
 */
public record ProportionalFit(double[] cells, int rounds, double worst) {
  /**
   * Sums wanted.
   *
   * @param group group of each cell, from 0
   * @param total sum wanted of each group, 0 or more
   */
  public record Margin(int[] group, double[] total) {
    /** Checks the sums. */
    public Margin {
      for (double sum : total) {
        if (!(sum >= 0 && sum < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("A sum wanted is 0 or more, not " + sum + ".");
        }
      }
    }
  }

  /**
   * When to stop.
   *
   * @param worst once no sum is further off than this part of the largest of its margin
   * @param rounds and at the latest after this many rounds
   */
  public record Stop(double worst, int rounds) {
    /** A billionth, or 1,000 rounds. */
    public static Stop usual() {
      return new Stop(1e-9, 1_000);
    }
  }

  /**
   * Fits.
   *
   * @param seed cells to begin with, 0 or more; a 0 stays 0
   * @param margins at least one
   */
  public static ProportionalFit of(double[] seed, List<Margin> margins, Stop stop) {
    check(seed, margins);
    double[] cells = seed.clone();
    double worst = worst(cells, margins);
    int round = 0;
    while (worst > stop.worst && round < stop.rounds) {
      margins.forEach(margin -> scale(cells, margin));
      worst = worst(cells, margins);
      round++;
    }
    return new ProportionalFit(cells, round, worst);
  }

  private static void check(double[] seed, List<Margin> margins) {
    for (double cell : seed) {
      if (!(cell >= 0 && cell < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("A cell of the seed is 0 or more, not " + cell + ".");
      }
    }
    if (margins.isEmpty() || margins.stream().anyMatch(m -> m.group.length != seed.length)) {
      throw new IllegalArgumentException("Each margin has a group for each cell of the seed.");
    }
  }

  private static void scale(double[] cells, Margin margin) {
    double[] factor = sums(cells, margin);
    for (int g = 0; g < factor.length; g++) {
      factor[g] = factor[g] == 0 ? 0 : margin.total[g] / factor[g];
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] *= factor[margin.group[i]];
    }
  }

  private static double worst(double[] cells, List<Margin> margins) {
    double worst = 0;
    for (Margin margin : margins) {
      double[] sums = sums(cells, margin);
      double largest = Math.max(Arrays.stream(margin.total).max().orElse(0), Double.MIN_NORMAL);
      for (int g = 0; g < sums.length; g++) {
        worst = Math.max(worst, Math.abs(sums[g] - margin.total[g]) / largest);
      }
    }
    return cells.length == 0 ? 0 : worst;
  }

  private static double[] sums(double[] cells, Margin margin) {
    double[] sums = new double[margin.total.length];
    for (int i = 0; i < cells.length; i++) {
      sums[margin.group[i]] += cells[i];
    }
    return sums;
  }
}
