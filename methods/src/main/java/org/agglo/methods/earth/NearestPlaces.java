package org.agglo.methods.earth;

import java.util.Arrays;

/** The places nearest to one, found by walking the tree with near nodes first. */
final class NearestPlaces {
  private final SpatialIndex index;
  private final int place;
  private final int[] found;
  private final double[] square;
  private int size;

  NearestPlaces(SpatialIndex index, int place, int many) {
    this.index = index;
    this.place = place;
    found = new int[Math.min(many, index.size())];
    square = new double[found.length];
    if (found.length > 0) {
      walk(0);
    }
  }

  int[] found() {
    return Arrays.copyOf(found, size);
  }

  private void walk(int node) {
    BoxTree tree = index.tree();
    if (size == found.length && least(node) > square[size - 1]) {
      return;
    }
    if (tree.isLeaf(node)) {
      for (int i = tree.from(node); i < tree.to(node); i++) {
        offer(i, index.squared(place, i));
      }
    } else {
      boolean secondFirst = least(tree.second(node)) < least(node + 1);
      walk(secondFirst ? tree.second(node) : node + 1);
      walk(secondFirst ? node + 1 : tree.second(node));
    }
  }

  private double least(int node) {
    return index.tree().least(node, index.x()[place], index.y()[place], index.z()[place]);
  }

  private void offer(int other, double at) {
    if (size == found.length && !isBefore(other, at, size - 1)) {
      return;
    }
    int i = size < found.length ? size++ : size - 1;
    for (; i > 0 && isBefore(other, at, i - 1); i--) {
      found[i] = found[i - 1];
      square[i] = square[i - 1];
    }
    found[i] = other;
    square[i] = at;
  }

  private boolean isBefore(int other, double at, int i) {
    return at < square[i] || at == square[i] && index.compare(other, found[i]) < 0;
  }
}
