package org.agglo.methods.concentration;

import java.util.Optional;
import org.agglo.methods.Reference;

/**
 * Strong clusters, after the mapping of clusters in the United States: the regions of one cluster
 * whose location quotient is in the upper quarter and at least 1, and whose employment and
 * establishments are both above the lower quarter.
 *
 * <p>Quantiles are of type 7, over the regions with employment above 0, within one cluster; the
 * mapping gives the label to traded clusters only, with quotients over traded employment. The label
 * is relative: about a quarter of regions have it, whatever the cluster. It is never evidence.
 *
 * <p>Missing: a region is not assessed where employment, establishments or quotient is missing or
 * employment is 0; it then has no label and is in no quantile. Cost: O(n log n).
 *
 * <p>Source: Delgado, M., Porter, M. E., Stern, S. (2016), "Defining clusters of related
 * industries", <i>Journal of Economic Geography</i> 16(1), 1–38, doi:10.1093/jeg/lbv017; the rule
 * as published by the US Cluster Mapping Project, clustermapping.us.
 */
@Reference(
    name = "Strong clusters",
    formula = "LQ_r \\ge \\max(Q_{0.75}(LQ), 1), \\; E_r > Q_{0.25}(E), \\; N_r > Q_{0.25}(N)",
    words =
        "The regions that stand out for one cluster: quotient in the upper quarter and at least 1,"
            + " employment and establishments both above the lower quarter. The label is relative:"
            + " about a quarter of areas always qualify.",
    example =
        "Five regions have quotients 0.5, 0.8, 1, 1.5 and 3, and employment and establishments that"
            + " rise with them. The upper quarter begins at 1.5, the lower quarter ends at the"
            + " second: strong are the last two, 1 + 1 = 2",
    edges = {
      "Regions without employment, or with a missing value, are not assessed and are in no quantile.",
      "With fewer than 100 areas the label says little: about a quarter of areas always qualify.",
      "Quotients are those of traded clusters over traded employment, where the mapping is followed."
    },
    sources = {
      "Delgado, M., Porter, M. E., Stern, S. (2016), Defining clusters of related industries, Journal"
          + " of Economic Geography 16(1), 1-38, https://doi.org/10.1093/jeg/lbv017.",
      "US Cluster Mapping Project, https://clustermapping.us."
    })
public final class StrongClusters {
  private static final int FEW = 100;

  private StrongClusters() {}

  /**
   * The labels of the regions of one cluster; each array has an element per region.
   *
   * @param assessed whether the region has all that is needed, and employment
   * @param qualifying quotient, employment and establishments above their 25th percentiles
   * @param significant as qualifying, with a quotient above its 50th percentile
   * @param strong as qualifying in size, with a quotient of at least its 75th percentile and 1
   * @param strong10 as strong, with a quotient of at least its 90th percentile
   * @param areas how many are assessed
   */
  public record Labels(
      boolean[] assessed,
      boolean[] qualifying,
      boolean[] significant,
      boolean[] strong,
      boolean[] strong10,
      int areas) {

    /** What must be said with labels over few areas. */
    public Optional<String> warning() {
      return areas < FEW
          ? Optional.of("relative label: about a quarter of areas always qualify")
          : Optional.empty();
    }
  }

  /**
   * The labels of one cluster.
   *
   * @param quotients the location quotient of each region
   * @param employment of the cluster in each region
   * @param establishments of the cluster in each region
   */
  public static Labels of(double[] quotients, double[] employment, double[] establishments) {
    Parts.sameLength(quotients, employment);
    Parts.sameLength(quotients, establishments);
    int n = quotients.length;
    boolean[] assessed = new boolean[n];
    int areas = 0;
    for (int r = 0; r < n; r++) {
      assessed[r] =
          employment[r] > 0 && !Double.isNaN(quotients[r]) && !Double.isNaN(establishments[r]);
      areas += assessed[r] ? 1 : 0;
    }
    double[] ranked = Quantile.sorted(only(assessed, quotients));
    double jobs = Quantile.ofSorted(Quantile.sorted(only(assessed, employment)), 0.25);
    double units = Quantile.ofSorted(Quantile.sorted(only(assessed, establishments)), 0.25);
    double lower = Quantile.ofSorted(ranked, 0.25);
    double middle = Quantile.ofSorted(ranked, 0.5);
    double upper = Math.max(Quantile.ofSorted(ranked, 0.75), 1);
    double top = Math.max(Quantile.ofSorted(ranked, 0.9), 1);
    Labels labels =
        new Labels(assessed, new boolean[n], new boolean[n], new boolean[n], new boolean[n], areas);
    for (int r = 0; r < n; r++) {
      if (assessed[r] && employment[r] > jobs && establishments[r] > units) {
        labels.qualifying[r] = quotients[r] > lower;
        labels.significant[r] = quotients[r] > middle;
        labels.strong[r] = quotients[r] >= upper;
        labels.strong10[r] = quotients[r] >= top;
      }
    }
    return labels;
  }

  private static double[] only(boolean[] assessed, double[] values) {
    double[] result = values.clone();
    for (int r = 0; r < result.length; r++) {
      result[r] = assessed[r] ? result[r] : Double.NaN;
    }
    return result;
  }
}
