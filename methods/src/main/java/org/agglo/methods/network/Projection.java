package org.agglo.methods.network;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * The ties between organisations that projects make: two organisations are tied through each
 * project they share, with weight \(1 / (n - 1)\) for a project of n.
 *
 * <p>\(w_{ij} = \sum_{p \ni i, j} \frac{1}{n_p - 1} \min(1, c / n_p)\). Each organisation then
 * gains 1 from a project, however large; a hub, with more than c organisations, gives in all what
 * one of c does. Organisations of one group are not tied.
 *
 * <p>Cost: O(pairs log pairs). Source: Newman, M. E. J. (2001), <i>Scientific collaboration
 * networks. II</i>, Physical Review E 64, 016132, doi:10.1103/PhysRevE.64.016132, for the weight.
 */
@Reference(
    name = "Ties through projects",
    formula =
        "w_{ij} = \\sum_{p \\ni i, j} \\frac{1}{n_p - 1} \\min\\left(1, \\frac{c}{n_p}\\right)",
    words =
        "Two organisations are tied through each project they share. A project of two ties them"
            + " fully, a large one a little: with each partner 1 / (n - 1). Hubs are capped.",
    example =
        "Two organisations share a project of two and a project of three: 1 / 1 + 1 / 2 = 1.5",
    edges = {
      "A project with one organisation makes no tie; one of the same group is none.",
      "A hub, with more than c organisations (20 by default), weighs as one of c.",
      "A tie says that both took part, not that they worked together."
    },
    sources = {
      "Newman, M. E. J. (2001), Scientific collaboration networks. II. Shortest paths, weighted"
          + " networks, and centrality, Physical Review E 64, 016132,"
          + " https://doi.org/10.1103/PhysRevE.64.016132."
    })
public final class Projection {
  /** The number of organisations above which a project is a hub, where nothing else is said. */
  public static final int HUB_CAP = 20;

  private Projection() {}

  /**
   * Ties between organisations, by the first and then the second; first is below second.
   *
   * @param first an organisation
   * @param second the other
   * @param weight of the tie
   */
  public record Ties(int[] first, int[] second, double[] weight) {}

  /**
   * The ties.
   *
   * @param table who takes part in what
   * @param group the group of each organisation, numbered from 0
   * @param hubCap the number of organisations above which a project is a hub, at least 2
   */
  public static Ties of(TwoMode table, int[] group, int hubCap) {
    long[] pairs = pairs(table, group);
    Arrays.sort(pairs);
    long[] distinct = Arrays.stream(pairs).distinct().toArray();
    double[] weight = new double[distinct.length];
    double[] ofPair = Weights.ofPairs(table, hubCap);
    int[] member = table.member();
    for (int p = 0; p < table.projects(); p++) {
      for (int i = table.from()[p]; i < table.from()[p + 1]; i++) {
        for (int j = i + 1; j < table.from()[p + 1]; j++) {
          if (group[member[i]] != group[member[j]]) {
            weight[Arrays.binarySearch(distinct, pair(member[i], member[j]))] += ofPair[p];
          }
        }
      }
    }
    return new Ties(
        Arrays.stream(distinct).mapToInt(pair -> (int) (pair >> 32)).toArray(),
        Arrays.stream(distinct).mapToInt(pair -> (int) pair).toArray(),
        weight);
  }

  private static long[] pairs(TwoMode table, int[] group) {
    long most = 0;
    for (int p = 0; p < table.projects(); p++) {
      most += (long) table.size(p) * (table.size(p) - 1) / 2;
    }
    long[] pairs = new long[Math.toIntExact(most)];
    int number = 0;
    int[] member = table.member();
    for (int p = 0; p < table.projects(); p++) {
      for (int i = table.from()[p]; i < table.from()[p + 1]; i++) {
        for (int j = i + 1; j < table.from()[p + 1]; j++) {
          if (group[member[i]] != group[member[j]]) {
            pairs[number++] = pair(member[i], member[j]);
          }
        }
      }
    }
    return Arrays.copyOf(pairs, number);
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | second;
  }
}
