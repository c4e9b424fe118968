package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.earth.SpatialIndex;

/** Takes clusters from a condensed tree and says how firmly each point is in its cluster. */
final class Selection {
  private static final int NONE = -1;

  /** Stabilities this near are equal, and the parent wins. */
  private static final double EQUAL = 1 + 1e-9;

  private final CondensedTree tree;
  private final Cut cut;
  private final SpatialIndex index;
  private final int clusters;

  /** The greatest inverse distance at which a cluster itself still has points. */
  private final double[] death;

  /** The same, of the cluster and all within it. */
  private final double[] deepest;

  private final double[] stability;

  Selection(CondensedTree tree, Cut cut) {
    this.tree = tree;
    this.cut = cut;
    index = tree.hierarchy().index();
    clusters = tree.clusters();
    death = new double[clusters];
    stability = new double[clusters];
    for (int place = 0; place < index.size(); place++) {
      int c = tree.last[place];
      death[c] = Math.max(death[c], 1 / tree.left[place]);
    }
    deepest = death.clone();
    for (int c = clusters - 1; c > 0; c--) {
      int up = tree.parent[c];
      death[up] = Math.max(death[up], 1 / tree.birth[c]);
      deepest[up] = Math.max(deepest[up], deepest[c]);
    }
    addUpStability();
  }

  /** \(\sum_p w_p (\lambda_p - \lambda_{birth})\) over the points of each cluster. */
  private void addUpStability() {
    double[] amount = cut.weighted() ? index.weight() : index.count();
    double[] held = new double[clusters];
    for (int place = 0; place < index.size(); place++) {
      int c = tree.last[place];
      held[c] += amount[place];
      stability[c] += amount[place] * (1 / tree.left[place] - 1 / tree.birth[c]);
    }
    for (int c = clusters - 1; c > 0; c--) {
      int up = tree.parent[c];
      held[up] += held[c];
      stability[up] += held[c] * (1 / tree.birth[c] - 1 / tree.birth[up]);
    }
  }

  Membership membership() {
    boolean[] taken = cut.choice() == Cut.Choice.LEAF ? leaves() : excessOfMass();
    int[] of = nearestTaken(cut.epsilon() > 0 ? climb(nearestTaken(taken)) : taken);
    int[] component = new int[index.size()];
    Arrays.setAll(component, place -> of[tree.last[place]]);
    int[] number = Numbering.of(index, component, clusters);
    int[] placeOf = index.placeOf();
    int rows = placeOf.length;
    int[] cluster = new int[rows];
    double[] probability = new double[rows];
    double[] outlier = new double[rows];
    index
        .workers()
        .split(
            rows,
            (from, to) -> {
              for (int row = from; row < to; row++) {
                int place = placeOf[row];
                cluster[row] = component[place] == NONE ? 0 : number[component[place]];
                probability[row] = probability(place, component[place]);
                outlier[row] = outlier(place);
              }
            });
    return new Membership(cluster, probability, outlier, stabilities(number));
  }

  private boolean[] leaves() {
    boolean[] taken = new boolean[clusters];
    Arrays.fill(taken, 1, clusters, true);
    for (int c = 1; c < clusters; c++) {
      taken[tree.parent[c]] = false;
    }
    return taken;
  }

  /** Bottom up: a cluster is taken unless those within it are more stable together. */
  private boolean[] excessOfMass() {
    boolean[] taken = new boolean[clusters];
    double[] within = new double[clusters];
    for (int c = clusters - 1; c > 0; c--) {
      taken[c] = within[c] <= stability[c] * EQUAL;
      within[tree.parent[c]] += taken[c] ? stability[c] : within[c];
    }
    return taken;
  }

  /** For each cluster the outermost taken one that holds it, itself perhaps. */
  private int[] nearestTaken(boolean[] taken) {
    int[] of = new int[clusters];
    of[0] = NONE;
    for (int c = 1; c < clusters; c++) {
      int up = of[tree.parent[c]];
      of[c] = up != NONE ? up : taken[c] ? c : NONE;
    }
    return of;
  }

  /** Replaces clusters born below epsilon by the nearest above them that was not. */
  private boolean[] climb(int[] of) {
    boolean[] taken = new boolean[clusters];
    for (int c = 1; c < clusters; c++) {
      if (of[c] == c) {
        int up = c;
        while (tree.birth[up] < cut.epsilon() && tree.parent[up] != 0) {
          up = tree.parent[up];
        }
        taken[up] = true;
      }
    }
    return taken;
  }

  private double probability(int place, int of) {
    if (of == NONE) {
      return 0;
    }
    // A point of a cluster within is in this one to the end.
    return tree.last[place] == of ? 1 / tree.left[place] / death[of] : 1;
  }

  private double outlier(int place) {
    double most = deepest[tree.last[place]];
    return most > 0 ? 1 - 1 / tree.left[place] / most : 0;
  }

  private double[] stabilities(int[] number) {
    double[] result = new double[Arrays.stream(number).max().orElse(0)];
    for (int c = 0; c < clusters; c++) {
      if (number[c] > 0) {
        result[number[c] - 1] = stability[c];
      }
    }
    return result;
  }
}
