package org.agglo.intake.message;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a command: what was asked cannot be done, and why, in one sentence each. */
public final class Misuse extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** For all problems found. */
  public Misuse(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** For a single problem. */
  public static Misuse of(Code code, Place place, Object... parts) {
    return new Misuse(List.of(Problem.of(code, place, parts)));
  }

  /** The problems, in the order found. */
  public List<Problem> problems() {
    return problems;
  }
}
