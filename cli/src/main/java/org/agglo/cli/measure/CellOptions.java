package org.agglo.cli.measure;

import java.util.List;
import java.util.Optional;
import org.agglo.study.measure.Cells;
import org.agglo.study.measure.Cells.Trait;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import picocli.CommandLine.Option;

/** The columns of a table with one row per area and industry. */
final class CellOptions {
  @Option(names = "--area", required = true, paramLabel = "COL", description = "Column of areas.")
  private String area = "";

  @Option(
      names = "--industry",
      required = true,
      paramLabel = "COL",
      description = "Column of industries.")
  private String industry = "";

  @Option(
      names = "--sum",
      description = "Add up rows of the same area and industry; else the first of them is used.")
  private boolean sum;

  /** Reads the cells with these columns of values, and no other. */
  Cells read(InputTable table, List<Value> values) {
    return read(table, values, Optional.empty());
  }

  /** Reads the cells with these columns of values, and a trait of each area or industry. */
  Cells read(InputTable table, List<Value> values, Optional<Trait> trait) {
    return Cells.read(table, new Cells.Columns(area, industry, values, trait), sum);
  }
}
