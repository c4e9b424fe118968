package org.agglo.cli.measure;

import java.nio.file.Path;
import java.util.Optional;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.PlantTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The columns of a table with one row per plant. */
final class PlantColumns {
  @Option(
      names = "--industry",
      required = true,
      paramLabel = "COL",
      description = "Column of industries.")
  private String industry = "";

  @Option(names = "--area", required = true, paramLabel = "COL", description = "Column of areas.")
  private String area = "";

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COL",
      description = "Column of the size of each plant, such as jobs.")
  private String value = "";

  @Option(
      names = "--area-total",
      paramLabel = "FILE",
      description =
          "What each area has of everything: area, value. Else it is the sum of all plants given.")
  private @Nullable Path areaTotal;

  /** Reads the plants, and the group of each industry where a column names one. */
  PlantTable read(InputTable table, Optional<String> group) {
    return PlantTable.read(
        table,
        new PlantTable.Columns(industry, area, value, group),
        Optional.ofNullable(areaTotal));
  }
}
