package org.agglo.intake.message;

import java.util.ArrayList;
import java.util.List;

/** Collects problems so that all are told at once. */
public final class Problems {
  private final List<Problem> list = new ArrayList<>();

  /** Adds one. */
  public void add(Code code, Place place, Object... parts) {
    add(Problem.of(code, place, parts));
  }

  /** Adds one. */
  public void add(Problem problem) {
    list.add(problem);
  }

  /** All so far, in the order found. */
  public List<Problem> list() {
    return List.copyOf(list);
  }

  /** Whether any of them stops the command. */
  public boolean stop() {
    return list.stream().anyMatch(p -> p.code().severity() == Severity.MISUSE);
  }

  /** Throws all of them if any stops the command. */
  public void throwIfStop() {
    if (stop()) {
      throw new Misuse(list());
    }
  }
}
