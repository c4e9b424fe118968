package org.agglo.study.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agglo.intake.classification.Sic2007;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.StudyFolder;

/**
 * What the containers of a study hold together, and what they hold twice: counted in five-digit SIC
 * codes, not in jobs or firms.
 */
public final class Containers {
  /**
   * Two containers, and the codes they share.
   *
   * @param first id of the one listed first
   * @param second id of the other
   * @param shared five-digit codes in both
   * @param ofFirst five-digit codes in the first
   * @param ofSecond five-digit codes in the second
   * @param nested whether one is a part of the other, as the study says
   */
  public record Overlap(
      String first, String second, int shared, int ofFirst, int ofSecond, boolean nested) {
    /** Codes in both over codes in either, 0–1. */
    public double jaccard() {
      return shared / (double) (ofFirst + ofSecond - shared);
    }
  }

  /**
   * What all containers hold.
   *
   * @param held five-digit codes in at least one
   * @param all five-digit codes there are
   * @param twice five-digit codes in more than one
   */
  public record Coverage(int held, int all, int twice) {}

  private final List<Cluster> clusters;
  private final Map<String, String> parents = new TreeMap<>();
  private final Map<String, Integer> index = new TreeMap<>();

  private Containers(List<Cluster> clusters) {
    this.clusters = clusters;
    clusters.forEach(c -> c.parent().ifPresent(p -> parents.put(c.id(), p)));
    Sic2007 sic = Sic2007.load();
    sic.divisions().forEach(d -> sic.leaves(d).forEach(leaf -> index.put(leaf, index.size())));
  }

  /** The containers of a study. */
  public static Containers of(StudyFolder folder) {
    return new Containers(folder.clusters());
  }

  /** What they hold under a definition. */
  public Coverage coverage(Definition definition) {
    BitSet held = new BitSet();
    BitSet twice = new BitSet();
    for (Cluster cluster : clusters) {
      BitSet leaves = leaves(cluster, definition);
      BitSet again = (BitSet) leaves.clone();
      again.and(held);
      twice.or(again);
      held.or(leaves);
    }
    return new Coverage(held.cardinality(), index.size(), twice.cardinality());
  }

  /** The pairs that share codes under a definition, those that share most first. */
  public List<Overlap> overlaps(Definition definition) {
    return pairs(definition).stream()
        .filter(pair -> pair.shared() > 0)
        .sorted(
            Comparator.comparingInt((Overlap pair) -> -pair.shared())
                .thenComparing(Overlap::first)
                .thenComparing(Overlap::second))
        .toList();
  }

  /** Every two containers, in the order of the study. */
  public List<Overlap> pairs(Definition definition) {
    List<BitSet> leaves = clusters.stream().map(c -> leaves(c, definition)).toList();
    List<Overlap> pairs = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      for (int j = i + 1; j < leaves.size(); j++) {
        BitSet both = (BitSet) leaves.get(i).clone();
        both.and(leaves.get(j));
        pairs.add(pair(i, j, both.cardinality(), leaves));
      }
    }
    return pairs;
  }

  private Overlap pair(int i, int j, int shared, List<BitSet> leaves) {
    String first = clusters.get(i).id();
    String second = clusters.get(j).id();
    boolean nested = isUnder(first, second) || isUnder(second, first);
    int ofFirst = leaves.get(i).cardinality();
    return new Overlap(first, second, shared, ofFirst, leaves.get(j).cardinality(), nested);
  }

  /** Whether a container is a part of another, at any depth; loops are another check's matter. */
  private boolean isUnder(String part, String whole) {
    String at = parents.get(part);
    for (int step = 0; at != null && step < parents.size(); step++) {
      if (at.equals(whole)) {
        return true;
      }
      at = parents.get(at);
    }
    return false;
  }

  private BitSet leaves(Cluster cluster, Definition definition) {
    BitSet leaves = new BitSet();
    for (String code : cluster.codes(definition, Frame.SIC)) {
      for (String leaf : Sic2007.load().leaves(code)) {
        Integer at = index.get(leaf);
        if (at != null) {
          leaves.set(at);
        }
      }
    }
    return leaves;
  }
}
