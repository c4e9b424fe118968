package org.agglo.methods.complexity;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Economic complexity of areas (ECI) and of industries (PCI): the second eigenvector of \(D^{-1} M
 * U^{-1} M^T\), and what it is by industry. The value of an area is, but for a factor, the mean of
 * its industries; that of an industry the mean of its areas.
 *
 * <p>The vector is found on the side that has fewer, areas or industries, as the first eigenvector
 * of the symmetric form with \(\sqrt{d}\) kept out ({@link Similarity}, {@link Lanczos}). Both are
 * standardised, each by its own mean and its standard deviation over all (not of a sample). The
 * sign is such that ECI correlates with diversity from 0 upwards.
 *
 * <p>Missing ({@code NaN}): areas and industries that have nothing; those outside the largest part
 * of a table that falls apart ({@link Components}), for nothing orders one part against another;
 * all where there is but one pattern (everybody has the same industries), or where the second and
 * third eigenvalue are equal, so that any mixture of two orders is as good.
 *
 * <p>Cost: with n the smaller side, the sum of squared margins of the larger side, then n² for each
 * of some dozens of steps. Sources: Hidalgo, C. A., Hausmann, R. (2009), "The building blocks of
 * economic complexity", <i>PNAS</i> 106(26), 10570–10575, doi:10.1073/pnas.0900943106; Mealy, P.,
 * Farmer, J. D., Teytelboym, A. (2019), "Interpreting economic complexity", <i>Science Advances</i>
 * 5(1), eaau1705, doi:10.1126/sciadv.aau1705.
 */
@Reference(
    name = "Economic complexity index",
    formula =
        "D^{-1} M U^{-1} M^{\\top} k = \\lambda_2 k, \\quad ECI_r = \\frac{k_r - \\bar k}{\\mathrm{sd}(k)}",
    words =
        "Orders areas by which industries they are specialised in, so that areas with like industries"
            + " come together, and industries by their areas in the same way. High is usually where"
            + " there is much that few others have. It is an order of likeness: it does not count"
            + " industries, and it is no measure of wealth or of clusters.",
    example =
        "Three areas have three, two and one of three industries, each all those of the next. The second"
            + " eigenvalue is 0.25 and k is 1, 0, -1, with mean 0 and standard deviation 0.816497; the"
            + " first area has 1 / 0.816497 = 1.224745",
    edges = {
      "Areas that share no industry with the largest group of areas, directly or through others, are"
          + " missing: nothing orders them against it.",
      "Where the third eigenvalue comes near the second, a few cells more or less can turn the order.",
      "Its sign is set so that it rises with diversity. Within one country they may hardly correlate:"
          + " capitals are specialised in few industries and can come out last. Then read the order"
          + " from its ends.",
      "Areas and industries that are left with nothing at the threshold have no value."
    },
    sources = {
      "Hidalgo, C. A., Hausmann, R. (2009), The building blocks of economic complexity, PNAS 106(26),"
          + " 10570-10575, https://doi.org/10.1073/pnas.0900943106.",
      "Mealy, P., Farmer, J. D., Teytelboym, A. (2019), Interpreting economic complexity, Science"
          + " Advances 5(1), eaau1705, https://doi.org/10.1126/sciadv.aau1705."
    })
public final class EconomicComplexity {
  /** Eigenvalues closer than this part of the larger are one to the computer. */
  private static final double SAME = 1e-9;

  /** Closer than this part they are said to be nearly tied; a parameter of ours. */
  private static final double NEAR = 0.05;

  /** Below this correlation with diversity the sign is said to be weak; a parameter of ours. */
  private static final double WEAK = 0.3;

  private static final double SMALLEST = 1e-12;
  private static final double TOLERANCE = 1e-14;
  private static final double ROUGHLY = 1e-8;

  private EconomicComplexity() {}

  /**
   * The values of a table.
   *
   * @param areas ECI of each area, {@code NaN} where it has none
   * @param industries PCI of each industry, {@code NaN} where it has none
   * @param second the second eigenvalue: how alike neighbours in the order are, from 0 to 1
   * @param third the third
   * @param parts the parts of the table; values are of part 0
   * @param alongDiversity the correlation of ECI with diversity, from 0 to 1, which sets the sign;
   *     0 where it cannot be told, and then the first area that is not at 0 is above it
   */
  public record Scores(
      double[] areas,
      double[] industries,
      double second,
      double third,
      Components parts,
      double alongDiversity) {

    /** Whether there is an order at all: more than one pattern of industries. */
    public boolean hasOrder() {
      return second > SMALLEST && !isTied();
    }

    /** Whether the second and third eigenvalue are the same: there is no one order. */
    public boolean isTied() {
      return second > SMALLEST && second - third <= SAME * second;
    }

    /** Whether the third eigenvalue is within 5 % of the second: the order is not firm. */
    public boolean isNearlyTied() {
      return second > SMALLEST && second - third <= NEAR * second;
    }

    /** Whether ECI correlates with diversity by 0.3 or more, so that the sign means something. */
    public boolean isOriented() {
      return alongDiversity >= WEAK;
    }
  }

  /** The values of a table. */
  public static Scores of(Presence presence) {
    Components parts = Components.of(presence);
    int[] areas = parts.areas(0);
    int[] industries = parts.industries(0);
    Presence core = presence.only(areas, industries);
    boolean turned = core.industries() < core.areas();
    Scores scores = ofConnected(turned ? core.transposed() : core, parts);
    Scores upright = new Oriented(core, scores, turned).scores();
    return new Scores(
        spread(upright.areas, areas, presence.areas()),
        spread(upright.industries, industries, presence.industries()),
        upright.second,
        upright.third,
        parts,
        upright.alongDiversity);
  }

  /** The two vectors, not yet standardised; the rows of the table are the smaller side. */
  private static Scores ofConnected(Presence core, Components parts) {
    double[] root = Similarity.roots(core);
    Similarity similarity = Similarity.of(core);
    double[] first = lengthOne(root);
    Lanczos.Pair second = Lanczos.largest(similarity, new double[][] {first}, TOLERANCE);
    double[][] known = {first, second.vector()};
    Lanczos.Pair third = Lanczos.largest(similarity, known, ROUGHLY);
    double[] rows = new double[root.length];
    Arrays.setAll(rows, r -> second.vector()[r] / root[r]);
    double[] columns = Similarity.means(core.byIndustry(), rows);
    return new Scores(rows, columns, second.value(), third.value(), parts, 0);
  }

  /** Values put the right way round and upright, and standardised. */
  private record Oriented(Presence core, Scores raw, boolean turned) {
    Scores scores() {
      double[] areas = turned ? raw.industries : raw.areas;
      double[] industries = turned ? raw.areas : raw.industries;
      if (!raw.hasOrder()) {
        Arrays.fill(areas, Double.NaN);
        Arrays.fill(industries, Double.NaN);
        return new Scores(areas, industries, raw.second, raw.third, raw.parts, 0);
      }
      standardise(areas);
      standardise(industries);
      double along = alongDiversity(areas);
      boolean told = Math.abs(along) > SAME;
      if (told ? along < 0 : firstIsBelow(areas)) {
        negate(areas);
        negate(industries);
      }
      return new Scores(
          areas, industries, raw.second, raw.third, raw.parts, told ? Math.abs(along) : 0);
    }

    /** The correlation; 0 where all areas have as many industries. */
    private double alongDiversity(double[] eci) {
      double[] diversity = new double[eci.length];
      Arrays.setAll(diversity, core::diversity);
      standardise(diversity);
      double correlation = Lanczos.dot(eci, diversity) / eci.length;
      return Double.isNaN(correlation) ? 0 : correlation;
    }
  }

  private static boolean firstIsBelow(double[] values) {
    return Arrays.stream(values).filter(v -> Math.abs(v) > SAME).findFirst().orElse(1) < 0;
  }

  private static void negate(double[] values) {
    Arrays.setAll(values, i -> -values[i]);
  }

  private static double[] lengthOne(double[] vector) {
    double length = Math.sqrt(Lanczos.dot(vector, vector));
    return Arrays.stream(vector).map(v -> v / length).toArray();
  }

  /** To mean 0 and standard deviation 1. */
  private static void standardise(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / values.length);
    Arrays.setAll(values, i -> (values[i] - mean) / deviation);
  }

  /** Values of some among all, the others missing. */
  static double[] spread(double[] values, int[] keys, int size) {
    double[] all = new double[size];
    Arrays.fill(all, Double.NaN);
    for (int k = 0; k < keys.length; k++) {
      all[keys[k]] = values[k];
    }
    return all;
  }
}
