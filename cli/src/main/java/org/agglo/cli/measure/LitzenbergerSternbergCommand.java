package org.agglo.cli.measure;

import java.nio.file.Path;
import java.util.List;
import org.agglo.methods.agglomeration.LitzenbergerSternberg;
import org.agglo.methods.agglomeration.LitzenbergerSternberg.Level;
import org.agglo.study.measure.AreaFile;
import org.agglo.study.measure.Cells;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure litzenberger-sternberg FILE}. */
@Command(
    name = "litzenberger-sternberg",
    description = "Litzenberger–Sternberg index: jobs and establishments for land and people.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: cluster_index (1 is the average) and status ([x] a value is missing, [z] not
        defined: jobs without an establishment). Land and inhabitants of the nation are the sums of the file
        of areas; small dense areas come out high in almost everything.

        Example
          jobs.csv
            region,sector,jobs,firms
            North,Steel,60,6
            North,Food,40,10
            South,Steel,20,4
            South,Food,80,10
          areas.csv
            area,land,inhabitants
            North,20,1000
            South,60,3000
          $ agglo measure litzenberger-sternberg jobs.csv --area region --industry sector --value jobs --establishments firms --areas areas.csv
            region,sector,jobs,firms,cluster_index,status
            North,Steel,60,6,7.2,
            North,Food,40,10,2.66666666666667,
            South,Steel,20,4,0.177777777777778,
            South,Food,80,10,0.592592592592593,
        """)
final class LitzenbergerSternbergCommand extends FileMeasure {
  private static final int LAND = 0;
  private static final int INHABITANTS = 1;

  @Mixin private CellOptions cells = new CellOptions();

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COL",
      description = "Column of employment.")
  private String value = "";

  @Option(
      names = "--establishments",
      required = true,
      paramLabel = "COL",
      description = "Column of establishments.")
  private String establishments = "";

  @Option(
      names = "--areas",
      required = true,
      paramLabel = "FILE",
      description = "Every area of the nation: area, land (in any unit), inhabitants.")
  private Path areas = Path.of("");

  @Override
  Result measure(InputTable table) {
    Cells of =
        cells.read(
            table,
            List.of(new Value(value, Quantity.AMOUNT), new Value(establishments, Quantity.AMOUNT)));
    AreaFile file = AreaFile.read(areas, List.of("land", "inhabitants"), table.problems());
    double[] index = index(of, file);
    return Result.besideRows(table)
        .numbers("cluster_index", index)
        .words("status", cell -> !Double.isNaN(index[cell]) ? "" : isKnown(of, cell) ? "z" : "x");
  }

  private static double[] index(Cells cells, AreaFile file) {
    int[] places = file.placesOf(cells.areas());
    double[] jobs = cells.values(0);
    double[] units = cells.values(1);
    double[] allJobs = totals(cells, jobs);
    double[] allUnits = totals(cells, units);
    double land = file.total(LAND);
    double inhabitants = file.total(INHABITANTS);
    double[] index = new double[cells.size()];
    for (int cell = 0; cell < index.length; cell++) {
      int area = places[cells.areas().code(cell)];
      int industry = cells.industries().code(cell);
      index[cell] =
          LitzenbergerSternberg.of(
              new Level(
                  jobs[cell], units[cell], file.values(LAND)[area], file.values(INHABITANTS)[area]),
              new Level(allJobs[industry], allUnits[industry], land, inhabitants));
    }
    return index;
  }

  /** Sums by industry in the order of areas; what is missing is left out. */
  private static double[] totals(Cells cells, double[] values) {
    int[][] byIndustry = cells.ofEach(cells.industries());
    double[] totals = new double[byIndustry.length];
    for (int j = 0; j < totals.length; j++) {
      for (int cell : byIndustry[j]) {
        totals[j] += Double.isNaN(values[cell]) ? 0 : values[cell];
      }
    }
    return totals;
  }

  private static boolean isKnown(Cells cells, int cell) {
    return !Double.isNaN(cells.values(0)[cell] + cells.values(1)[cell]);
  }
}
