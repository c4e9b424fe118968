package org.agglo.study.disclosure;

import java.util.Optional;
import org.agglo.study.definition.Study.Disclosure;

/** What a disclosure policy asks of a single number, before it is looked at among others. */
enum Policy {
  /**
   * Numbers below ten, and numbers of fewer than ten organisations where those are known, are
   * withheld; no reader can tell such a number from another that is ten, or a tenth of it, away.
   */
  THRESHOLD_10(Treatment.OPEN, Treatment.WITHHELD) {
    @Override
    Treatment treat(double number, Optional<Contribution> behind) {
      return isSafe(number, behind) ? Treatment.OPEN : Treatment.WITHHELD;
    }

    @Override
    boolean isSafe(double number, Optional<Contribution> behind) {
      boolean few = behind.filter(c -> c.organisations() < FEW).isPresent();
      return number == 0 || number >= FEW && !few;
    }

    @Override
    boolean isPartSafe(double part, Optional<Contribution> whole) {
      return part == 0 || part >= FEW;
    }

    @Override
    double width(double number) {
      return Math.max(FEW, Math.ceil(number / FEW));
    }
  },

  /**
   * Every number is rounded by its size: relaxed where three organisations or more are behind it
   * and none is dominant, else strict; withheld where nothing is known of them. No reader can tell
   * an unsafe number from another that is four tenths of the strict multiple away.
   */
  ONS_BRES_PUBLIC(Treatment.RELAXED, Treatment.STRICT, Treatment.WITHHELD) {
    @Override
    Treatment treat(double number, Optional<Contribution> behind) {
      if (isSafe(number, behind)) {
        return Treatment.RELAXED;
      }
      return behind.isPresent() ? Treatment.STRICT : Treatment.WITHHELD;
    }

    @Override
    boolean isSafe(double number, Optional<Contribution> behind) {
      return number == 0 || behind.filter(Contribution::isSafe).isPresent();
    }

    @Override
    boolean isPartSafe(double part, Optional<Contribution> whole) {
      return part == 0 || whole.filter(c -> c.isPartSafe(part)).isPresent();
    }

    @Override
    double width(double number) {
      return 0.4 * SizeRounding.STRICT.base(number);
    }
  };

  private static final double FEW = 10;

  private final Treatment[] ladder;

  Policy(Treatment... ladder) {
    this.ladder = ladder;
  }

  /** The policy of a study; empty where nothing is to be done. */
  static Optional<Policy> of(Disclosure disclosure) {
    return switch (disclosure) {
      case NONE -> Optional.empty();
      case THRESHOLD_10 -> Optional.of(THRESHOLD_10);
      case ONS_BRES_PUBLIC -> Optional.of(ONS_BRES_PUBLIC);
    };
  }

  /** What may be done to a number, the mildest first. */
  Treatment[] ladder() {
    return ladder;
  }

  /** Whether a number is withheld where nothing is known of who is behind it. */
  boolean asksWhoIsBehind() {
    return this == ONS_BRES_PUBLIC;
  }

  /** What must be done to a number for its own sake. */
  abstract Treatment treat(double number, Optional<Contribution> behind);

  /** Whether a number need not be guarded against being worked out. */
  abstract boolean isSafe(double number, Optional<Contribution> behind);

  /**
   * Whether part of a number may be worked out, of which only the whole's contributors are known.
   */
  abstract boolean isPartSafe(double part, Optional<Contribution> whole);

  /** The protection interval: how far apart two values are that a reader cannot tell apart. */
  abstract double width(double number);
}
