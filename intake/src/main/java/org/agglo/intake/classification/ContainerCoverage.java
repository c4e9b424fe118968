package org.agglo.intake.classification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What the containers of one definition hold of a table of jobs by industry, alone, together and
 * twice. Their codes of SIC and NACE count; the table has codes of SIC 2007 of any level.
 *
 * <p>An industry that is only in part in a container, as a division is of which the container names
 * a class, is not counted: its jobs are told apart.
 *
 * @param held what each container holds, in the order they are listed
 * @param together what is in at least one; its container is empty
 * @param twice what is in more than one; its container is empty
 * @param overlaps pairs that share codes, those that share most jobs, then codes, first
 */
public record ContainerCoverage(
    List<Held> held, Held together, Held twice, List<Overlap> overlaps) {

  /**
   * What is held.
   *
   * @param container id of the container
   * @param codes five-digit codes of SIC 2007
   * @param shareCodes over all there are, 0–1
   * @param jobs jobs of the industries that lie wholly within; NaN where there is no table
   * @param shareJobs over all jobs of the table, 0–1; NaN where there are none
   * @param partly jobs of industries of which a part lies within; NaN where there is no table
   */
  public record Held(
      String container,
      int codes,
      double shareCodes,
      double jobs,
      double shareJobs,
      double partly) {}

  /**
   * What a pair shares.
   *
   * @param first id of the container listed first
   * @param second id of the other
   * @param codes five-digit codes in both
   * @param jobs jobs in both; NaN where there is no table
   * @param ofFirst jobs in both over those in the first, 0–1; by codes where there is no table
   * @param ofSecond over those in the second
   */
  public record Overlap(
      String first, String second, int codes, double jobs, double ofFirst, double ofSecond) {}

  /**
   * Measures them.
   *
   * @param containers of one definition
   * @param jobs by industry, each job in one; empty where there is no table
   */
  public static ContainerCoverage of(List<Container> containers, SortedMap<String, Double> jobs) {
    return new Counting(containers, jobs).count();
  }

  /** The codes of a list by number, and for each container those within and those partly so. */
  private static final class Members {
    final List<String> codes;
    final List<BitSet> within = new ArrayList<>();
    final List<BitSet> partly = new ArrayList<>();

    Members(List<Container> containers, List<String> codes) {
      this.codes = codes;
      for (Container container : containers) {
        List<String> in = Container.activities(container.codes());
        List<String> out = Container.activities(container.exclude().codes());
        BitSet whole = new BitSet();
        BitSet part = new BitSet();
        for (int i = 0; i < codes.size(); i++) {
          String code = codes.get(i);
          boolean gone = out.stream().anyMatch(code::startsWith);
          boolean holds = !gone && in.stream().anyMatch(code::startsWith);
          boolean divided = out.stream().anyMatch(o -> o.startsWith(code) && !o.equals(code));
          boolean named = !gone && in.stream().anyMatch(c -> c.startsWith(code));
          whole.set(i, holds && !divided);
          part.set(i, !whole.get(i) && (named || holds));
        }
        within.add(whole);
        partly.add(part);
      }
    }

    /** What is in one of the sets at least, and what in two. */
    static List<BitSet> together(List<BitSet> sets) {
      BitSet any = new BitSet();
      BitSet twice = new BitSet();
      for (BitSet set : sets) {
        twice.or(both(any, set));
        any.or(set);
      }
      return List.of(any, twice);
    }
  }

  private static BitSet both(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  /** Counts codes and jobs. */
  private static final class Counting {
    private final List<Container> containers;
    private final double[] jobs;
    private final double all;
    private final Members leaves;
    private final Members industries;

    Counting(List<Container> containers, SortedMap<String, Double> table) {
      this.containers = containers;
      this.jobs = table.values().stream().mapToDouble(Double::doubleValue).toArray();
      this.leaves = new Members(containers, leaves());
      this.industries = new Members(containers, List.copyOf(table.keySet()));
      BitSet every = new BitSet();
      every.set(0, jobs.length);
      this.all = sum(every);
    }

    private static List<String> leaves() {
      Sic2007 sic = Sic2007.load();
      return sic.divisions().stream()
          .flatMap(division -> sic.leaves(division).stream())
          .collect(Collectors.toList());
    }

    private double sum(BitSet set) {
      double sum = jobs.length == 0 ? Double.NaN : 0;
      for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
        sum += jobs[i];
      }
      return sum;
    }

    ContainerCoverage count() {
      List<Held> held = new ArrayList<>();
      for (int i = 0; i < containers.size(); i++) {
        BitSet whole = industries.within.get(i);
        held.add(
            held(containers.get(i).id(), leaves.within.get(i), whole, industries.partly.get(i)));
      }
      List<BitSet> codes = Members.together(leaves.within);
      List<BitSet> within = Members.together(industries.within);
      BitSet partly = Members.together(industries.partly).get(0);
      partly.andNot(within.get(0));
      Held any = held("", codes.get(0), within.get(0), partly);
      Held twice = held("", codes.get(1), within.get(1), new BitSet());
      return new ContainerCoverage(held, any, twice, overlaps());
    }

    private Held held(String id, BitSet codes, BitSet within, BitSet partly) {
      double share = codes.cardinality() / (double) leaves.codes.size();
      double sum = sum(within);
      return new Held(id, codes.cardinality(), share, sum, sum / all, sum(partly));
    }

    private List<Overlap> overlaps() {
      List<Overlap> pairs = new ArrayList<>();
      for (int i = 0; i < containers.size(); i++) {
        for (int j = i + 1; j < containers.size(); j++) {
          int codes = both(leaves.within.get(i), leaves.within.get(j)).cardinality();
          if (codes > 0) {
            pairs.add(overlap(i, j, codes));
          }
        }
      }
      Comparator<Overlap> most = Comparator.comparingDouble(o -> jobs.length == 0 ? 0 : -o.jobs());
      pairs.sort(
          most.thenComparingInt(o -> -o.codes())
              .thenComparing(Overlap::first)
              .thenComparing(Overlap::second));
      return pairs;
    }

    private Overlap overlap(int i, int j, int codes) {
      double shared = sum(both(industries.within.get(i), industries.within.get(j)));
      boolean byCodes = jobs.length == 0;
      double ofFirst = byCodes ? leaves.within.get(i).cardinality() : sum(industries.within.get(i));
      double ofSecond =
          byCodes ? leaves.within.get(j).cardinality() : sum(industries.within.get(j));
      double both = byCodes ? codes : shared;
      String first = containers.get(i).id();
      String second = containers.get(j).id();
      return new Overlap(first, second, codes, shared, both / ofFirst, both / ofSecond);
    }
  }
}
