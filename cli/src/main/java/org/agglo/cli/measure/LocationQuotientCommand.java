package org.agglo.cli.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.measure.Cells;
import org.agglo.study.measure.Cells.Bearer;
import org.agglo.study.measure.Cells.Trait;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.LeaveOneOut;
import org.agglo.study.measure.NationalTotals;
import org.agglo.study.measure.PlantFile;
import org.agglo.study.measure.PlantFile.Kind;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Quotients;
import org.agglo.study.measure.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure location-quotient FILE}. */
@Command(
    name = "location-quotient",
    description = "Location quotients with tests and intervals: of jobs from plants, of firms.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: area, industry, value, location_quotient (plain), location_quotient_rest
        (against the rest of the nation), symmetric, standardised (z of ln LQ over the areas of an
        industry; LQ = 0 left out), p, q, lower, upper (one-sided p, its false-discovery rate over all
        rows, and the interval of location_quotient), share (of the industry), status; with --count also
        count, count_quotient, count_p, count_q, count_lower, count_upper.

        Jobs arrive in plants: p, q, lower and upper are empty without --plants, --size-bands or
        --herfindahl. A value that is itself a count is given as both: --value firms --count firms.
        standardised marks about 5 % of the areas of any industry: it is no test.

        Marks in status, of the row's empty or weak cells:
          e    p, lower and upper rest on estimated sizes of plants
          low  a published 0 that may be a small number (--rounded)
          u    rests on few: expected below 5, fewer than 10 in all, or upper above 3 x lower
          x    not available: the value, or what p, q, lower and upper need
          z    not defined: the area or the industry has no activity

        Example
          jobs.csv
            region,sector,jobs,firms
            North,Steel,30,3
            North,Food,70,20
            South,Steel,10,2
            South,Food,90,25
          plants.csv
            industry,value
            Steel,20
            Steel,10
            Steel,10
            Food,60
            Food,40
            Food,30
            Food,30
          $ agglo measure location-quotient jobs.csv --area region --industry sector --value jobs --count firms --plants plants.csv
            region,sector,jobs,firms,area,industry,value,location_quotient,location_quotient_rest,symmetric,standardised,p,q,lower,upper,share,status,count,count_quotient,count_p,count_q,count_lower,count_upper
            North,Steel,30,3,North,Steel,30,1.5,3,0.2,0.707106781186548,0.375,0.833333333333334,0.230337015458514,1.98319248268077,0.75,u,3,1.30434782608696,0.422112462006079,0.844224924012158,0.343265767063765,2.05006450671051
            North,Food,70,20,North,Food,70,0.875,0.777777777777778,-0.0666666666666667,-0.707106781186548,0.625,0.833333333333334,0.147973227324644,1.81140135189951,0.4375,u,20,0.966183574879227,0.871276595744681,0.871276595744681,0.883326165921055,1.07297047032625
            South,Steel,10,2,South,Steel,10,0.5,0.333333333333333,-0.333333333333333,-0.707106781186548,0.875,0.875,0.0168075173192253,1.76966298454149,0.25,u,2,0.740740740740741,0.871276595744681,0.871276595744681,0.105500605394755,1.55944027250124
            South,Food,90,25,South,Food,90,1.125,1.28571428571429,0.0588235294117647,0.707106781186548,0.5,0.833333333333334,0.188598648100492,1.85202677267536,0.5625,u,25,1.02880658436214,0.422112462006079,0.844224924012158,0.937839969722085,1.0993888216228
        """)
final class LocationQuotientCommand extends FileMeasure {
  @Mixin private CellOptions cells = new CellOptions();

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COL",
      description = "Column of what is described, such as jobs.")
  private String value = "";

  @Option(
      names = "--count",
      paramLabel = "COL",
      description = "Column of counts of firms, which are tested as such.")
  private @Nullable String count;

  @ArgGroup private PlantOptions plants = new PlantOptions();

  @Option(
      names = "--estimated",
      description = "The sizes of plants are estimates: marks what rests on them [e].")
  private boolean estimated;

  @Option(
      names = "--base",
      paramLabel = "COL",
      description = "Column of the class of each industry; each class is a whole of its own.")
  private @Nullable String base;

  @Option(
      names = "--national",
      paramLabel = "FILE",
      description = "Totals of the nation: industry, value, and count for firms.")
  private @Nullable Path national;

  @Option(
      names = "--leave-one-out",
      paramLabel = "WHEN",
      description =
          "Give the quotient against the rest of the nation: on, off, or auto where the area has"
              + " more than 5 %% of everything. Default: ${DEFAULT-VALUE}.")
  private LeaveOneOut leaveOneOut = LeaveOneOut.AUTO;

  @Option(
      names = "--level",
      paramLabel = "SHARE",
      description = "Confidence of the intervals. Default: ${DEFAULT-VALUE}.")
  private double level = 0.95;

  @Option(
      names = "--rounded",
      paramLabel = "STEP",
      description = "The source rounds to multiples of this. Default: ${DEFAULT-VALUE}.")
  private long rounded = 1;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Draws of the plants where their ways to fall cannot be counted. Default:"
              + " ${DEFAULT-VALUE}.")
  private int draws = 9_999;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the draws. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  /** Where the sizes of plants come from: one file at most. */
  static final class PlantOptions {
    @Option(
        names = "--plants",
        paramLabel = "FILE",
        description = "Every plant of the nation: industry, value.")
    private @Nullable Path plants;

    @Option(
        names = "--size-bands",
        paramLabel = "FILE",
        description =
            "Plants by size band: industry, lower, upper (empty for the open one), count.")
    private @Nullable Path bands;

    @Option(
        names = "--herfindahl",
        paramLabel = "FILE",
        description = "The Herfindahl index of each industry's plants: industry, herfindahl.")
    private @Nullable Path herfindahl;

    Optional<PlantFile> read(Cells cells) {
      return of(Kind.PLANTS, plants, cells)
          .or(() -> of(Kind.SIZE_BANDS, bands, cells))
          .or(() -> of(Kind.HERFINDAHL, herfindahl, cells));
    }

    private static Optional<PlantFile> of(Kind kind, @Nullable Path path, Cells cells) {
      return Optional.ofNullable(path)
          .map(p -> PlantFile.read(kind, p, cells.industries(), cells.table().problems()));
    }
  }

  @Override
  Result measure(InputTable table) {
    checkOptions();
    Cells of = cells.read(table, columns(), trait());
    Optional<NationalTotals> totals =
        Optional.ofNullable(national)
            .map(path -> NationalTotals.read(path, of.industries(), table.problems()));
    Quotients.Settings settings =
        new Quotients.Settings(leaveOneOut, level, draws, seed, rounded, estimated);
    return new Quotients(of, totals, plants.read(of), settings).result();
  }

  private List<Value> columns() {
    List<Value> columns = new ArrayList<>(List.of(new Value(value, Quantity.AMOUNT)));
    if (count != null) {
      columns.add(new Value(count, Quantity.COUNT));
    }
    return columns;
  }

  private Optional<Trait> trait() {
    return Optional.ofNullable(base).map(column -> new Trait(column, Bearer.INDUSTRY));
  }

  private void checkOptions() {
    if (!(level > 0 && level < 1)) {
      throw wrong("--level " + level + " must lie between 0 and 1, such as 0.95");
    }
    if (draws < 1 || rounded < 1) {
      throw wrong("--draws and --rounded must be at least 1");
    }
  }

  private static Misuse wrong(String text) {
    return Misuse.of(Code.OPTION_INVALID, Place.NONE, text);
  }
}
