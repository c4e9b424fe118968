package org.agglo.methods.complexity;

import java.util.Locale;
import org.agglo.methods.Reference;

/**
 * Relatedness of industries: how often two are found in the same area, held against how often each
 * is found with any other. With \(C_{ij}\) the number of areas that have both, \(S_i = \sum_j
 * C_{ij}\) and \(T = \sum_i S_i\), the four norms of {@link Norm}. Symmetric, and 0 for an industry
 * and itself and for one that is never found with another.
 *
 * <p>Cost: O(n²) beside {@link Cooccurrence}. Sources: van Eck, N. J., Waltman, L. (2009), "How to
 * normalize cooccurrence data?", <i>Journal of the American Society for Information Science and
 * Technology</i> 60(8), 1635–1651, doi:10.1002/asi.21075; Steijn, M. P. A. (2021), "Improvement on
 * the association strength: implementing a probabilistic measure based on combinations without
 * repetition", <i>Quantitative Science Studies</i> 2(2), 778–794, doi:10.1162/qss_a_00122.
 */
@Reference(
    name = "Relatedness",
    formula =
        "\\frac{C_{ij}}{\\frac{T}{2} \\left( \\frac{S_i}{T} \\frac{S_j}{T - S_i} + \\frac{S_j}{T} \\frac{S_i}{T - S_j} \\right)}",
    words =
        "How often two industries are found in the same area, over how often that would come about if"
            + " industries met at random: above 1 they seek each other. Association strength, cosine and"
            + " Jaccard are other norms of the same counts.",
    example =
        "Three industries: 1 and 2 are together in 2 areas, 1 and 3 in 1, 2 and 3 in 1. Of 8 meetings 3,"
            + " 3 and 2 are theirs: 2 / (4 x (3/8 x 3/5 + 3/8 x 3/5)) = 1.111111",
    edges = {
      "It tells where industries are found together, not why.",
      "Two industries that are each found with few others get large values from a single area.",
      "An industry and itself have 0."
    },
    sources = {
      "van Eck, N. J., Waltman, L. (2009), How to normalize cooccurrence data?, Journal of the American"
          + " Society for Information Science and Technology 60(8), 1635-1651,"
          + " https://doi.org/10.1002/asi.21075.",
      "Steijn, M. P. A. (2021), Improvement on the association strength, Quantitative Science Studies"
          + " 2(2), 778-794, https://doi.org/10.1162/qss_a_00122."
    })
public final class Relatedness {
  private Relatedness() {}

  /** What a count is held against. */
  public enum Norm {
    /** Drawing two different industries at random, of Steijn: the expected count. */
    PROBABILITY {
      @Override
      double of(double count, double a, double b, double all) {
        return count / (all / 2 * (a / all * b / (all - a) + b / all * a / (all - b)));
      }
    },
    /** Association strength: \(C_{ij} T / (S_i S_j)\). */
    ASSOCIATION {
      @Override
      double of(double count, double a, double b, double all) {
        return count / all / (a / all * (b / all));
      }
    },
    /** The cosine: \(C_{ij} / \sqrt{S_i S_j}\). */
    COSINE {
      @Override
      double of(double count, double a, double b, double all) {
        return count / Math.sqrt(a * b);
      }
    },
    /** Jaccard: \(C_{ij} / (S_i + S_j - C_{ij})\). */
    JACCARD {
      @Override
      double of(double count, double a, double b, double all) {
        return count / (a + b - count);
      }
    };

    abstract double of(double count, double a, double b, double all);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The relatedness of each pair of industries. */
  public static double[][] of(Cooccurrence together, Norm norm) {
    double[] totals = new double[together.size()];
    double all = 0;
    for (int i = 0; i < totals.length; i++) {
      totals[i] = together.total(i);
      all += totals[i];
    }
    double whole = all;
    return each(together, (i, j) -> norm.of(together.count(i, j), totals[i], totals[j], whole));
  }

  /** What is between two industries that are found together. */
  @FunctionalInterface
  interface Between {
    double of(int industry, int other);
  }

  /** All pairs; 0 where two are never found together. */
  static double[][] each(Cooccurrence together, Between between) {
    int n = together.size();
    double[][] all = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        all[i][j] = together.count(i, j) > 0 ? between.of(i, j) : 0;
      }
    }
    return all;
  }
}
