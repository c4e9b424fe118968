package org.agglo.study.score;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** What chance says of the quotients of a set. */
interface QuotientTests {
  /** Level of the intervals. */
  double LEVEL = 0.95;

  /** One-sided level of the test that an interval of that level is the dual of. */
  double SIDE = (1 - LEVEL) / 2;

  /** From this share of the nation on, the quotient against the rest has an interval too. */
  double LARGE = 0.05;

  /**
   * The evidence of every area, by its number; {@link Evidence.Pair#NONE} where there is no
   * quotient.
   *
   * @param set number of the set
   */
  Evidence.Pair[] of(int set);

  /**
   * The evidence of all sets, which threads share: no test looks at another's result.
   *
   * @param sets number of sets
   * @param threads threads to use; 0 for all cores
   */
  default Evidence.Pair[][] all(int sets, int threads) {
    int cores = Runtime.getRuntime().availableProcessors();
    ForkJoinPool pool = new ForkJoinPool(threads == 0 ? cores : threads);
    try {
      return pool.submit(
              () ->
                  IntStream.range(0, sets)
                      .parallel()
                      .mapToObj(this::of)
                      .toArray(Evidence.Pair[][]::new))
          .join();
    } finally {
      pool.shutdown();
    }
  }

  /** No tests, of a source that does not say what it counts. */
  static QuotientTests none(Sheet sheet) {
    Evidence.Pair[] none = new Evidence.Pair[sheet.areas().size()];
    Arrays.fill(none, Evidence.Pair.NONE);
    return set -> none;
  }
}
