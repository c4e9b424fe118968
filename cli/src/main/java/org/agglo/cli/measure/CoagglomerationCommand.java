package org.agglo.cli.measure;

import java.util.Optional;
import org.agglo.study.measure.CoagglomerationRows;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure coagglomeration FILE}. */
@Command(
    name = "coagglomeration",
    description = "Coagglomeration: do different industries stand in the same areas?",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each group of industries: industries (how many), coagglomeration (Ellison and Glaeser 1997:
        the mean over pairs, large industries counting more) and status ([x] a plant has no value, [z] not
        defined: one industry). With --pairs, a row for each pair (Ellison, Glaeser and Kerr 2010): industry,
        with, coagglomeration, status. 0 is chance, above 0 together. The sizes of plants cancel out: a row
        for each industry and area does as well.

        Example
          plants.csv
            sector,region,jobs
            Steel,North,40
            Steel,North,30
            Steel,North,30
            Steel,South,20
            Food,North,30
            Food,South,40
            Food,South,20
            Food,East,30
            Mining,East,60
          $ agglo measure coagglomeration plants.csv --industry sector --area region --value jobs --pairs
            industry,with,coagglomeration,status
            Food,Mining,-0.0273037542662116,
            Food,Steel,-0.12542662116041,
            Mining,Steel,-0.54778156996587,
        """)
final class CoagglomerationCommand extends FileMeasure {
  @Mixin private PlantColumns plants = new PlantColumns();

  @Option(
      names = "--group",
      paramLabel = "COL",
      description = "Column of the group of each industry; else all are one group.")
  private @Nullable String group;

  @Option(names = "--pairs", description = "A row for each pair of industries of a group.")
  private boolean pairs;

  @Override
  Result measure(InputTable table) {
    CoagglomerationRows rows =
        new CoagglomerationRows(plants.read(table, Optional.ofNullable(group)));
    return pairs ? rows.ofPairs() : rows.ofGroups();
  }
}
