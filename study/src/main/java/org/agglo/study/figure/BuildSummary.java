package org.agglo.study.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
          count(marks, "status"),
          count(marks, "flags"),
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

  private static Map<String, Long> count(Columns marks, String column) {
    Map<String, Long> counts = new LinkedHashMap<>();
    List<String> words = new ArrayList<>(List.of(marks.texts(column)));
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isEmpty()) {
        counts.merge(words.get(i), (long) marks.numbers("figures")[i], Long::sum);
      }
    }
    return counts;
  }
}
