package org.agglo.intake.match;

/**
 * The similarity of two words after Jaro (1989, doi:10.1080/01621459.1989.10478785) with Winkler's
 * weight of a common beginning (1990): 1 for equal words, 0 for words without a common letter.
 */
final class JaroWinkler {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  /** Of longer words only so many letters are compared. */
  private static final int LONGEST = 64;

  private JaroWinkler() {}

  /** The similarity, 0–1; the same for both orders. Cost: the product of the lengths at most. */
  static double of(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    double jaro = a.length() <= b.length() ? jaro(a, b) : jaro(b, a);
    int prefix = 0;
    int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
    while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  /** Which letters are matched stands in two words of bits, so nothing is allocated. */
  private static double jaro(String small, String large) {
    int ls = Math.min(LONGEST, small.length());
    int ll = Math.min(LONGEST, large.length());
    int reach = Math.max(0, ll / 2 - 1);
    long inSmall = 0;
    long inLarge = 0;
    for (int i = 0; i < ls; i++) {
      int end = Math.min(ll, i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if ((inLarge >>> j & 1) == 0 && small.charAt(i) == large.charAt(j)) {
          inSmall |= 1L << i;
          inLarge |= 1L << j;
          break;
        }
      }
    }
    double matches = Long.bitCount(inSmall);
    if (matches == 0) {
      return 0;
    }
    int swaps = 0;
    for (long rest = inSmall; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      int j = Long.numberOfTrailingZeros(inLarge);
      inLarge &= inLarge - 1;
      if (small.charAt(i) != large.charAt(j)) {
        swaps++;
      }
    }
    return (matches / ls + matches / ll + (matches - swaps / 2) / matches) / 3;
  }
}
