package org.agglo.study.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.agglo.study.identify.Hierarchy;

/**
 * The numbers of a slice that must not be worked out, whether a figure tells them or not: unsafe
 * cells, what a cell leaves of one that holds it, pieces that all cells together determine, and
 * what is missing of a whole whose other parts are there.
 */
final class Guards {
  private final Slice slice;
  private final Policy policy;
  private final IntFunction<Optional<Contribution>> behind;
  private final List<Guard> guards = new ArrayList<>();

  /**
   * Over a slice.
   *
   * @param slice the numbers
   * @param policy what is unsafe
   * @param behind who is behind a cell
   */
  Guards(Slice slice, Policy policy, IntFunction<Optional<Contribution>> behind) {
    this.slice = slice;
    this.policy = policy;
    this.behind = behind;
  }

  /** All of them, cells first. */
  List<Guard> list(Hierarchy areas, Contents[] contents) {
    for (int cell = 0; cell < slice.value.length; cell++) {
      cell(cell, slice.value[cell]);
    }
    for (int area = 0; area < slice.areas.wholes(); area++) {
      missing(areas, area);
      for (int[] pair : slice.sets.nested()) {
        difference(pair[0], pair[1], area);
      }
      if (contents[area] != null) {
        pieces(area, contents[area]);
      }
    }
    return guards;
  }

  private void cell(int cell, double number) {
    if (!Double.isNaN(number) && !policy.isSafe(number, behind.apply(cell))) {
      int set = cell / slice.areas.wholes();
      int area = cell % slice.areas.wholes();
      guards.add(new Guard(slice.sets.elementsOf(set), area, policy.width(number), cell));
    }
  }

  private void difference(int part, int whole, int area) {
    int cell = slice.cell(whole, area);
    double rest = slice.value[cell] - slice.value[slice.cell(part, area)];
    if (rest > 0 && !policy.isPartSafe(rest, behind.apply(cell))) {
      BitSet pieces = (BitSet) slice.sets.elementsOf(whole).clone();
      pieces.andNot(slice.sets.elementsOf(part));
      guards.add(new Guard(pieces, area, policy.width(rest), -1));
    }
  }

  private void pieces(int area, Contents contents) {
    for (int piece = 0; piece < slice.sets.size(); piece++) {
      double number = contents.least[piece];
      if (contents.isKnown(piece) && number > 0 && !isPartSafe(piece, area, number)) {
        BitSet pieces = new BitSet();
        pieces.set(piece);
        guards.add(new Guard(pieces, area, policy.width(number), -1));
      }
    }
  }

  private boolean isPartSafe(int piece, int area, double number) {
    for (int set : slice.sets.wholes(piece)) {
      int cell = slice.cell(set, area);
      boolean is = slice.sets.elements(set).length == 1;
      if (!Double.isNaN(slice.value[cell])
          && (is
              ? policy.isSafe(number, behind.apply(cell))
              : policy.isPartSafe(number, behind.apply(cell)))) {
        return true;
      }
    }
    return false;
  }

  /** What the parts that are there leave of the whole stands for the first one that is missing. */
  private void missing(Hierarchy areas, int whole) {
    for (int set = 0; set < slice.sets.wholes(); set++) {
      double rest = slice.value[slice.cell(set, whole)];
      int first = -1;
      for (int part : areas.parts(whole)) {
        double number = slice.value[slice.cell(set, part)];
        first = first < 0 && Double.isNaN(number) ? part : first;
        rest -= Double.isNaN(number) ? 0 : number;
      }
      boolean some = first >= 0 && slice.areas.elements(first).length > 0;
      if (some && rest > 0 && !policy.isPartSafe(rest, behind.apply(slice.cell(set, whole)))) {
        guards.add(new Guard(slice.sets.elementsOf(set), first, policy.width(rest), -1));
      }
    }
  }
}
