package org.agglo.study.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.agglo.intake.classification.Sic2007;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;

/**
 * Wholes over elements that do not overlap: sets over pieces of the code list, or areas over their
 * leaves. Two pieces differ when some set has one and not the other, so that every number of a set
 * is the sum of its pieces.
 */
final class Cover {
  /** No element: the other side of a move that has none. */
  static final int NONE = -1;

  private final BitSet[] elementsOf;
  private final BitSet[] wholesOf;
  private final int[][] elements;
  private final int[][] nearest;
  private final int[][][] apart;
  private List<int[]> nested;

  private Cover(List<BitSet> wholesOf, int wholes) {
    this.wholesOf = wholesOf.toArray(BitSet[]::new);
    elementsOf = new BitSet[wholes];
    elements = new int[wholes][];
    for (int whole = 0; whole < wholes; whole++) {
      elementsOf[whole] = new BitSet();
      for (int element = 0; element < this.wholesOf.length; element++) {
        elementsOf[whole].set(element, this.wholesOf[element].get(whole));
      }
      elements[whole] = elementsOf[whole].stream().toArray();
    }
    nearest = new int[this.wholesOf.length][];
    apart = new int[this.wholesOf.length][][];
  }

  /** The study's sets over the pieces that their code lists cut the classification into. */
  static Cover ofSets(StudyFolder folder) {
    List<SetKey> sets = SetList.of(folder);
    TreeSet<String> leaves = new TreeSet<>();
    Sic2007.load().codes().forEach(code -> leaves.addAll(Sic2007.load().leaves(code)));
    List<List<String>> codes = sets.stream().map(set -> codes(folder, set)).toList();
    codes.forEach(list -> list.forEach(code -> leaves.addAll(leaves(code))));
    Set<BitSet> wholesOf = new LinkedHashSet<>();
    for (String leaf : leaves) {
      BitSet wholes = new BitSet();
      for (int set = 0; set < sets.size(); set++) {
        boolean all = sets.get(set).cluster().equals(SectorKey.ALL);
        wholes.set(set, all || codes.get(set).stream().anyMatch(leaf::startsWith));
      }
      wholesOf.add(wholes);
    }
    return new Cover(List.copyOf(wholesOf), sets.size());
  }

  /** A code that is none of the classification's stands for itself. */
  private static List<String> leaves(String code) {
    List<String> leaves = Sic2007.load().leaves(code);
    return leaves.isEmpty() ? List.of(code) : leaves;
  }

  /** A cluster without codes is a piece of its own, its narrow list the same as its broad one. */
  private static List<String> codes(StudyFolder folder, SetKey set) {
    if (SectorKey.isSector(set.cluster())) {
      return List.of(SectorKey.code(set.cluster()));
    }
    return folder.clusters().stream()
        .filter(cluster -> cluster.id().equals(set.cluster()))
        .findFirst()
        .map((Cluster cluster) -> cluster.codes(set.definition(), Frame.SIC))
        .filter(codes -> !codes.isEmpty())
        .orElse(List.of(set.cluster()));
  }

  /**
   * The areas over their leaves: areas without parts of which anything is known. A part of which
   * nothing is known is a leaf too where something is known of another part of its whole: a reader
   * can take the one from the other.
   *
   * @param areas the areas
   * @param known whether anything is known of an area itself
   */
  static Cover ofAreas(Hierarchy areas, boolean[] known) {
    boolean[] within = known.clone();
    for (int area : areas.partsFirst()) {
      for (int part : areas.parts(area)) {
        within[area] |= within[part];
      }
    }
    boolean[] leaf = new boolean[areas.size()];
    for (int area = 0; area < areas.size(); area++) {
      boolean split = anyOf(within, areas.parts(area));
      leaf[area] |= within[area] && !split;
      for (int part : areas.parts(area)) {
        leaf[part] |= split && !anyOf(within, areas.parts(part));
      }
    }
    List<BitSet> wholesOf = new ArrayList<>();
    BitSet[] above = above(areas);
    IntStream.range(0, areas.size()).filter(a -> leaf[a]).forEach(a -> wholesOf.add(above[a]));
    return new Cover(wholesOf, areas.size());
  }

  private static boolean anyOf(boolean[] flags, int... indexes) {
    return IntStream.of(indexes).anyMatch(i -> flags[i]);
  }

  /** Each area with all that it is part of. */
  private static BitSet[] above(Hierarchy areas) {
    int[] partsFirst = areas.partsFirst();
    BitSet[] above = new BitSet[areas.size()];
    for (int i = partsFirst.length - 1; i >= 0; i--) {
      int area = partsFirst[i];
      above[area] = above[area] == null ? new BitSet() : above[area];
      above[area].set(area);
      for (int part : areas.parts(area)) {
        above[part] = above[part] == null ? new BitSet() : above[part];
        above[part].or(above[area]);
      }
    }
    return above;
  }

  int wholes() {
    return elementsOf.length;
  }

  int size() {
    return wholesOf.length;
  }

  boolean has(int whole, int element) {
    return elementsOf[whole].get(element);
  }

  /** The elements of a whole, in order; not a copy. */
  int[] elements(int whole) {
    return elements[whole];
  }

  BitSet elementsOf(int whole) {
    return elementsOf[whole];
  }

  /** Pairs of wholes, the first a part of the second and not the same; no whole is empty. */
  List<int[]> nested() {
    if (nested == null) {
      nested = new ArrayList<>();
      for (int whole = 0; whole < wholes(); whole++) {
        for (int part = 0; part < wholes(); part++) {
          if (elements[part].length > 0 && isWithin(part, whole)) {
            nested.add(new int[] {part, whole});
          }
        }
      }
    }
    return nested;
  }

  private boolean isWithin(int part, int whole) {
    BitSet outside = (BitSet) elementsOf[part].clone();
    outside.andNot(elementsOf[whole]);
    return outside.isEmpty() && elements[part].length < elements[whole].length;
  }

  /** The wholes of an element. */
  int[] wholes(int element) {
    return apart(element, NONE);
  }

  /** The wholes that have one element and not the other. */
  int[] apart(int one, int other) {
    apart[one] = apart[one] == null ? new int[size() + 1][] : apart[one];
    int[] found = apart[one][other + 1];
    if (found == null) {
      BitSet differ = (BitSet) wholesOf[one].clone();
      if (other != NONE) {
        differ.xor(wholesOf[other]);
      }
      found = differ.stream().toArray();
      apart[one][other + 1] = found;
    }
    return found;
  }

  /** The other elements, those that the fewest wholes tell from this one first. */
  int[] nearest(int element) {
    if (nearest[element] == null) {
      int[] distance = new int[size()];
      for (int other = 0; other < size(); other++) {
        BitSet differ = (BitSet) wholesOf[element].clone();
        differ.xor(wholesOf[other]);
        distance[other] = differ.cardinality();
      }
      nearest[element] =
          IntStream.range(0, size())
              .filter(other -> other != element)
              .boxed()
              .sorted(Comparator.comparingInt(other -> distance[other]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return nearest[element];
  }
}
