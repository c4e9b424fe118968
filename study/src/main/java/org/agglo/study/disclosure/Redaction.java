package org.agglo.study.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Status;

/**
 * What a reader gets of a figure. Beside the value go the interval, p, n, firms, rank, flags and
 * notes wherever they would tell more than the value does.
 */
final class Redaction {
  private static final double NONE = Double.NaN;

  /** Flags that say something of a source, not of a cell. */
  private static final List<String> OF_SOURCE = List.of("stale");

  /** Flags that say what a policy hides: how much of a cell is one firm's. */
  private static final List<String> OF_FIRM = List.of("dominant");

  /** Marks that a number keeps whatever is done to it. */
  private static final List<Status> KEPT =
      List.of(Status.B, Status.E, Status.F, Status.P, Status.R);

  private final String policy;

  Redaction(String policy) {
    this.policy = policy;
  }

  /** Nothing of it. */
  Figure withheld(Figure f) {
    return redrawn(f, NONE, Status.C.mark(), why(f));
  }

  private String why(Figure f) {
    return f.measure() == Measure.LEVEL
        ? "Withheld under " + policy + ": this number, or one that could be worked out from it."
        : "Withheld: made from a number that is withheld under " + policy + ".";
  }

  /** Nothing of it, because nothing is known of who is behind it. */
  Figure unknown(Figure f) {
    String why =
        "Withheld under " + policy + ": nothing is known of the organisations behind the number.";
    return redrawn(f, NONE, Status.C.mark(), why);
  }

  /**
   * What its rounded ingredients make of it.
   *
   * @param f the figure
   * @param value the value made of them
   * @param own its own number, rounded
   */
  Figure rounded(Figure f, double value, double own) {
    if (f.measure() == Measure.LEVEL) {
      String low = value == 0 ? Status.LOW.mark() : "";
      String note = "Rounded by its size under " + policy + ".";
      return redrawn(f, value, Status.union(kept(f), low), note);
    }
    if (Double.isNaN(value)) {
      String note = "Not defined: there is nothing to compare with, once rounded.";
      return redrawn(f, value, Status.Z.mark(), note);
    }
    boolean loose = SizeRounding.RELAXED.base(own) / 2 > own / 10;
    String note =
        "Made from numbers rounded under " + policy + "; intervals and tests are left out.";
    return redrawn(f, value, Status.union(kept(f), loose ? Status.U.mark() : ""), note);
  }

  private static String kept(Figure f) {
    List<String> marks = Arrays.asList(f.status().split(" "));
    return KEPT.stream().map(Status::mark).filter(marks::contains).collect(Collectors.joining(" "));
  }

  private static Figure redrawn(Figure f, double value, String status, String note) {
    Figure bare =
        new Figure(
            f.metric(),
            f.measure(),
            f.cluster(),
            f.definition(),
            f.area(),
            f.areaLevel(),
            f.period(),
            value,
            f.unit(),
            f.scope(),
            status,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            0,
            0,
            f.source(),
            f.vintage(),
            f.sourceLevel(),
            f.base(),
            f.method(),
            f.methodVersion(),
            f.flags().stream().filter(OF_SOURCE::contains).toList(),
            NONE,
            note);
    return bare;
  }

  /**
   * All of it but what would tell of single firms.
   *
   * @param f the figure
   * @param own its own number, which readers see
   */
  Figure open(Figure f, double own) {
    return new Figure(
        f.metric(),
        f.measure(),
        f.cluster(),
        f.definition(),
        f.area(),
        f.areaLevel(),
        f.period(),
        f.value(),
        f.unit(),
        f.scope(),
        f.status(),
        f.n() == own ? own : NONE,
        f.firms() == own ? own : NONE,
        f.lower(),
        f.upper(),
        f.p(),
        f.q(),
        f.rank(),
        f.of(),
        f.source(),
        f.vintage(),
        f.sourceLevel(),
        f.base(),
        f.method(),
        f.methodVersion(),
        f.flags().stream().filter(flag -> !OF_FIRM.contains(flag)).toList(),
        NONE,
        f.note());
  }

  /** The same at another place among the published. */
  static Figure ranked(Figure f, int rank, int of) {
    return new Figure(
        f.metric(),
        f.measure(),
        f.cluster(),
        f.definition(),
        f.area(),
        f.areaLevel(),
        f.period(),
        f.value(),
        f.unit(),
        f.scope(),
        f.status(),
        f.n(),
        f.firms(),
        f.lower(),
        f.upper(),
        f.p(),
        f.q(),
        rank,
        of,
        f.source(),
        f.vintage(),
        f.sourceLevel(),
        f.base(),
        f.method(),
        f.methodVersion(),
        f.flags(),
        f.valueExcludingFlagged(),
        f.note());
  }
}
