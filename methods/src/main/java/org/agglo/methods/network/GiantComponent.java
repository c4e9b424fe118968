package org.agglo.methods.network;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * The giant component of a cluster, and how much of the cluster has ties at all: groups of
 * enterprises that can be reached from each other over ties within the cluster.
 *
 * <p>Groups are the units, an organisation without one being its own. With n groups in the cluster,
 * coverage is the share that takes part in any project, the tied share those with a tie within, and
 * the giant component the largest number that hang together, over n.
 *
 * <p>Units: counts of groups. Missing: shares are {@code NaN} for a cluster without groups. Cost:
 * O(ties · α). Source: Wasserman, S. and Faust, K. (1994), <i>Social Network Analysis</i>,
 * Cambridge University Press, chapter 4, doi:10.1017/CBO9780511815478.
 */
@Reference(
    name = "Giant component",
    formula = "\\frac{\\max_k |K_k|}{n}",
    words =
        "How much of a cluster hangs together: the share of its groups of enterprises in the largest"
            + " set in which each can be reached from each over shared projects.",
    example = "Of five groups, A and B share a project, B and C another, D and E none: 3 / 5 = 0.6",
    edges = {
      "Not defined for a cluster without groups; 1 / n where nobody is tied.",
      "Read it with coverage: groups that the table of projects lacks cannot be tied."
    },
    sources = {
      "Wasserman, S. and Faust, K. (1994), Social Network Analysis, Cambridge University Press,"
          + " https://doi.org/10.1017/CBO9780511815478."
    })
public final class GiantComponent {
  private GiantComponent() {}

  /**
   * What hangs together in a cluster.
   *
   * @param groups how many groups it has
   * @param covered how many of them take part in a project
   * @param tied how many have a tie to another group within the cluster
   * @param giant how many are in the largest component
   */
  public record Extent(int groups, int covered, int tied, int giant) {
    /** The share of groups that take part in a project. */
    public double coverage() {
      return share(covered);
    }

    /** The share of groups with a tie within the cluster. */
    public double tiedShare() {
      return share(tied);
    }

    /** The share of groups in the largest component. */
    public double giantShare() {
      return share(giant);
    }

    private double share(int number) {
      return groups > 0 ? (double) number / groups : Double.NaN;
    }
  }

  /**
   * The extent of each cluster.
   *
   * @param table who takes part in what
   * @param belonging groups and clusters of the organisations
   */
  public static Extent[] of(TwoMode table, Belonging belonging) {
    int[] bloc = belonging.blocs();
    int blocs = 1 + Arrays.stream(bloc).max().orElse(-1);
    int[] clusterOf = new int[blocs];
    boolean[] covered = new boolean[blocs];
    int[] projects = table.projectsOfEach();
    for (int o = 0; o < bloc.length; o++) {
      clusterOf[bloc[o]] = belonging.cluster()[o];
      covered[bloc[o]] |= projects[o] > 0;
    }
    int[] root = components(table, bloc, clusterOf);
    int[] size = new int[blocs];
    for (int b = 0; b < blocs; b++) {
      size[root[b]]++;
    }
    Extent[] extents = new Extent[belonging.clusters()];
    Arrays.fill(extents, new Extent(0, 0, 0, 0));
    for (int b = 0; b < blocs; b++) {
      int c = clusterOf[b];
      if (c >= 0) {
        Extent of = extents[c];
        extents[c] =
            new Extent(
                of.groups + 1,
                of.covered + (covered[b] ? 1 : 0),
                of.tied + (size[root[b]] > 1 ? 1 : 0),
                Math.max(of.giant, size[root[b]]));
      }
    }
    return extents;
  }

  /** For each bloc one that stands for its component; blocs of one cluster are joined alone. */
  private static int[] components(TwoMode table, int[] bloc, int[] clusterOf) {
    int[] parent = new int[clusterOf.length];
    Arrays.setAll(parent, b -> b);
    int[] lastOf = new int[1 + Arrays.stream(clusterOf).max().orElse(-1)];
    Arrays.fill(lastOf, -1);
    for (int p = 0; p < table.projects(); p++) {
      int[] members = Arrays.copyOfRange(table.member(), table.from()[p], table.from()[p + 1]);
      Arrays.setAll(members, i -> bloc[members[i]]);
      join(members, clusterOf, lastOf, parent);
      for (int b : members) {
        if (clusterOf[b] >= 0) {
          lastOf[clusterOf[b]] = -1;
        }
      }
    }
    Arrays.setAll(parent, b -> root(parent, b));
    return parent;
  }

  /** Joins each bloc to the one of its cluster before it. */
  private static void join(int[] members, int[] clusterOf, int[] lastOf, int[] parent) {
    for (int b : members) {
      int c = clusterOf[b];
      if (c < 0) {
        continue;
      }
      if (lastOf[c] >= 0) {
        parent[root(parent, b)] = root(parent, lastOf[c]);
      }
      lastOf[c] = b;
    }
  }

  private static int root(int[] parent, int of) {
    int root = of;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
