package org.agglo.study.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.SizeBands;
import org.agglo.methods.inference.Tested;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Location quotients beside the rows of a table, with all that may be given beside it. */
class QuotientsTest {
  private static final String TABLE =
      "place,trade,jobs,firms\nA,steel,50,4\nA,bread,50,20\nB,steel,50,6\nB,bread,250,70\n";

  /** Fifteen digits are written. */
  private static final Percentage WRITTEN = Percentage.withPercentage(1e-12);

  @TempDir private Path folder;
  private Tables tables;
  private LeaveOneOut leaveOneOut = LeaveOneOut.AUTO;
  private long rounded = 1;
  private boolean sizesEstimated;
  private Optional<String> base = Optional.empty();
  private Optional<String> national = Optional.empty();
  private Optional<PlantFile.Kind> kind = Optional.empty();
  private String sizes = "";
  private boolean counts;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  @Test
  void isPlainAndAgainstTheRest() {
    // All: A 100, B 300; steel 100, bread 300. A has 50 of steel: (50/100)/(100/400) = 2.
    assertThat(column("location_quotient"))
        .containsExactly("2", "0.666666666666667", "0.666666666666667", "1.11111111111111");
    assertThat(column("location_quotient_rest"))
        .containsExactly("3", "0.6", "0.333333333333333", "1.66666666666667");
    assertThat(column("share"))
        .containsExactly("0.5", "0.166666666666667", "0.5", "0.833333333333333");
    assertThat(column("symmetric").get(0)).isEqualTo("0.333333333333333");
  }

  @Test
  void leavesOneOutWhereAskedOrWhereTheAreaIsLarge() {
    String small = "place,trade,jobs\nA,steel,1\nA,bread,3\nB,steel,50\nB,bread,46\n";
    assertThat(columnOf(small, "location_quotient_rest").subList(0, 2)).containsExactly("", "");
    assertThat(columnOf(small, "location_quotient_rest").get(2)).isNotEmpty();
    leaveOneOut = LeaveOneOut.ON;
    assertThat(columnOf(small, "location_quotient_rest").get(0)).isEqualTo("0.48");
    leaveOneOut = LeaveOneOut.OFF;
    assertThat(columnOf(small, "location_quotient_rest")).containsOnly("");
  }

  @Test
  void standardisesWithinAnIndustryAndLeavesZerosOut() {
    String text = "place,trade,jobs\nA,s,1\nB,s,2\nC,s,0\nA,b,9\nB,b,8\nC,b,10\n";
    List<String> z = columnOf(text, "standardised");
    assertThat(z.subList(0, 3)).containsExactly("-0.707106781186548", "0.707106781186548", "");
  }

  @Test
  void missingAndUndefinedAreMarkedApart() {
    assertThat(columnOf("place,trade,jobs\nA,s,\nA,b,5\nB,s,5\n", "status"))
        .containsExactly("x", "x", "x");
    assertThat(columnOf("place,trade,jobs\nA,s,0\nB,b,5\nA,b,0\n", "status"))
        .containsExactly("z", "x", "z");
    assertThat(tables.told())
        .contains(
            "t.csv: A106 industries without any activity (1): s; what is divided by their total is"
                + " not defined [z]");
  }

  @Test
  void oneAreaHasQuotientsOfOneAndThatIsSaid() {
    assertThat(columnOf("place,trade,jobs\nA,s,3\nA,b,5\n", "location_quotient"))
        .containsExactly("1", "1");
    assertThat(tables.told().get(0)).startsWith("t.csv: A105 all rows of t.csv are of one area, A");
  }

  @Test
  void eachClassIsAWholeOfItsOwn() {
    base = Optional.of("class");
    String text =
        "place,trade,class,jobs\nA,steel,traded,50\nA,cars,traded,50\nB,steel,traded,50\n"
            + "B,cars,traded,150\nA,bread,local,7\nB,bread,local,9\n";
    // Traded alone: A 100 of 300, steel 100: (50/100)/(100/300) = 1.5.
    assertThat(columnOf(text, "location_quotient").subList(0, 1)).containsExactly("1.5");
    assertThat(columnOf(text, "location_quotient").subList(4, 6)).containsExactly("1", "1");
  }

  @Test
  void nationalTotalsReplaceTheSumAndOtherIndustriesCountToo() {
    national = Optional.of("industry,value\nsteel,200\nbread,600\ntea,200\n");
    // (50/100) / (200/1000) = 2.5
    assertThat(column("location_quotient").get(0)).isEqualTo("2.5");
    assertThat(column("share").get(0)).isEqualTo("0.25");
    assertThat(tables.told()).noneMatch(t -> t.contains("side.csv"));
  }

  @Test
  void aNationalTotalBelowTheSumIsSaidWithItsFigures() {
    national = Optional.of("industry,value\nsteel,45\nbread,600\n");
    assertThat(column("location_quotient").subList(0, 1)).containsExactly("");
    assertThat(column("status").get(0)).isEqualTo("x");
    assertThat(tables.told())
        .contains(
            "nation.csv: A108 the national total of steel (jobs) is 45, below the sum of its areas, 100; it"
                + " is used as given, and areas above it have no quotient [x]: check nation.csv");
  }

  @Test
  void anIndustryTheNationLacksLeavesTheBase() {
    national = Optional.of("industry,value\nsteeel,200\nbread,600\n");
    // A and B have bread alone, 600 of the nation's 800: 1 / (600/800).
    assertThat(column("location_quotient"))
        .containsExactly("", "1.33333333333333", "", "1.33333333333333");
    assertThat(column("status").get(0)).isEqualTo("x");
    assertThat(tables.told())
        .contains(
            "nation.csv: A107 nation.csv lacks industries of the table (1): steel; their rows have no"
                + " quotient [x] and are left out of the regions' totals; did you mean \"steeel\"?");
  }

  @Test
  void firmsAreHeldAgainstTheTableWhereTheNationHasNoCounts() {
    counts = true;
    national = Optional.of("industry,value\nsteel,200\nbread,600\n");
    assertThat(column("count_quotient").get(0)).isEqualTo("1.66666666666667");
    assertThat(tables.told()).anyMatch(t -> t.startsWith("nation.csv: A116"));
    national = Optional.of("industry,value,count\nsteel,200,20\nbread,600,180\n");
    // (4/24) / (20/200) = 1.667
    assertThat(column("count_quotient").get(0)).isEqualTo("1.66666666666667");
    assertThat(column("count_quotient").get(2)).isEqualTo("0.789473684210526");
  }

  @Test
  void aCountAboveTheNationsIsSaidAndHasNoQuotient() {
    counts = true;
    national = Optional.of("industry,value,count\nsteel,200,5\nbread,600,180\n");
    assertThat(column("count_quotient").get(2)).isEmpty();
    assertThat(tables.told())
        .anyMatch(
            t ->
                t.startsWith(
                    "nation.csv: A108 the national total of steel (firms) is 5, below the sum of its"
                        + " areas, 10;"));
  }

  @Test
  void testsOfFirmsAreExact() {
    counts = true;
    CountTest.Cell cell = new CountTest.Cell(4, 10, 24, 100);
    assertThat(number("count_p", 0)).isCloseTo(CountTest.restP(4, 10, 24, 100), WRITTEN);
    assertThat(number("count_lower", 0)).isCloseTo(CountTest.interval(cell, 0.95).lower(), WRITTEN);
    assertThat(number("count_upper", 0)).isCloseTo(CountTest.interval(cell, 0.95).upper(), WRITTEN);
    assertThat(column("status").get(0)).isEqualTo("u x");
  }

  @Test
  void testsOfJobsComeFromPlants() {
    sizes(
        PlantFile.Kind.PLANTS,
        "industry,value\nsteel,40\nsteel,40\nsteel,20\nbread,150\nbread,150\n");
    Tested steel =
        Dartboard.test(
            PlantSizes.ofPlants(new double[] {40, 40, 20}), 0.5, 0.25, Dartboard.Settings.at(0.95));
    assertThat(number("p", 0)).isCloseTo(steel.p(), WRITTEN);
    assertThat(number("lower", 0)).isCloseTo(steel.lower(), WRITTEN);
    assertThat(number("upper", 0)).isCloseTo(steel.upper(), WRITTEN);
    assertThat(column("status").get(0)).isEqualTo("u");
    assertThat(column("q")).doesNotContain("");
  }

  @Test
  void plantsThatDoNotAddUpAreSaid() {
    sizes(PlantFile.Kind.PLANTS, "industry,value\nsteel,40\nsteel,20\nbread,300\n");
    column("p");
    assertThat(tables.told())
        .contains(
            "side.csv: A109 plants do not add up to the value of the industry, only their shares"
                + " are used: steel 60 against 100");
  }

  @Test
  void sizeBandsGiveEstimates() {
    sizes(
        PlantFile.Kind.SIZE_BANDS,
        "industry,lower,upper,count\nsteel,0,4,3\nsteel,5,9,4\nsteel,10,,2\nbread,0,4,150\n");
    PlantSizes steel =
        PlantSizes.ofBands(
            new SizeBands(
                new double[] {0, 5, 10},
                new double[] {4, 9, Double.POSITIVE_INFINITY},
                new long[] {3, 4, 2}),
            100);
    Tested tested = Dartboard.test(steel, 0.5, 0.25, Dartboard.Settings.at(0.95));
    assertThat(number("p", 0)).isCloseTo(tested.p(), WRITTEN);
    assertThat(column("status").get(0)).startsWith("e");
  }

  @Test
  void herfindahlIndexGivesTheNormalTestWhereThereAreMany() {
    sizes(PlantFile.Kind.HERFINDAHL, "industry,herfindahl\nsteel,0.001\nbread,0.5\n");
    Tested tested = Dartboard.normal(0.001, 0.5, 0.25, 0.95);
    assertThat(number("p", 0)).isCloseTo(tested.p(), WRITTEN);
    assertThat(column("p").get(1)).isEmpty();
    assertThat(column("status").get(1)).endsWith("x");
    sizesEstimated = true;
    assertThat(column("status").get(0)).startsWith("e");
  }

  @Test
  void faultsOfSideFilesAreSaidWhereTheyAre() {
    sizes(
        PlantFile.Kind.SIZE_BANDS,
        "industry,lower,upper,count\nsteel,0,9,3\nsteel,5,19,2\nbread,9,5,2\nbread,0,4,2.5\n"
            + "bread,,4,2\nbread,10,19,2\n");
    assertThat(column("p")).containsOnly("");
    assertThat(tables.told())
        .contains(
            "side.csv:3:2: A110 the band 5 to 19 of steel overlaps the band on line 2; the row is"
                + " set aside: bands run 0 to 4, 5 to 9 and so on",
            "side.csv:4:2: A111 the band runs from 9 down to 5; the row is set aside: put the"
                + " smaller first",
            "side.csv:5:4: A102 2.5 is not a whole number, as a count of firms is; the row is set"
                + " aside",
            "side.csv:6:2: A101 the row has no lower; it is set aside: name it, or take the row out",
            "side.csv: A113 rows of side.csv were set aside, so the sizes of plants are not known:"
                + " no test [x] for bread, steel");
  }

  @Test
  void herfindahlIndicesLieBetweenZeroAndOne() {
    sizes(PlantFile.Kind.HERFINDAHL, "industry,herfindahl\nsteel,1.5\nbread,0.01\nbread,0.02\n");
    column("p");
    assertThat(tables.told())
        .contains(
            "side.csv:2:2: A112 1.5 is no Herfindahl index, which is above 0 and at most 1; the row"
                + " is set aside",
            "side.csv:4:1: A028 the same cell as line 3 (bread); the row is set aside",
            "side.csv: A107 side.csv lacks industries of the table (1): steel; their rows have no"
                + " test [x]");
  }

  @Test
  void roundedSourcesMarkZerosAndFewFirms() {
    rounded = 5;
    counts = true;
    String text =
        "place,trade,jobs,firms\nA,steel,0,10\nA,bread,50,500\nB,steel,50,15\nB,bread,250,700\n";
    assertThat(columnOf(text, "status")).containsExactly("low u x", "x", "u x", "x");
  }

  @Test
  void chanceIsSaidBesideTheSignals() {
    counts = true;
    column("count_p");
    assertThat(tables.told())
        .contains(
            "t.csv: A115 firms: of 4 tests 0 have a p up to 0.025, where chance alone would give"
                + " about 0.1; 0 have a q up to 0.05");
  }

  private void sizes(PlantFile.Kind of, String text) {
    kind = Optional.of(of);
    sizes = text;
  }

  private double number(String name, int row) {
    return Double.parseDouble(column(name).get(row));
  }

  private List<String> column(String name) {
    return columnOf(TABLE, name);
  }

  private List<String> columnOf(String text, String name) {
    List<String> lines = Tables.csv(result(text)).lines().toList();
    int at = Arrays.asList(lines.get(0).split(",")).indexOf(name);
    List<String> column = new ArrayList<>();
    lines.stream().skip(1).forEach(line -> column.add(line.split(",", -1)[at]));
    return column;
  }

  private Result result(String text) {
    List<Cells.Value> values = new ArrayList<>();
    values.add(new Cells.Value("jobs", Quantity.AMOUNT));
    if (counts) {
      values.add(new Cells.Value("firms", Quantity.COUNT));
    }
    InputTable table = tables.table(text);
    Cells cells =
        Cells.read(
            table,
            new Cells.Columns(
                "place", "trade", values, base.map(b -> new Cells.Trait(b, Cells.Bearer.INDUSTRY))),
            false);
    Optional<NationalTotals> totals =
        national.map(
            t ->
                NationalTotals.read(
                    tables.file("nation.csv", t), cells.industries(), tables.problems));
    Optional<PlantFile> plants =
        kind.map(
            k ->
                PlantFile.read(
                    k, tables.file("side.csv", sizes), cells.industries(), tables.problems));
    Quotients.Settings settings =
        new Quotients.Settings(leaveOneOut, 0.95, 9_999, 1, rounded, sizesEstimated);
    return new Quotients(cells, totals, plants, settings).result();
  }
}
