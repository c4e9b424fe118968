package org.agglo.intake.match;

import java.util.Set;

/**
 * How far two suppliers name the same organisations for a cluster.
 *
 * @param left organisations of the first
 * @param right organisations of the second
 * @param both organisations of both
 * @param jaccard \(|A \cap B| / |A \cup B|\), 0–1 (Jaccard 1901); {@code NaN} where both are empty
 * @param overlap \(|A \cap B| / \min(|A|, |B|)\), 0–1; {@code NaN} where either is empty
 */
public record Agreement(int left, int right, int both, double jaccard, double overlap) {
  /**
   * Of two sets of organisations, as relation {@code organisation} names them. Linear in the
   * smaller.
   */
  public static Agreement of(Set<String> left, Set<String> right) {
    boolean leftIsSmaller = left.size() < right.size();
    Set<String> small = leftIsSmaller ? left : right;
    Set<String> large = leftIsSmaller ? right : left;
    int both = (int) small.stream().filter(large::contains).count();
    double union = (double) left.size() + right.size() - both;
    return new Agreement(
        left.size(), right.size(), both, both / union, both / (double) small.size());
  }
}
