package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.complexity.ComplexityOutlook;
import org.agglo.methods.complexity.Cooccurrence;
import org.agglo.methods.complexity.EconomicComplexity;
import org.agglo.methods.complexity.Presence;
import org.agglo.methods.complexity.Proximity;
import org.agglo.methods.complexity.Relatedness;
import org.agglo.methods.complexity.RelatednessDensity;

/** How near the industries of a table are to each other, and to its areas. */
public final class Related {
  private static final int LARGEST = 12_000;
  private static final int CELLS = 200_000_000;

  private final Specialisations table;
  private final Cooccurrence together;
  private final double[][] pairs;

  /** What counts of areas that have both are held against. */
  public enum Norm {
    PROXIMITY,
    PROBABILITY,
    ASSOCIATION,
    COSINE,
    JACCARD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private double[][] of(Cooccurrence together) {
      return this == PROXIMITY
          ? Proximity.of(together)
          : Relatedness.of(together, Relatedness.Norm.valueOf(name()));
    }
  }

  /** Relates the industries each to each. */
  public Related(Specialisations table, Norm norm) {
    int industries = table.industries().size();
    int most = Math.min(LARGEST, CELLS / table.areas().size());
    if (industries > most) {
      throw Misuse.of(Code.RELATEDNESS_LARGE, Place.NONE, industries, most);
    }
    this.table = table;
    together = Cooccurrence.of(table.presence());
    pairs = norm.of(together);
  }

  double[][] pairs() {
    return pairs;
  }

  /** A row for each pair of industries that an area has both of. */
  public Result result() {
    int[][] found = found();
    double[] counts = new double[found.length];
    double[] values = new double[found.length];
    for (int row = 0; row < found.length; row++) {
      counts[row] = together.count(found[row][0], found[row][1]);
      values[row] = pairs[found[row][0]][found[row][1]];
    }
    Keys names = table.industries();
    return Result.ofRows(found.length)
        .words(names.column(), row -> names.names().get(found[row][0]))
        .words(names.column() + "_2", row -> names.names().get(found[row][1]))
        .numbers("together", counts)
        .numbers("relatedness", values)
        .finding("present", table.presence().size());
  }

  private int[][] found() {
    int n = together.size();
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (together.count(i, j) > 0) {
          found.add(new int[] {i, j});
        }
      }
    }
    return found.toArray(int[][]::new);
  }

  /** A row for each area and industry with the density of the industry around the area. */
  public Result density() {
    return cells(RelatednessDensity.of(table.presence(), pairs));
  }

  /** The same with the gain in complexity outlook of each industry an area has not. */
  public Result densityAndGain() {
    Presence presence = table.presence();
    EconomicComplexity.Scores scores = ComplexityScores.index(table);
    double[][] gain = ComplexityOutlook.of(presence, pairs, scores.industries()).gain();
    return cells(RelatednessDensity.of(presence, pairs)).numbers("outlook_gain", flat(gain));
  }

  private Result cells(double[][] density) {
    Keys areas = table.areas();
    Keys industries = table.industries();
    int n = industries.size();
    double[] values = flat(density);
    return Result.ofRows(values.length)
        .words(areas.column(), row -> areas.names().get(row / n))
        .words(industries.column(), row -> industries.names().get(row % n))
        .truths("present", row -> Boolean.toString(table.presence().isPresent(row / n, row % n)))
        .numbers("density", values)
        .words("status", row -> Double.isNaN(values[row]) ? "z" : "")
        .finding("present", table.presence().size());
  }

  private static double[] flat(double[][] rows) {
    int n = rows.length == 0 ? 0 : rows[0].length;
    double[] flat = new double[Math.multiplyExact(rows.length, n)];
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(rows[r], 0, flat, r * n, n);
    }
    return flat;
  }
}
