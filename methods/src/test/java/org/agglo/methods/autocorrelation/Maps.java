package org.agglo.methods.autocorrelation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.agglo.methods.autocorrelation.Neighbours.Links;

/** Maps to test with: values, and links with weights, one way and both ways. */
record Maps(double[] values, Links links) {

  Neighbours neighbours() {
    return Neighbours.of(values.length, links);
  }

  /** The sites in another order: the site that was first is now at place order[0]. */
  Maps relabelled(int[] order) {
    double[] moved = new double[values.length];
    for (int i = 0; i < moved.length; i++) {
      moved[order[i]] = values[i];
    }
    int[] from = Arrays.stream(links.from()).map(i -> order[i]).toArray();
    int[] to = Arrays.stream(links.to()).map(i -> order[i]).toArray();
    return new Maps(moved, new Links(from, to, links.weight()));
  }

  Maps valued(java.util.function.DoubleUnaryOperator change) {
    return new Maps(Arrays.stream(values).map(change).toArray(), links);
  }

  /** From four to nine sites with values of 0 or more that differ, and some links. */
  static Arbitrary<Maps> any() {
    Arbitrary<double[]> values =
        Arbitraries.integers()
            .between(0, 1_000)
            .map(Integer::doubleValue)
            .array(double[].class)
            .ofMinSize(4)
            .ofMaxSize(9)
            .filter(v -> Arrays.stream(v).distinct().count() > 1);
    return Combinators.combine(values, Arbitraries.longs()).as(Maps::linked);
  }

  private static Maps linked(double[] values, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = values.length;
    // The ring keeps every site linked; other links are there by chance, and one way by chance.
    int[] pairs =
        IntStream.range(0, n * n)
            .filter(p -> p / n != p % n)
            .filter(p -> (p / n + 1) % n == p % n || random.nextInt(3) == 0)
            .toArray();
    return new Maps(
        values,
        new Links(
            Arrays.stream(pairs).map(p -> p / n).toArray(),
            Arrays.stream(pairs).map(p -> p % n).toArray(),
            Arrays.stream(pairs).mapToDouble(p -> 1 + random.nextInt(4)).toArray()));
  }

  /** A grid of cells, each with those beside, above and below it. */
  static Neighbours grid(int columns, int rows) {
    int[][] lists = new int[columns * rows][];
    Arrays.setAll(
        lists,
        i -> {
          IntStream.Builder near = IntStream.builder();
          if (i / columns > 0) {
            near.add(i - columns);
          }
          if (i % columns > 0) {
            near.add(i - 1);
          }
          if (i % columns < columns - 1) {
            near.add(i + 1);
          }
          if (i / columns < rows - 1) {
            near.add(i + columns);
          }
          return near.build().toArray();
        });
    return Neighbours.ofLists(lists);
  }

  /** All orders of some numbers below n: those of k out of n, without replacement. */
  static int[][] orders(int n, int k) {
    if (k == 0) {
      return new int[][] {{}};
    }
    return Arrays.stream(orders(n, k - 1))
        .flatMap(
            some ->
                IntStream.range(0, n)
                    .filter(i -> Arrays.stream(some).noneMatch(s -> s == i))
                    .mapToObj(
                        i -> {
                          int[] more = Arrays.copyOf(some, k);
                          more[k - 1] = i;
                          return more;
                        }))
        .toArray(int[][]::new);
  }
}
