package org.agglo.methods.inference;

import org.agglo.methods.Reference;

/**
 * Exact test and interval of the location quotient of a count of firms.
 *
 * <p>A region has \(k\) of the industry's \(n\) firms and \(R\) of all \(N\). If location had
 * nothing to do with industry, \(k\) would be hypergeometric given both margins, and \(p = P(X \ge
 * k)\) is its upper tail; where \(n/N\) is below 1 % the binomial law of \(n\) trials with chance
 * \(R/N\) stands for it. Against the rest of the nation (leave-one-out) the test is Fisher's exact
 * one: the same hypergeometric tail, always.
 *
 * <p>The interval is the dual of the test: its lower end is above 1 exactly where \(p\) is below
 * half of 1 − level. It inverts the noncentral hypergeometric law at that chance for the odds ratio
 * \(\psi\), and carries \(\psi\) to the quotient by the table with the same margins whose odds
 * ratio it is, so that 1 stays 1 and the table's own odds ratio gives its own quotient. Under the
 * binomial law this is the interval of Clopper and Pearson over \(R/N\).
 *
 * <p>Units: counts; {@code NaN} where they are not those of a table ({@code k > n}, {@code k > R},
 * negative) and where nothing can be tested: no firm in the industry or region, or all of them.
 * Cost: proportional to the standard deviation of the count, about a microsecond for a test and a
 * few for an interval.
 *
 * <p>Jobs are not trials: they arrive in plants. For jobs see {@link Dartboard}.
 *
 * <p>Sources: Fisher, R. A. (1935), <i>The Logic of Inductive Inference</i>, doi:10.2307/2342435;
 * Cornfield, J. (1956), <i>A Statistical Problem Arising from Retrospective Studies</i>,
 * Proceedings of the Third Berkeley Symposium, vol. 4; Clopper, C. J. and Pearson, E. S. (1934),
 * doi:10.1093/biomet/26.4.404.
 */
@Reference(
    name = "Test of a count of firms",
    formula =
        "p = P(X \\ge k) = \\sum_{x \\ge k} \\frac{\\binom{R}{x} \\binom{N-R}{n-x}}{\\binom{N}{n}}",
    words =
        "How often chance alone would put as many of an industry's firms in the region as there are,"
            + " if firms chose places without regard to industry. The interval says which quotients"
            + " the count is in keeping with. It is a test of firms; jobs arrive in plants and have"
            + " their own.",
    example =
        "The region has 2 of the industry's 2 firms, and 5 of all 10: 5 / 10 × 4 / 9 ="
            + " 0.222222",
    edges = {
      "Not defined where the industry or the region has no firm, or all firms.",
      "Where the industry has less than 1 % of all firms, the binomial law is used: the region's"
          + " share of all firms is each firm's chance.",
      "Against the rest of the nation it is Fisher's exact test of the same table.",
      "Counts are discrete: under chance alone p is below 5 % at most 5 % of the time, often less."
    },
    sources = {
      "Fisher, R. A. (1935), The Logic of Inductive Inference, https://doi.org/10.2307/2342435.",
      "Cornfield, J. (1956), A Statistical Problem Arising from Retrospective Studies, Proceedings"
          + " of the Third Berkeley Symposium, volume 4.",
      "Clopper, C. J. and Pearson, E. S. (1934), The Use of Confidence or Fiducial Limits"
          + " Illustrated in the Case of the Binomial, https://doi.org/10.1093/biomet/26.4.404."
    })
public final class CountTest {
  private CountTest() {}

  /**
   * The counts of one industry in one region.
   *
   * @param k firms of the industry in the region
   * @param n firms of the industry everywhere, the region included
   * @param R firms of all industries in the region
   * @param N all firms
   */
  public record Cell(long k, long n, long R, long N) {}

  /** The chance of k or more firms under the null, from 0 to 1, or {@code NaN}. */
  public static double p(long k, long n, long R, long N) {
    return isTable(k, n, R, N) ? law(n, R, N).upperTail(k) : Double.NaN;
  }

  /** The p of Fisher's exact test against the rest of the nation, or {@code NaN}. */
  public static double restP(long k, long n, long R, long N) {
    return isTable(k, n, R, N) ? CountLaw.hypergeometric(n, R, N).upperTail(k) : Double.NaN;
  }

  /** The count to be expected, {@code n R / N}; {@code NaN} where there is no firm at all. */
  public static double expected(long n, long R, long N) {
    return N > 0 ? (double) n * R / N : Double.NaN;
  }

  /**
   * The interval of the plain quotient.
   *
   * @param level its confidence, such as 0.95: above 0 and below 1
   */
  public static Interval interval(Cell cell, double level) {
    if (!isTable(cell.k, cell.n, cell.R, cell.N)) {
      return Interval.none();
    }
    boolean binomial = isBinomial(cell.n, cell.N);
    Interval odds = oddsRatio(law(cell.n, cell.R, cell.N), cell.k, level);
    return binomial
        ? new Interval(ofOdds(cell, odds.lower()), ofOdds(cell, odds.upper()))
        : new Interval(ofTable(cell, odds.lower()), ofTable(cell, odds.upper()));
  }

  /**
   * The interval of the leave-one-out quotient: the region's share of firms in the industry over
   * that of the rest of the nation. Its upper end is infinite where the rest may have none.
   */
  public static Interval restInterval(Cell cell, double level) {
    if (!isTable(cell.k, cell.n, cell.R, cell.N)) {
      return Interval.none();
    }
    Interval odds = oddsRatio(CountLaw.hypergeometric(cell.n, cell.R, cell.N), cell.k, level);
    return new Interval(restOfTable(cell, odds.lower()), restOfTable(cell, odds.upper()));
  }

  private static Interval oddsRatio(CountLaw law, long k, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("The level must lie between 0 and 1, not " + level + ".");
    }
    double beyond = (1 - level) / 2;
    return new Interval(
        k <= law.least() ? 0 : law.oddsRatio(k, beyond),
        k >= law.most() ? Double.POSITIVE_INFINITY : law.oddsRatio(k + 1, 1 - beyond));
  }

  private static CountLaw law(long n, long R, long N) {
    return isBinomial(n, N) ? CountLaw.binomial(n, R, N) : CountLaw.hypergeometric(n, R, N);
  }

  private static boolean isBinomial(long n, long N) {
    return n < 0.01 * N;
  }

  private static boolean isTable(long k, long n, long R, long N) {
    boolean margins = n > 0 && n < N && R > 0 && R < N;
    return margins && k >= 0 && k <= n && k <= R && n - k <= N - R;
  }

  /** The binomial quotient: each firm's chance has this odds ratio to that of any firm. */
  private static double ofOdds(Cell cell, double psi) {
    return Double.isInfinite(psi)
        ? (double) cell.N / cell.R
        : psi * cell.N / (cell.N - cell.R + psi * cell.R);
  }

  private static double ofTable(Cell cell, double psi) {
    return count(cell.n, cell.R, cell.N, psi) / cell.n * cell.N / cell.R;
  }

  private static double restOfTable(Cell cell, double psi) {
    // What the rest has, from the table's other column: no digits are lost by subtraction.
    double rest = count(cell.n, cell.N - cell.R, cell.N, 1 / psi);
    return count(cell.n, cell.R, cell.N, psi) / rest * (cell.N - cell.R) / cell.R;
  }

  /** The first count of the table with these margins and this odds ratio: the quadratic's root. */
  private static double count(double n, double R, double N, double psi) {
    if (Double.isInfinite(psi)) {
      return Math.min(n, R);
    }
    double half = N + (psi - 1) * (n + R);
    double root = Math.sqrt(half * half - 4 * psi * (psi - 1) * n * R);
    return half > 0 ? 2 * psi * n * R / (half + root) : (half - root) / (2 * (psi - 1));
  }
}
