package org.agglo.methods.autocorrelation;

import java.util.SplittableRandom;
import org.agglo.methods.earth.Workers;

/**
 * How often values are dealt anew. Each replicate, or each site, has a random stream of its own,
 * made of the seed and its number: what comes out does not depend on the number of threads.
 *
 * @param number how many replicates, 0 for none
 * @param seed any number; the same number gives the same draws
 * @param workers who does the work
 */
public record Permutations(int number, long seed, Workers workers) {
  private static final long MASK = 0xffffffffL;

  /** Checks the number. */
  public Permutations {
    if (number < 0) {
      throw new IllegalArgumentException("0 permutations or more, not " + number);
    }
  }

  /** So many permutations with a seed, by all processors. */
  public static Permutations of(int number, long seed) {
    return new Permutations(number, seed, Workers.all());
  }

  /** No permutations. */
  public static Permutations none() {
    return of(0, 0);
  }

  /**
   * The fewest permutations at which a family of tests can be read after a correction for many:
   * \(20 \, m / \alpha\), so that the smallest p is a twentieth of the strictest threshold.
   *
   * @param tests how many tests, \(m\)
   * @param level the level of the family, \(\alpha\)
   */
  public static long needed(int tests, double level) {
    return (long) Math.ceil(20 * tests / level);
  }

  SplittableRandom stream(int number) {
    long bits = (number + 1) * 0x9e3779b97f4a7c15L;
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    // Neighbouring seeds would give shifted streams without the spreading of bits.
    return new SplittableRandom(seed ^ bits ^ (bits >>> 31));
  }

  /**
   * A number below a bound, each as likely: the upper half of a product, drawn again in the few
   * cases that would favour some (Lemire, 2019, doi:10.1145/3230636). No division but in those.
   */
  static int below(SplittableRandom random, int bound) {
    long product = Integer.toUnsignedLong(random.nextInt()) * bound;
    if ((product & MASK) < bound) {
      long least = (1L << Integer.SIZE) % bound;
      while ((product & MASK) < least) {
        product = Integer.toUnsignedLong(random.nextInt()) * bound;
      }
    }
    return (int) (product >>> Integer.SIZE);
  }
}
