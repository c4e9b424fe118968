package org.agglo.methods.complexity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.methods.Reference;
import org.agglo.methods.earth.Workers;

/**
 * Benchmark cluster definitions: industries in groups by how they are linked, chosen among many
 * candidates by how well the groups hold together.
 *
 * <p>Given are one or more tables of {@link LinkTable}. Candidates are made of each table, and of
 * the mean of all brought to one scale: Ward's hierarchy, k-means and k-medians from it, for each
 * number of groups. Each candidate is scored against every table: the share of groups, and of
 * industries, that are nearer to their own than to others, on average and at the 95th percentile.
 * The best mean score wins; of equal ones the earlier table, the fewer groups, the earlier
 * function. Then industries nearer to another group move there, as long as the score does not fall.
 *
 * <p>Followed is the paper's order of steps with its scores; the starts of k-means and k-medians,
 * the tie rules and the stop of the moves are ours. Definitions come from where industries are, so
 * they do not show that anybody trades with anybody. Missing: a pair that is missing is refused.
 *
 * <p>Cost: O(n³) for Ward's distances, O(n² groups) a round of k-means.
 */
@Reference(
    name = "Benchmark cluster definitions",
    formula =
        "VS = \\frac{1}{4}\\left(VS_C^{avg} + VS_C^{95} + VS_I^{avg} + VS_I^{95}\\right), \\;"
            + " WCR_c = \\frac{1}{|c|(|c|-1)} \\sum_{i \\neq j \\in c} M_{ij}",
    words =
        "Groups of industries that are found together more than with others. Many candidate"
            + " groupings are made and scored: the share of groups and of industries that are nearer"
            + " to their own (WCR) than to the others, on average and at the 95th percentile. The"
            + " best is kept. A grouping says what is found together, not who deals with whom.",
    example =
        "Four industries; the first two are alike by 0.9, the last two by 0.8, all other pairs by"
            + " 0.1. In the groups {1, 2} and {3, 4} every group and every industry is nearer to its"
            + " own: (1 + 1 + 1 + 1)/4 = 1",
    edges = {
      "A group of one industry passes none of the scores.",
      "Groups that were chosen by a table score near 1 on it even where it has no pattern: score them"
          + " on other areas, years or links before believing in them.",
      "Large regions dominate correlations of numbers of jobs; quotients or shares show another side."
    },
    sources = {
      "Delgado, M., Porter, M. E., Stern, S. (2016), Defining clusters of related industries, Journal"
          + " of Economic Geography 16(1), 1-38, https://doi.org/10.1093/jeg/lbv017."
    })
public final class ClusterDefinitions {
  private static final int ROUNDS = 20;

  private ClusterDefinitions() {}

  /**
   * A candidate with its scores.
   *
   * @param grouping the groups
   * @param table which table it was made of, from 0; the number of tables for the mean of all
   * @param function how it was made: Ward, k-means, k-medians
   * @param validation its scores against each table
   */
  public record Candidate(
      Grouping grouping, int table, String function, List<GroupLinks.Validation> validation) {

    /** The mean score over the tables. */
    public double score() {
      return validation.stream().mapToDouble(GroupLinks.Validation::score).sum()
          / validation.size();
    }
  }

  /**
   * What came of it.
   *
   * @param candidates all of them, in order of table, number of groups, function
   * @param best the place of the best among them
   * @param grouping the best after its industries were moved
   * @param moved whether an industry was moved
   * @param validation its scores against each table
   * @param links its links by the table it was made of
   */
  public record Definitions(
      List<Candidate> candidates,
      int best,
      Grouping grouping,
      boolean[] moved,
      List<GroupLinks.Validation> validation,
      GroupLinks links) {

    /** The mean score over the tables. */
    public double score() {
      return ClusterDefinitions.score(validation);
    }
  }

  /**
   * The best grouping.
   *
   * @param tables links of the same industries, none missing
   * @param groups the numbers of groups to try, each from 2 to fewer than the industries
   * @param workers who share the work; the result does not depend on them
   */
  public static Definitions of(List<LinkTable> tables, int[] groups, Workers workers) {
    check(tables, groups);
    List<LinkTable> bases = new ArrayList<>(tables);
    if (tables.size() > 1) {
      bases.add(LinkTable.mean(tables));
    }
    WardTree[] trees = new WardTree[bases.size()];
    workers.split(
        trees.length,
        1,
        () ->
            (from, to) -> {
              for (int t = from; t < to; t++) {
                trees[t] = WardTree.of(bases.get(t));
              }
            });
    Candidate[] candidates = new Candidate[bases.size() * groups.length * 3];
    workers.split(
        bases.size() * groups.length,
        1,
        () ->
            (from, to) -> {
              for (int work = from; work < to; work++) {
                int table = work / groups.length;
                int number = groups[work % groups.length];
                int[] ward = trees[table].cut(number);
                Start start = new Start(tables, bases.get(table), table, number);
                candidates[3 * work] = start.candidate(ward, "Ward");
                int[] numbered = candidates[3 * work].grouping().group();
                for (Groups function : Groups.values()) {
                  candidates[3 * work + 1 + function.ordinal()] =
                      start.candidate(function.from(numbered, start.base), function.words());
                }
              }
            });
    return best(tables, bases, List.of(candidates));
  }

  /** A start of candidates. */
  private record Start(List<LinkTable> tables, LinkTable base, int table, int number) {
    Candidate candidate(int[] group, String function) {
      Grouping grouping = Grouping.of(group, function + ", " + number + " groups");
      return new Candidate(grouping, table, function, validation(grouping, tables));
    }
  }

  private static List<GroupLinks.Validation> validation(Grouping grouping, List<LinkTable> tables) {
    return tables.stream().map(t -> GroupLinks.of(grouping, t).validation()).toList();
  }

  private static Definitions best(
      List<LinkTable> tables, List<LinkTable> bases, List<Candidate> candidates) {
    Comparator<Integer> order = Comparator.comparingDouble(c -> -candidates.get(c).score());
    int best =
        IntStream.range(0, candidates.size())
            .boxed()
            .min(order.thenComparing(c -> c))
            .orElseThrow();
    Candidate chosen = candidates.get(best);
    LinkTable base = bases.get(chosen.table());
    Grouping grouping = settled(chosen.grouping(), base, tables);
    boolean[] moved = moved(chosen.grouping(), grouping);
    return new Definitions(
        candidates,
        best,
        grouping,
        moved,
        validation(grouping, tables),
        GroupLinks.of(grouping, base));
  }

  /** Moves industries to the group they are nearest to, while the score does not fall. */
  private static Grouping settled(Grouping from, LinkTable base, List<LinkTable> tables) {
    Grouping settled = from;
    double score = score(validation(from, tables));
    for (int round = 0; round < ROUNDS; round++) {
      Grouping next = step(settled, GroupLinks.of(settled, base));
      double nextScore = score(validation(next, tables));
      if (next.equals(settled) || nextScore < score) {
        return settled;
      }
      settled = next;
      score = nextScore;
    }
    return settled;
  }

  private static Grouping step(Grouping grouping, GroupLinks links) {
    int[] group = grouping.group().clone();
    for (int i = 0; i < group.length; i++) {
      int next = links.next(i);
      boolean nearer = next >= 0 && !(links.within(i) >= links.of(i, next));
      group[i] = nearer ? next : group[i];
    }
    return Grouping.of(group, grouping.how());
  }

  /** Industries that are not with the larger part of those they were with. */
  private static boolean[] moved(Grouping before, Grouping after) {
    int[][] shared = new int[before.size()][after.size()];
    int n = before.group().length;
    for (int i = 0; i < n; i++) {
      shared[before.group()[i]][after.group()[i]]++;
    }
    boolean[] moved = new boolean[n];
    for (int i = 0; i < n; i++) {
      int[] parts = shared[before.group()[i]];
      moved[i] = parts[after.group()[i]] < Arrays.stream(parts).max().orElse(0);
    }
    return moved;
  }

  private static double score(List<GroupLinks.Validation> validation) {
    return validation.stream().mapToDouble(GroupLinks.Validation::score).sum() / validation.size();
  }

  private static void check(List<LinkTable> tables, int[] groups) {
    int n = tables.get(0).size();
    for (int number : groups) {
      if (number < 2 || number >= n) {
        throw new IllegalArgumentException(
            "Groups are from 2 to fewer than the " + n + " industries, not " + number + ".");
      }
    }
    for (LinkTable table : tables) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          if (!Double.isFinite(table.of(i, j))) {
            throw new IllegalArgumentException(
                "The similarity of industries " + j + " and " + i + " is missing.");
          }
        }
      }
    }
  }
}
