package org.agglo.study.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * Secondary suppression that is proved, not hoped for. For every guarded number it finds a second
 * world: one in which units have moved between two pieces of the code list in one area, and back in
 * another area, so that all sums hold, nothing is below 0, and every number a reader sees is the
 * same, while the guarded number differs by its protection interval. Numbers that would differ are
 * rounded or withheld, the cheapest choice of move first. A reader who sees the same in two worlds
 * cannot tell them apart, by whatever arithmetic.
 *
 * <p>The moves are those of the hypercube method (Repsilber 1994), over sets that overlap and areas
 * of several levels. Cost: at most a few hundred moves a guarded number, each over the cells that
 * tell its four corners apart.
 */
final class Protection {
  private static final int PIECES = 4;
  private static final int TRIED = 8;
  private static final double[] SPLITS = {1, 0, 0.5, 0.25, 0.75};

  /** Units move from piece q to piece p in area a, and from p to q in area b. */
  private record Move(int p, int a, int q, int b) {}

  /** A move by so much one way, or so much the other: the two worlds. */
  private record Choice(Move move, double up, double down, double cost) {}

  private final Slice slice;
  private final Policy policy;
  private final Prices prices;
  private final double[][] room;
  private final double[] covered;
  private Choice best;

  /**
   * Over a slice.
   *
   * @param slice the numbers, each treated for its own sake already
   * @param policy what may be done to them
   * @param prices what it costs to do it
   * @param room what each piece holds at least in each leaf: no more can leave it
   */
  Protection(Slice slice, Policy policy, Prices prices, double[][] room) {
    this.slice = slice;
    this.policy = policy;
    this.prices = prices;
    this.room = room;
    this.covered = new double[slice.value.length];
  }

  /** Guards every number. */
  void run(List<Guard> guards) {
    for (Guard guard : guards) {
      if (guard.cell() < 0 || covered[guard.cell()] < guard.width()) {
        best = null;
        search(guard);
        carryOut(best);
      }
    }
  }

  private void search(Guard guard) {
    int pieces = 0;
    for (int p = guard.pieces().nextSetBit(0); p >= 0 && pieces < PIECES && !isFree(); pieces++) {
      int leaves = 0;
      for (int a : slice.areas.elements(guard.area())) {
        if (leaves++ < PIECES && !isFree()) {
          corners(guard, p, a);
        }
      }
      p = guard.pieces().nextSetBit(p + 1);
    }
  }

  private boolean isFree() {
    return best != null && best.cost() == 0;
  }

  /** Tries the other pieces and leaves that are told apart from these by the fewest numbers. */
  private void corners(Guard guard, int p, int a) {
    BitSet inside = slice.areas.elementsOf(guard.area());
    int found = 0;
    for (int q : slice.sets.nearest(p)) {
      if (!guard.pieces().get(q) && found < TRIED && !isFree()) {
        found += leaves(guard, new Move(p, a, q, Cover.NONE), inside) ? 1 : 0;
      }
    }
    if (!isFree()) {
      leaves(guard, new Move(p, a, Cover.NONE, Cover.NONE), inside);
    }
  }

  private boolean leaves(Guard guard, Move corner, BitSet inside) {
    int found = 0;
    for (int b : slice.areas.nearest(corner.a())) {
      if (!inside.get(b) && found < TRIED && !isFree()) {
        found += splits(guard, new Move(corner.p(), corner.a(), corner.q(), b)) ? 1 : 0;
      }
    }
    boolean alone = !isFree() && splits(guard, corner);
    return found > 0 || alone;
  }

  /** The protection interval lies above the number, below it, or on both sides. */
  private boolean splits(Guard guard, Move move) {
    double most = roomUp(move);
    double least = roomDown(move);
    boolean found = false;
    for (double split : SPLITS) {
      double up = Math.ceil(guard.width() * split);
      found |= weigh(move, Math.min(up, guard.width()), guard.width(), most, least);
    }
    if (guard.cell() >= 0 && !found) {
      double up = Math.max(guard.width() - slice.value[guard.cell()], 0);
      found = weigh(move, up, guard.width(), most, least);
    }
    return found;
  }

  private boolean weigh(Move move, double up, double width, double most, double least) {
    double down = width - up;
    if (up > most || down > least) {
      return false;
    }
    double cost = cost(move, up, down);
    if (best == null ? cost < Double.POSITIVE_INFINITY : cost < best.cost()) {
      best = new Choice(move, up, down, cost);
    }
    return cost < Double.POSITIVE_INFINITY;
  }

  private double roomUp(Move m) {
    return Math.min(room(m.q(), m.a()), room(m.p(), m.b()));
  }

  private double roomDown(Move m) {
    double other =
        m.q() == Cover.NONE || m.b() == Cover.NONE ? Double.MAX_VALUE : room(m.q(), m.b());
    return Math.min(room(m.p(), m.a()), other);
  }

  private double room(int piece, int leaf) {
    return piece == Cover.NONE || leaf == Cover.NONE ? Double.MAX_VALUE : room[leaf][piece];
  }

  /** The price of a move; once it reaches that of the best, no matter by how much. */
  private double cost(Move move, double up, double down) {
    double cost = 0;
    double limit = best == null ? Double.POSITIVE_INFINITY : best.cost();
    int[] areas = slice.areas.apart(move.a(), move.b());
    for (int set : slice.sets.apart(move.p(), move.q())) {
      boolean withP = slice.sets.has(set, move.p());
      for (int i = 0; i < areas.length && cost < limit; i++) {
        boolean with = withP == slice.areas.has(areas[i], move.a());
        cost += cost(slice.cell(set, areas[i]), with ? up : down, with ? down : up);
      }
    }
    return cost;
  }

  private double cost(int cell, double larger, double smaller) {
    if (!slice.shown[cell]) {
      return 0;
    }
    if (slice.value[cell] < smaller) {
      return Double.POSITIVE_INFINITY;
    }
    Treatment needed = slice.needed(cell, larger, smaller, policy.ladder());
    return prices.of(cell, slice.treatment[cell], needed);
  }

  private void carryOut(Choice choice) {
    Move m = choice.move();
    double width = choice.up() + choice.down();
    for (int set : slice.sets.apart(m.p(), m.q())) {
      for (int area : slice.areas.apart(m.a(), m.b())) {
        int cell = slice.cell(set, area);
        boolean with = slice.sets.has(set, m.p()) == slice.areas.has(area, m.a());
        double larger = with ? choice.up() : choice.down();
        double smaller = width - larger;
        if (slice.shown[cell]) {
          Treatment needed = slice.needed(cell, larger, smaller, policy.ladder());
          slice.treat(cell, needed, larger, smaller);
        }
        covered[cell] = Math.max(covered[cell], width);
      }
    }
  }
}
