package org.agglo.methods.inference;

import java.util.SplittableRandom;

/**
 * Random streams by number, so that what is drawn does not depend on how threads share the work.
 */
public final class RandomStreams {
  private RandomStreams() {}

  /**
   * The stream of a replicate.
   *
   * @param seed names the whole; neighbouring seeds have nothing in common
   * @param replicate the number of the replicate
   */
  public static SplittableRandom of(long seed, int replicate) {
    return new SplittableRandom(mixed(mixed(seed) + replicate));
  }

  /**
   * A number from 0 to below a bound, without a division: the high half of a product.
   *
   * @param bits any 32 random bits, in the low half
   * @param bound above 0; numbers differ in their chances by less than bound / 2³²
   */
  public static int below(long bits, int bound) {
    return (int) (((bits & 0xffffffffL) * bound) >>> 32);
  }

  /** The finisher of MurmurHash3 with the constants of Stafford's variant 13. */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
