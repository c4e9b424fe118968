package org.agglo.methods.earth;

import java.util.Arrays;

/**
 * A tree of boxes over places along a Morton curve. Each node is a run of places; nodes are in
 * preorder: the first child of an inner node is the next node, its second child is what comes after
 * the first child's subtree.
 *
 * <p>Least and most squares are exact bounds of the computed squares, not only of the true ones:
 * rounding is monotone, and boxes and places are subtracted, squared and added in one order.
 */
public final class BoxTree {
  private final double[] px;
  private final double[] py;
  private final double[] pz;
  private final int leaf;
  private int size;
  private int[] from;
  private int[] next;
  private int[] to;
  private double[] box;
  private int[] leaves;

  private BoxTree(SpatialIndex index, int leaf) {
    px = index.x();
    py = index.y();
    pz = index.z();
    this.leaf = leaf;
    int room = Math.max(16, index.size() / leaf * 4);
    from = new int[room];
    to = new int[room];
    next = new int[room];
  }

  static BoxTree of(SpatialIndex index, long[] keys, int leaf) {
    BoxTree tree = new BoxTree(index, leaf);
    if (keys.length > 0) {
      tree.grow(keys, 0, keys.length);
    }
    tree.from = Arrays.copyOf(tree.from, tree.size);
    tree.to = Arrays.copyOf(tree.to, tree.size);
    tree.next = Arrays.copyOf(tree.next, tree.size);
    tree.listLeaves();
    tree.box = new double[6 * tree.size];
    index.workers().split(tree.leaves.length, 256, () -> tree::boxLeaves);
    tree.boxInner();
    return tree;
  }

  private void grow(long[] keys, int low, int high) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      next = Arrays.copyOf(next, size * 2);
    }
    int node = size++;
    from[node] = low;
    to[node] = high;
    if (high - low > leaf) {
      int middle = split(keys, low, high);
      grow(keys, low, middle);
      grow(keys, middle, high);
    }
    next[node] = size;
  }

  /** Where the highest bit in which the keys differ turns on; the middle where none differs. */
  private static int split(long[] keys, int low, int high) {
    long differ = keys[low] ^ keys[high - 1];
    if (differ == 0) {
      return (low + high) >>> 1;
    }
    long bit = Long.highestOneBit(differ);
    int off = low;
    int on = high - 1;
    while (on - off > 1) {
      int middle = (off + on) >>> 1;
      if ((keys[middle] & bit) == 0) {
        off = middle;
      } else {
        on = middle;
      }
    }
    return on;
  }

  private void listLeaves() {
    leaves = new int[(size + 1) / 2];
    int count = 0;
    for (int node = 0; node < size; node++) {
      if (isLeaf(node)) {
        leaves[count++] = node;
      }
    }
  }

  private void boxLeaves(int first, int last) {
    for (int l = first; l < last; l++) {
      int node = leaves[l];
      double minX = px[from[node]];
      double maxX = minX;
      double minY = py[from[node]];
      double maxY = minY;
      double minZ = pz[from[node]];
      double maxZ = minZ;
      for (int i = from[node] + 1; i < to[node]; i++) {
        minX = Math.min(minX, px[i]);
        maxX = Math.max(maxX, px[i]);
        minY = Math.min(minY, py[i]);
        maxY = Math.max(maxY, py[i]);
        minZ = Math.min(minZ, pz[i]);
        maxZ = Math.max(maxZ, pz[i]);
      }
      int b = 6 * node;
      box[b] = minX;
      box[b + 1] = maxX;
      box[b + 2] = minY;
      box[b + 3] = maxY;
      box[b + 4] = minZ;
      box[b + 5] = maxZ;
    }
  }

  private void boxInner() {
    for (int node = size - 1; node >= 0; node--) {
      if (!isLeaf(node)) {
        int a = 6 * (node + 1);
        int b = 6 * next[node + 1];
        for (int side = 0; side < 6; side += 2) {
          box[6 * node + side] = Math.min(box[a + side], box[b + side]);
          box[6 * node + side + 1] = Math.max(box[a + side + 1], box[b + side + 1]);
        }
      }
    }
  }

  /** How many nodes; the first is the root. */
  public int size() {
    return size;
  }

  /** How many leaves. */
  public int leaves() {
    return leaves.length;
  }

  /** The node that is the leaf of this number. */
  public int leaf(int number) {
    return leaves[number];
  }

  /** Whether a node has no children. */
  public boolean isLeaf(int node) {
    return next[node] == node + 1;
  }

  /** The first place of a node. */
  public int from(int node) {
    return from[node];
  }

  /** The place after the last of a node. */
  public int to(int node) {
    return to[node];
  }

  /** The node after the subtree of a node. */
  public int next(int node) {
    return next[node];
  }

  /** The second child of an inner node; the first is {@code node + 1}. */
  public int second(int node) {
    return next[node + 1];
  }

  /** The least square from a point to a place in the node's box. */
  public double least(int node, double x, double y, double z) {
    int b = 6 * node;
    double dx = Math.max(0, Math.max(box[b] - x, x - box[b + 1]));
    double dy = Math.max(0, Math.max(box[b + 2] - y, y - box[b + 3]));
    double dz = Math.max(0, Math.max(box[b + 4] - z, z - box[b + 5]));
    return dx * dx + dy * dy + dz * dz;
  }

  /** The most square from a point to a place in the node's box. */
  public double most(int node, double x, double y, double z) {
    int b = 6 * node;
    double dx = Math.max(x - box[b], box[b + 1] - x);
    double dy = Math.max(y - box[b + 2], box[b + 3] - y);
    double dz = Math.max(z - box[b + 4], box[b + 5] - z);
    return dx * dx + dy * dy + dz * dz;
  }

  /** The least square between places in the boxes of two nodes. */
  public double least(int one, int other) {
    int a = 6 * one;
    int b = 6 * other;
    double dx = Math.max(0, Math.max(box[b] - box[a + 1], box[a] - box[b + 1]));
    double dy = Math.max(0, Math.max(box[b + 2] - box[a + 3], box[a + 2] - box[b + 3]));
    double dz = Math.max(0, Math.max(box[b + 4] - box[a + 5], box[a + 4] - box[b + 5]));
    return dx * dx + dy * dy + dz * dz;
  }

  /** The most square between places in the boxes of two nodes, which may be one. */
  public double most(int one, int other) {
    int a = 6 * one;
    int b = 6 * other;
    double dx = Math.max(box[a + 1] - box[b], box[b + 1] - box[a]);
    double dy = Math.max(box[a + 3] - box[b + 2], box[b + 3] - box[a + 2]);
    double dz = Math.max(box[a + 5] - box[b + 4], box[b + 5] - box[a + 4]);
    return dx * dx + dy * dy + dz * dz;
  }
}
