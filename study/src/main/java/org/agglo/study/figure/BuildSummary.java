package org.agglo.study.figure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * What a build came to, in a few numbers.
 *
 * @param figures number of figures readers may see
 * @param statuses figures by status mark
 * @param flags figures by distortion flag
 * @param rows data rows of all sources
 * @param loaded rows that became observations
 * @param rejected rows set aside
 * @param findings the strongest findings by cluster id, with their location quotients
 */
public record BuildSummary(
    long figures,
    Map<String, Long> statuses,
    Map<String, Long> flags,
    long rows,
    long loaded,
    long rejected,
    Map<String, Double> findings) {

  /** The summary of a finished build. */
  public static BuildSummary of(Path build) {
    try (Database database = Database.open(1)) {
      for (String name : List.of("figure_public", "finding", "loading")) {
        database.view(name, build.resolve("relations/" + name + ".parquet"));
      }
      Columns marks = read(database, "mark_count.sql");
      Columns loading = read(database, "loading_total.sql");
      Columns findings = read(database, "finding_top.sql");
      Map<String, Double> top = new LinkedHashMap<>();
      for (int i = 0; i < findings.rows(); i++) {
        top.put(findings.texts("cluster")[i], findings.numbers("location_quotient")[i]);
      }
      return new BuildSummary(
          sum(marks.numbers("figures")),
          statuses(marks),
          flags(marks),
          (long) loading.numbers("rows")[0],
          (long) loading.numbers("loaded")[0],
          (long) loading.numbers("rejected")[0],
          top);
    }
  }

  private static Columns read(Database database, String resource) {
    return Columns.read(database, Database.resource(BuildSummary.class, resource));
  }

  private static long sum(double[] numbers) {
    long sum = 0;
    for (double number : numbers) {
      sum += (long) number;
    }
    return sum;
  }

  /** Figures by status; marks that stand together are counted together. */
  private static Map<String, Long> statuses(Columns marks) {
    Map<String, Long> counts = new LinkedHashMap<>();
    String[] words = marks.texts("status");
    for (int i = 0; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        counts.merge(words[i], (long) marks.numbers("figures")[i], Long::sum);
      }
    }
    return counts;
  }

  /** Figures by flag; one with two flags counts for both. */
  private static Map<String, Long> flags(Columns marks) {
    Map<String, Long> counts = new TreeMap<>();
    String[] words = marks.texts("flags");
    for (int i = 0; i < words.length; i++) {
      for (String flag : words[i].isEmpty() ? new String[0] : words[i].split(" ")) {
        counts.merge(flag, (long) marks.numbers("figures")[i], Long::sum);
      }
    }
    return counts;
  }
}
