package org.agglo.methods.density;

/**
 * Which cluster each point is in, how firmly, and how much of an outlier it is.
 *
 * @param cluster for each row the number of its cluster, from 1 by falling weight, or 0 for noise
 * @param probability for each row how firmly it is in its cluster, 0 to 1; 0 for noise
 * @param outlier for each row the outlier score GLOSH, 0 to below 1
 * @param stability for each cluster, from number 1, how stable it is: points (or weight) times the
 *     range of inverse distance it lasts over
 */
public record Membership(
    int[] cluster, double[] probability, double[] outlier, double[] stability) {
  /** How many clusters there are. */
  public int clusters() {
    return stability.length;
  }
}
