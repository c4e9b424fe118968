package org.agglo.methods.density;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The hierarchy without what is smaller than a cluster: from the top down, a cluster keeps its name
 * while it loses fewer points than make a cluster, and falls into new clusters where two or more of
 * its parts are large enough. All edges of one weight are taken away together.
 *
 * <p>Clusters are numbered from the whole (0) by falling birth, then by their first place: a parent
 * before its children, and in one order whatever spanning tree the hierarchy was made of.
 */
final class CondensedTree {
  private static final int FALLEN = -2;
  private static final int SEEN = -1;

  private final Hdbscan hierarchy;
  private final int least;
  private final int places;
  private final int[] cluster;
  private final double[] fell;
  private int clusters;
  private int[] parts = new int[16];

  /** The cluster that each cluster came out of; −1 for the whole. */
  int[] parent = new int[16];

  /** The distance at which each cluster came out of its parent; infinite for the whole. */
  double[] birth = new double[16];

  /** The last cluster of each place. */
  final int[] last;

  /** The distance at which each place left it. */
  final double[] left;

  CondensedTree(Hdbscan hierarchy, int least) {
    this.hierarchy = hierarchy;
    this.least = least;
    places = hierarchy.index().size();
    last = new int[places];
    left = new double[places];
    int merges = Math.max(0, places - 1);
    cluster = new int[merges];
    fell = new double[merges];
    Arrays.fill(cluster, SEEN);
    add(-1, Double.POSITIVE_INFINITY);
    if (places > 0) {
      enter(hierarchy.root(), 0);
      for (int vertex = hierarchy.root(); vertex >= places; vertex--) {
        condense(vertex);
      }
    }
    order();
  }

  Hdbscan hierarchy() {
    return hierarchy;
  }

  int clusters() {
    return clusters;
  }

  private int add(int of, double distance) {
    if (clusters == parent.length) {
      parent = Arrays.copyOf(parent, 2 * clusters);
      birth = Arrays.copyOf(birth, 2 * clusters);
    }
    parent[clusters] = of;
    birth[clusters] = distance;
    return clusters++;
  }

  /** A vertex goes on as a cluster. */
  private void enter(int vertex, int as) {
    if (hierarchy.isPlace(vertex)) {
      last[vertex] = as;
      left[vertex] = hierarchy.level(vertex);
    } else {
      cluster[vertex - places] = as;
    }
  }

  /** A vertex, and all below it, leaves a cluster. */
  private void leave(int vertex, int from, double distance) {
    if (hierarchy.isPlace(vertex)) {
      last[vertex] = from;
      left[vertex] = distance;
    } else {
      cluster[vertex - places] = FALLEN - from;
      fell[vertex - places] = distance;
    }
  }

  private void condense(int vertex) {
    int as = cluster[vertex - places];
    if (as <= FALLEN) {
      leave(hierarchy.left(vertex), FALLEN - as, fell[vertex - places]);
      leave(hierarchy.right(vertex), FALLEN - as, fell[vertex - places]);
    } else if (as != SEEN) {
      split(vertex, as);
    }
  }

  /** Takes away all edges at the level of a vertex. */
  private void split(int vertex, int as) {
    double distance = hierarchy.level(vertex);
    int count = part(vertex, distance);
    int large = 0;
    for (int i = 0; i < count; i++) {
      large += isLarge(parts[i], distance) ? 1 : 0;
    }
    for (int i = 0; i < count; i++) {
      if (!isLarge(parts[i], distance)) {
        leave(parts[i], as, distance);
      } else {
        enter(parts[i], large == 1 ? as : add(as, distance));
      }
    }
  }

  private boolean isLarge(int vertex, double distance) {
    return hierarchy.size(vertex) >= least
        && (!hierarchy.isPlace(vertex) || hierarchy.isBelow(vertex, distance));
  }

  /** Lists what a vertex falls into when all edges at its level go. */
  private int part(int vertex, double distance) {
    int count = 0;
    int open = 1;
    parts[0] = vertex;
    // Open vertices are at the end of the list, finished ones before them.
    while (open > 0) {
      int v = parts[count + --open];
      if (hierarchy.isPlace(v) || hierarchy.level(v) < distance) {
        parts[count + open] = parts[count];
        parts[count++] = v;
      } else {
        if (v != vertex) {
          cluster[v - places] = SEEN;
        }
        if (count + open + 2 > parts.length) {
          parts = Arrays.copyOf(parts, 2 * parts.length);
        }
        parts[count + open++] = hierarchy.left(v);
        parts[count + open++] = hierarchy.right(v);
      }
    }
    return count;
  }

  /** Numbers the clusters so that the order of equal edges is not seen. */
  private void order() {
    int[] first = new int[clusters];
    Arrays.fill(first, Integer.MAX_VALUE);
    for (int place = 0; place < places; place++) {
      first[last[place]] = Math.min(first[last[place]], place);
    }
    for (int c = clusters - 1; c > 0; c--) {
      first[parent[c]] = Math.min(first[parent[c]], first[c]);
    }
    Comparator<Integer> byBirth = (a, b) -> Double.compare(birth[b], birth[a]);
    int[] order =
        IntStream.range(0, clusters)
            .boxed()
            .sorted(byBirth.thenComparingInt(c -> first[c]))
            .mapToInt(c -> c)
            .toArray();
    int[] number = new int[clusters];
    for (int i = 0; i < clusters; i++) {
      number[order[i]] = i;
    }
    int[] oldParent = parent;
    double[] oldBirth = birth;
    parent = Arrays.stream(order).map(c -> c == 0 ? -1 : number[oldParent[c]]).toArray();
    birth = Arrays.stream(order).mapToDouble(c -> oldBirth[c]).toArray();
    Arrays.setAll(last, place -> number[last[place]]);
  }
}
