package org.agglo.methods.agglomeration;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.agglo.methods.earth.Workers;
import org.agglo.methods.inference.RandomStreams;

/** Throws the plants of each industry at the map again and again. */
final class Redrawing {
  /** Two maps are equally concentrated when they are as near as this. */
  private static final double SLACK = 1e-12;

  private final Areas areas;
  private final AliasTable table;
  private final double[][] z;
  private final double[] observed;

  Redrawing(Plants plants, Areas areas) {
    areas.require(plants.areas());
    this.areas = areas;
    this.table = new AliasTable(areas.x());
    int industries = plants.industries();
    z = new double[industries][];
    observed = new double[industries];
    for (int j = 0; j < industries; j++) {
      Industry industry = Industry.of(plants, j, areas);
      observed[j] = areas.product(industry.s(), industry.s());
      boolean defined = !Double.isNaN(observed[j] / areas.spread()) && industry.plants() > 1;
      z[j] = defined ? Areas.shares(plants.sizes(j)) : new double[0];
    }
  }

  double[] p(Draws draws) {
    AtomicIntegerArray reached = new AtomicIntegerArray(z.length);
    Workers.all()
        .split(
            draws.number(),
            1,
            () -> {
              double[] s = new double[areas.x().length];
              return (from, to) -> {
                for (int draw = from; draw < to; draw++) {
                  int number = draw;
                  draw(() -> RandomStreams.of(draws.seed(), number), s, reached);
                }
              };
            });
    double[] p = new double[z.length];
    for (int j = 0; j < p.length; j++) {
      p[j] = z[j].length == 0 ? Double.NaN : (reached.get(j) + 1.0) / (draws.number() + 1.0);
    }
    return p;
  }

  /** Draws one map of every industry; each begins the same random stream anew. */
  private void draw(Supplier<SplittableRandom> stream, double[] s, AtomicIntegerArray reached) {
    for (int j = 0; j < z.length; j++) {
      if (drawn(j, stream.get(), s)) {
        reached.incrementAndGet(j);
      }
    }
  }

  /**
   * Whether a map of the industry is as concentrated as the one observed: G is added up plant by
   * plant, so that areas without a plant cost nothing.
   *
   * @param s zeros, and zeros again afterwards
   */
  private boolean drawn(int industry, SplittableRandom random, double[] s) {
    double[] x = areas.x();
    double[] plants = z[industry];
    int[] at = new int[plants.length];
    double g = areas.squares();
    for (int k = 0; k < plants.length; k++) {
      int r = table.draw(random.nextLong());
      at[k] = r;
      g += plants[k] * (2 * (s[r] - x[r]) + plants[k]);
      s[r] += plants[k];
    }
    for (int r : at) {
      s[r] = 0;
    }
    return plants.length > 0 && g >= observed[industry] - SLACK;
  }
}
