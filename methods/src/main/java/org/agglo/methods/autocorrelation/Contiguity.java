package org.agglo.methods.autocorrelation;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.agglo.methods.autocorrelation.Neighbours.Links;

/**
 * Neighbours by shared borders, for outlines that meet in the very same vertices. Links weigh 1
 * each and are symmetric.
 *
 * <p>An area is an array of rings, outer ones and holes alike, each ring an array of alternating
 * first and second coordinates; whether its last vertex repeats the first does not matter. Outlines
 * that meet with gaps, or where a corner of one lies on an edge of the other, need a tolerance,
 * which this has not. Cost: linear in the vertices, and in the pairs of areas at each.
 */
public final class Contiguity {
  private Contiguity() {}

  /** Areas that share a vertex. */
  public static Neighbours queen(double[][][] areas) {
    Shared vertices = new Shared();
    for (int area = 0; area < areas.length; area++) {
      for (double[] ring : areas[area]) {
        for (int v = 0; v < ring.length; v += 2) {
          vertices.add(vertex(ring[v]), vertex(ring[v + 1]), area);
        }
      }
    }
    return vertices.neighbours(areas.length);
  }

  /** Areas that share an edge: two vertices that follow each other in both. */
  public static Neighbours rook(double[][][] areas) {
    Shared vertices = new Shared();
    Shared edges = new Shared();
    for (int area = 0; area < areas.length; area++) {
      for (double[] ring : areas[area]) {
        int before = -1;
        for (int v = 0; v < ring.length + 2; v += 2) {
          // Round to the first vertex again.
          int at = v % ring.length;
          int vertex = vertices.add(vertex(ring[at]), vertex(ring[at + 1]), area);
          if (before >= 0 && before != vertex) {
            edges.add(Math.min(before, vertex), Math.max(before, vertex), area);
          }
          before = vertex;
        }
      }
    }
    return edges.neighbours(areas.length);
  }

  private static long vertex(double coordinate) {
    if (!Double.isFinite(coordinate)) {
      throw new IllegalArgumentException("an outline has the coordinate " + coordinate);
    }
    return Double.doubleToLongBits(coordinate + 0.0);
  }

  /** Things named by two numbers, and the areas that have each: an open table of hashes. */
  private static final class Shared {
    private int[] slots = new int[1 << 12];
    private long[] first = new long[1 << 11];
    private long[] second = new long[1 << 11];
    private int size;
    private int[] thing = new int[1 << 11];
    private int[] area = new int[1 << 11];
    private int entries;

    /** The number of the thing, with the area added to those that have it. */
    int add(long a, long b, int of) {
      int number = number(a, b);
      if (entries == thing.length) {
        thing = Arrays.copyOf(thing, 2 * entries);
        area = Arrays.copyOf(area, 2 * entries);
      }
      thing[entries] = number;
      area[entries++] = of;
      return number;
    }

    private int number(long a, long b) {
      int slot = slot(a, b);
      if (slots[slot] == 0) {
        if (size == first.length) {
          grow();
          slot = slot(a, b);
        }
        first[size] = a;
        second[size++] = b;
        slots[slot] = size;
      }
      return slots[slot] - 1;
    }

    private int slot(long a, long b) {
      long bits = (a ^ Long.rotateLeft(b * 0x9e3779b97f4a7c15L, 29)) * 0xbf58476d1ce4e5b9L;
      int slot = (int) (bits >>> 32 ^ bits) & slots.length - 1;
      while (slots[slot] > 0 && (first[slots[slot] - 1] != a || second[slots[slot] - 1] != b)) {
        slot = slot + 1 & slots.length - 1;
      }
      return slot;
    }

    private void grow() {
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      slots = new int[4 * size];
      for (int n = 0; n < size; n++) {
        slots[slot(first[n], second[n])] = n + 1;
      }
    }

    /** Links between all areas that have a thing in common. */
    Neighbours neighbours(int areas) {
      int[] next = new int[size + 1];
      for (int e = 0; e < entries; e++) {
        next[thing[e] + 1]++;
      }
      Arrays.parallelPrefix(next, Integer::sum);
      int[] start = next.clone();
      int[] having = new int[entries];
      for (int e = 0; e < entries; e++) {
        having[next[thing[e]]++] = area[e];
      }
      long[] links =
          IntStream.range(0, size)
              .mapToObj(n -> Arrays.copyOfRange(having, start[n], start[n + 1]))
              .flatMapToLong(Shared::pairs)
              .sorted()
              .distinct()
              .toArray();
      return Neighbours.of(
          areas,
          Links.of(
              Arrays.stream(links).mapToInt(l -> (int) (l >>> 32)).toArray(),
              Arrays.stream(links).mapToInt(l -> (int) l).toArray()));
    }

    /** All pairs of areas that differ, both ways. */
    private static LongStream pairs(int[] areas) {
      return Arrays.stream(areas)
          .boxed()
          .flatMapToLong(
              i ->
                  Arrays.stream(areas)
                      .filter(j -> i != j)
                      .mapToLong(j -> (long) i << Integer.SIZE | j));
    }
  }
}
