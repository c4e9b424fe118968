package org.agglo.study.synthesis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.methods.inference.ProportionalFit;
import org.agglo.methods.inference.ProportionalFit.Margin;
import org.agglo.methods.inference.ProportionalFit.Stop;

/**
 * Enterprises by area, five-digit industry and size band, fitted division by division, because both
 * margins hold within a division. Fitted are jobs: an enterprise counts with the middle of its
 * band, and in the open band with what the division's jobs leave for it, and with 1,000 at least.
 * The seed is the pattern of jobs by five-digit industry and area, so that an industry without jobs
 * in an area stays without.
 *
 * @param divisions those with enterprises and with jobs
 * @param worst the greatest part of a margin that is not met, over divisions
 * @param without jobs of divisions that have no enterprises
 */
record Fit(List<Division> divisions, double worst, double without) {
  /** Farm agriculture, whose jobs are surveyed under this code and not by kind of farm. */
  private static final String FARMS = "01000";

  /**
   * A division.
   *
   * @param code two digits
   * @param rows its industries and size bands that have enterprises
   * @param jobs jobs by area, as published
   * @param enterprises fitted, for each row by area
   */
  record Division(String code, List<Row> rows, double[] jobs, double[][] enterprises) {}

  /**
   * An industry and a size band.
   *
   * @param sic five digits
   * @param band place among {@link SizeBand#NAMES}
   * @param count enterprises
   * @param size jobs that one is taken to have in the fit
   */
  record Row(String sic, int band, double count, double size) {}

  static Fit of(Margins margins) {
    SortedMap<String, double[]> jobs = divisionJobs(margins);
    List<Division> divisions = new ArrayList<>();
    double worst = 0;
    double without = 0;
    for (Map.Entry<String, double[]> division : jobs.entrySet()) {
      List<Row> rows = rows(margins, division.getKey(), sum(division.getValue()));
      if (rows.isEmpty() || sum(division.getValue()) == 0) {
        without += sum(division.getValue());
        continue;
      }
      ProportionalFit fit = fit(margins, division, rows);
      worst = Math.max(worst, fit.worst());
      double[][] enterprises = enterprises(fit, rows, margins.areas().size());
      divisions.add(new Division(division.getKey(), rows, division.getValue(), enterprises));
    }
    return new Fit(List.copyOf(divisions), worst, without);
  }

  private static SortedMap<String, double[]> divisionJobs(Margins margins) {
    SortedMap<String, double[]> jobs = new TreeMap<>();
    margins
        .jobs()
        .forEach(
            (sic, row) -> {
              double[] sums =
                  jobs.computeIfAbsent(sic.substring(0, 2), d -> new double[row.length]);
              for (int a = 0; a < row.length; a++) {
                sums[a] += row[a];
              }
            });
    return jobs;
  }

  private static List<Row> rows(Margins margins, String division, double jobs) {
    Map<String, double[]> enterprises = new TreeMap<>(margins.enterprises());
    enterprises.keySet().removeIf(sic -> !sic.startsWith(division));
    double large = largest(enterprises.values(), jobs);
    List<Row> rows = new ArrayList<>();
    for (int band = SizeBand.OPEN; band >= 0; band--) {
      double size = band == SizeBand.OPEN ? large : SizeBand.middle(band);
      for (Map.Entry<String, double[]> row : enterprises.entrySet()) {
        if (row.getValue()[band] > 0) {
          rows.add(new Row(row.getKey(), band, row.getValue()[band], size));
        }
      }
    }
    return rows;
  }

  /** Mean jobs of the open band: what the closed ones leave, and 1,000 at least. */
  private static double largest(Collection<double[]> enterprises, double jobs) {
    double closed = 0;
    double open = 0;
    for (double[] row : enterprises) {
      open += row[SizeBand.OPEN];
      for (int band = 0; band < SizeBand.OPEN; band++) {
        closed += row[band] * SizeBand.middle(band);
      }
    }
    return Math.max(SizeBand.LEAST[SizeBand.OPEN], open == 0 ? 0 : (jobs - closed) / open);
  }

  private static ProportionalFit fit(
      Margins margins, Map.Entry<String, double[]> division, List<Row> rows) {
    int areas = margins.areas().size();
    double[] seed = new double[rows.size() * areas];
    int[] row = new int[seed.length];
    int[] area = new int[seed.length];
    double[] rowTotal = new double[rows.size()];
    for (int r = 0; r < rows.size(); r++) {
      double[] pattern = pattern(margins, rows.get(r).sic(), division.getValue());
      rowTotal[r] = rows.get(r).count() * rows.get(r).size();
      for (int a = 0; a < areas; a++) {
        int cell = r * areas + a;
        seed[cell] = pattern[a];
        row[cell] = r;
        area[cell] = a;
      }
    }
    double scale = sum(rowTotal) / sum(division.getValue());
    double[] areaTotal = division.getValue().clone();
    for (int a = 0; a < areas; a++) {
      areaTotal[a] *= scale;
    }
    List<Margin> both = List.of(new Margin(area, areaTotal), new Margin(row, rowTotal));
    return ProportionalFit.of(seed, both, Stop.usual());
  }

  /** Where an industry is; one that the survey finds nowhere is where its division is. */
  private static double[] pattern(Margins margins, String sic, double[] division) {
    double[] own = margins.jobs().getOrDefault(sic, new double[0]);
    if (sum(own) > 0) {
      return own;
    }
    double[] farms = margins.jobs().getOrDefault(FARMS, new double[0]);
    boolean farm = sic.startsWith("01") && sic.compareTo("01600") < 0 && sum(farms) > 0;
    return farm ? farms : division;
  }

  private static double[][] enterprises(ProportionalFit fit, List<Row> rows, int areas) {
    double[][] enterprises = new double[rows.size()][areas];
    for (int r = 0; r < rows.size(); r++) {
      for (int a = 0; a < areas; a++) {
        enterprises[r][a] = fit.cells()[r * areas + a] / rows.get(r).size();
      }
    }
    return enterprises;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
