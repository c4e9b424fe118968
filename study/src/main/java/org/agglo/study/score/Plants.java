package org.agglo.study.score;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.agglo.intake.sql.Columns;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.SizeBands;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.identify.SetKey;

/** The plants of each set in one year, estimated from a table of sizes. */
final class Plants {
  /**
   * What is known of a set's plants.
   *
   * @param sizes their sizes; empty where they are not known
   * @param why why they are not, or nothing
   */
  record Known(Optional<PlantSizes> sizes, String why) {
    private static Known not(String why) {
      return new Known(Optional.empty(), why);
    }
  }

  /** A band of a set: its upper end, and the number of plants, {@code NaN} where missing. */
  private record Band(double upper, double count) {}

  private final Map<SetKey, Map<Double, Band>> bySet = new HashMap<>();
  private final TreeSet<Double> lowers = new TreeSet<>();
  private final String table;

  /**
   * The rows of a table of sizes and a year.
   *
   * @param sizes the table
   * @param year the year of the jobs
   * @param rows the relation {@code size_band}
   */
  Plants(SizeTable sizes, String year, Columns rows) {
    table = sizes.id();
    for (int i = 0; i < rows.rows(); i++) {
      if (rows.texts("sizes")[i].equals(table) && rows.texts("period")[i].equals(year)) {
        add(rows, i);
      }
    }
  }

  private void add(Columns rows, int row) {
    String definition = rows.texts("definition")[row].toUpperCase(Locale.ROOT);
    SetKey set = new SetKey(rows.texts("cluster")[row], Definition.valueOf(definition));
    double lower = rows.numbers("lower")[row];
    double upper = rows.numbers("upper")[row];
    Band band =
        new Band(
            Double.isNaN(upper) ? Double.POSITIVE_INFINITY : upper, rows.numbers("count")[row]);
    lowers.add(lower);
    bySet.computeIfAbsent(set, key -> new HashMap<>()).put(lower, band);
  }

  /**
   * The plants of a set.
   *
   * @param set the set
   * @param jobs its jobs in the nation, which the open band is estimated with
   */
  Known find(SetKey set, double jobs) {
    Map<Double, Band> bands = bySet.get(set);
    if (bands == null) {
      return Known.not("jobs arrive in plants, and " + table + " has no sizes of it.");
    }
    double[] lower = lowers.stream().mapToDouble(Double::doubleValue).toArray();
    double[] upper = new double[lower.length];
    long[] count = new long[lower.length];
    for (int i = 0; i < lower.length; i++) {
      Band band = bands.get(lower[i]);
      if (band == null || Double.isNaN(band.count())) {
        return Known.not(table + " lacks the number of plants from " + (long) lower[i] + " jobs.");
      }
      upper[i] = band.upper();
      count[i] = Math.round(band.count());
    }
    PlantSizes sizes = PlantSizes.ofBands(new SizeBands(lower, upper, count), jobs);
    return sizes.plants() == 0
        ? Known.not(table + " counts no plant of it, though there are jobs.")
        : new Known(Optional.of(sizes), "");
  }
}
