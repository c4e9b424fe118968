package org.agglo.methods.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The definitions written out over a matrix of distances, without index, places or union-find: what
 * the fast ones must equal.
 */
final class Naive {
  private final double[][] distance;
  private final double[] weight;

  /** Compares two rows by their coordinates. */
  private final Comparator<Integer> byCoordinates;

  Naive(double[][] distance, double[] weight, Comparator<Integer> byCoordinates) {
    this.distance = distance;
    this.weight = weight;
    this.byCoordinates = byCoordinates;
  }

  Clustering dbscan(double radius, double minimum) {
    int n = weight.length;
    boolean[] core = new boolean[n];
    for (int p = 0; p < n; p++) {
      double sum = 0;
      for (int q = 0; q < n; q++) {
        sum += distance[p][q] <= radius ? weight[q] : 0;
      }
      core[p] = sum >= minimum * (1 - 1e-12);
    }
    int[] group = new int[n];
    Arrays.fill(group, -1);
    for (int p = 0; p < n; p++) {
      if (core[p] && group[p] < 0) {
        flood(p, p, core, group, radius);
      }
    }
    int[] joined = group.clone();
    for (int p = 0; p < n; p++) {
      int border = p;
      if (!core[p]) {
        IntStream.range(0, n)
            .filter(q -> core[q] && distance[border][q] <= radius)
            .boxed()
            .min(
                Comparator.<Integer>comparingDouble(q -> distance[border][q])
                    .thenComparing(byCoordinates))
            .ifPresent(q -> joined[border] = group[q]);
      }
    }
    int[] cluster = number(joined);
    Role[] role = new Role[n];
    for (int p = 0; p < n; p++) {
      role[p] = core[p] ? Role.CORE : cluster[p] > 0 ? Role.BORDER : Role.NOISE;
    }
    return new Clustering(cluster, role, Arrays.stream(cluster).max().orElse(0));
  }

  private void flood(int p, int as, boolean[] core, int[] group, double radius) {
    group[p] = as;
    for (int q = 0; q < group.length; q++) {
      if (core[q] && group[q] < 0 && distance[p][q] <= radius) {
        flood(q, as, core, group, radius);
      }
    }
  }

  /** Numbers groups by falling weight, then smallest coordinates; −1 becomes 0. */
  int[] number(int[] group) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int g : Arrays.stream(group).filter(g -> g >= 0).distinct().toArray()) {
      groups.add(IntStream.range(0, group.length).filter(p -> group[p] == g).boxed().toList());
    }
    groups.sort(
        Comparator.<List<Integer>>comparingDouble(
                g -> -Math.rint(1e9 * g.stream().mapToDouble(p -> weight[p]).sum()))
            .thenComparing(g -> g.stream().min(byCoordinates).orElseThrow(), byCoordinates));
    int[] number = new int[group.length];
    for (int i = 0; i < groups.size(); i++) {
      for (int p : groups.get(i)) {
        number[p] = i + 1;
      }
    }
    return number;
  }

  /** A cluster of the hierarchy. */
  private static final class Node {
    private final double birth;
    private final List<Integer> points;
    private final List<Node> children = new ArrayList<>();
    private final double[] left;

    /** When the cluster itself ends. */
    private double end;

    Node(double birth, List<Integer> points, int n) {
      this.birth = birth;
      this.points = points;
      left = new double[n];
    }

    double stability(double[] amount) {
      return points.stream().mapToDouble(p -> amount[p] * (1 / left[p] - 1 / birth)).sum();
    }

    double deepest() {
      double most = points.stream().mapToDouble(p -> 1 / left[p]).max().orElse(0);
      return Math.max(most, children.stream().mapToDouble(Node::deepest).max().orElse(0));
    }

    List<Node> taken(double[] amount, Cut.Choice choice, boolean root) {
      List<Node> below =
          children.stream().flatMap(c -> c.taken(amount, choice, false).stream()).toList();
      if (root) {
        return below;
      }
      if (choice == Cut.Choice.LEAF) {
        return children.isEmpty() ? List.of(this) : below;
      }
      double theirs = below.stream().mapToDouble(c -> c.stability(amount)).sum();
      return theirs > stability(amount) * (1 + 1e-9) ? below : List.of(this);
    }
  }

  Membership hdbscan(int minimumPoints, double floor, Cut cut) {
    int n = weight.length;
    double[] core = new double[n];
    for (int p = 0; p < n; p++) {
      double[] sorted = distance[p].clone();
      Arrays.sort(sorted);
      core[p] = n < minimumPoints ? 1e300 : Math.max(floor, sorted[minimumPoints - 1]);
    }
    double[][] reach = new double[n][n];
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        reach[p][q] = Math.max(distance[p][q], Math.max(core[p], core[q]));
      }
    }
    List<Integer> all = IntStream.range(0, n).boxed().toList();
    Node root = new Node(Double.POSITIVE_INFINITY, all, n);
    double[] fell = new double[n];
    Node[] last = new Node[n];
    if (n > 0) {
      split(root, all, reach, cut.minimumCluster(), fell, last);
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    List<Node> taken = root.taken(cut.weighted() ? weight : ones, cut.choice(), true);
    taken = taken.stream().map(c -> climb(root, c, cut.epsilon())).distinct().toList();
    int[] group = new int[n];
    double[] probability = new double[n];
    double[] outlier = new double[n];
    Arrays.fill(group, -1);
    for (int p = 0; p < n; p++) {
      for (int c = 0; c < taken.size(); c++) {
        Node node = taken.get(c);
        boolean within = node.points.contains(p);
        boolean outermost =
            taken.stream().noneMatch(o -> o != node && o.points.containsAll(node.points));
        if (within && outermost) {
          group[p] = c;
          double most = node.points.stream().mapToDouble(q -> 1 / node.left[q]).max().orElse(0);
          probability[p] = 1 / node.left[p] / most;
        }
      }
      outlier[p] = 1 - 1 / fell[p] / last[p].deepest();
    }
    int[] cluster = number(group);
    return new Membership(
        cluster, probability, outlier, new double[Arrays.stream(cluster).max().orElse(0)]);
  }

  /** Follows one component of a cluster down. */
  private void split(
      Node node, List<Integer> part, double[][] reach, int least, double[] fell, Node[] last) {
    double level = joinsAt(part, reach);
    List<List<Integer>> parts = components(part, reach, level / (1 + 1e-9));
    List<List<Integer>> large = parts.stream().filter(c -> c.size() >= least).toList();
    for (List<Integer> c : parts) {
      if (c.size() < least) {
        for (int p : c) {
          node.left[p] = level;
          fell[p] = level;
          last[p] = node;
        }
      }
    }
    if (large.size() == 1) {
      split(node, large.get(0), reach, least, fell, last);
      return;
    }
    node.end = level;
    for (List<Integer> c : large) {
      Node child = new Node(level, c, node.left.length);
      c.forEach(p -> node.left[p] = level);
      node.children.add(child);
      split(child, c, reach, least, fell, last);
    }
  }

  /** The least distance at which points are one component; a single point at its own. */
  private static double joinsAt(List<Integer> part, double[][] reach) {
    double[] to = new double[reach.length];
    part.forEach(p -> to[p] = reach[part.get(0)][p]);
    List<Integer> open = new ArrayList<>(part.subList(1, part.size()));
    double most = part.size() == 1 ? reach[part.get(0)][part.get(0)] : 0;
    while (!open.isEmpty()) {
      Integer next = open.stream().min(Comparator.comparingDouble(p -> to[p])).orElseThrow();
      most = Math.max(most, to[next]);
      open.remove(next);
      open.forEach(p -> to[p] = Math.min(to[p], reach[next][p]));
    }
    return most;
  }

  private static List<List<Integer>> components(
      List<Integer> part, double[][] reach, double below) {
    List<List<Integer>> result = new ArrayList<>();
    List<Integer> open = new ArrayList<>(part);
    while (!open.isEmpty()) {
      List<Integer> component = new ArrayList<>(List.of(open.remove(0)));
      for (int i = 0; i < component.size(); i++) {
        int p = component.get(i);
        List<Integer> near = open.stream().filter(q -> reach[p][q] < below).toList();
        component.addAll(near);
        open.removeAll(near);
      }
      result.add(component);
    }
    return result;
  }

  private static Node climb(Node root, Node node, double epsilon) {
    Node up = node;
    while (up.birth < epsilon && parent(root, up) != root) {
      up = parent(root, up);
    }
    return up;
  }

  private static Node parent(Node from, Node of) {
    if (from.children.contains(of)) {
      return from;
    }
    return from.children.stream()
        .map(c -> parent(c, of))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
