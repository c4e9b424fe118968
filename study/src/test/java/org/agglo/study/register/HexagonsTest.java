package org.agglo.study.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.HexagonMaps;
import org.agglo.study.figure.HexagonMaps.HexagonMap;
import org.agglo.study.figure.PublishedReader;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hexagons of two synthetic registers; the numbers are counted by hand in {@link RegisterStudy}.
 */
class HexagonsTest {
  @TempDir static Path open;
  @TempDir static Path guarded;
  private static Ran ran;
  private static Ran kept;

  /** A run and the maps it published. */
  private record Ran(Columns hexagons, HexagonMaps maps) {
    static Ran of(TinyStudy study) {
      RunContext run = study.open();
      Runner runner = study.runner(run, Site.PLAIN, Progress.SILENT);
      runner.runUpTo(Pipeline.Articulate.NAME);
      HexagonMaps maps =
          new PublishedReader(run.folder(), runner.relations()::file).read().hexagons();
      try (Database database = Database.open(1)) {
        database.view("hexagon", runner.relations().file("hexagon"));
        return new Ran(Columns.read(database, "FROM hexagon"), maps);
      }
    }

    HexagonMap map(String metric, String cluster) {
      return maps.find(metric, cluster, cluster.equals("all") ? "whole" : "narrow").orElseThrow();
    }
  }

  @BeforeAll
  static void run() {
    ran = Ran.of(RegisterStudy.in(open));
    kept =
        Ran.of(
            RegisterStudy.in(guarded)
                .replace("study.yaml", "detect:", "disclosure: threshold-10\ndetect:"));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sum();
  }

  @Test
  void sumsOverHexagonsAreThoseOfTheWhole() {
    assertThat(sum(ran.map("1.1", "all").value())).isEqualTo(122);
    assertThat(sum(ran.map("1.1", "metals").value())).isEqualTo(34);
    assertThat(sum(ran.map("1.1", "software").value())).isEqualTo(40);
    // Thirty companies of 10, less the one that is misread.
    assertThat(sum(ran.map("3.1", "metals").value())).isEqualTo(290);
    assertThat(sum(ran.map("1.1", "metals").share())).isCloseTo(1, within(1e-12));
  }

  @Test
  void withoutWhatIsFlaggedTheMassRegistrationCountsOnce() {
    HexagonMap software = ran.map("1.1", "software");
    assertThat(software.size()).isEqualTo(1);
    assertThat(software.excluding()).containsExactly(1);
    assertThat(software.flags()[0]).contains("dup-reg");
  }

  @Test
  void aHexagonIsTheOneOfTheGridThatHoldsTheFirms() {
    HexagonMap software = ran.map("1.1", "software");
    HexagonGrid.Cell cell = HexagonGrid.BRITISH_KILOMETRE.cell(445_000, 385_500);
    assertThat(software.q()).containsExactly(cell.q());
    assertThat(software.r()).containsExactly(cell.r());
    Columns all = ran.hexagons;
    assertThat(all.texts("id")).contains(HexagonGrid.BRITISH_KILOMETRE.id(cell));
  }

  @Test
  void quotientsAreThoseOfTheHexagonAgainstItsMap() {
    HexagonMap metals = ran.map("1.1", "metals");
    for (int i = 0; i < metals.size(); i++) {
      double expected = LocationQuotient.of(metals.value()[i], metals.everything()[i], 34, 122);
      assertThat(metals.quotient()[i]).isCloseTo(expected, within(1e-12));
      assertThat(metals.status()[i]).isEqualTo(metals.value()[i] < 10 ? "u" : "");
    }
  }

  @Test
  void whatIsOutsideEveryConcentrationIsCountedWhereOneWasSought() {
    // The thirty of W stand together; one of SIC 2003 and three of E do not.
    assertThat(sum(ran.map("1.1", "metals").unclustered())).isEqualTo(4);
    assertThat(ran.map("1.1", "software").unclustered()).containsOnly(Double.NaN);
  }

  @Test
  void noFirmOfNorthernIrelandIsInAHexagon() {
    assertThat(Arrays.stream(ran.hexagons.numbers("x")).min().orElse(0)).isGreaterThan(400_000);
  }

  @Test
  void aThresholdWithholdsTheFewAndRoundsTheRestToTens() {
    for (HexagonMap map : kept.maps.maps()) {
      for (int i = 0; i < map.size(); i++) {
        boolean shown = !Double.isNaN(map.value()[i]);
        assertThat(map.value()[i] % 10).isIn(0.0, Double.NaN);
        assertThat(map.status()[i].equals("c")).isEqualTo(!shown);
        assertThat(shown || map.flags()[i].isEmpty()).isTrue();
        assertThat(shown || Double.isNaN(map.share()[i])).isTrue();
      }
    }
    assertThat(sum(kept.map("1.1", "software").value())).isEqualTo(40);
    assertThat(kept.map("1.1", "metals").value()).contains(Double.NaN);
  }

  @Test
  void theOrderIsTotal() {
    Columns all = ran.hexagons;
    List<String> keys =
        IntStream.range(0, all.rows())
            .mapToObj(
                i ->
                    all.texts("metric")[i]
                        + all.texts("cluster")[i]
                        + all.texts("definition")[i]
                        + all.texts("id")[i])
            .toList();
    assertThat(keys).doesNotHaveDuplicates().isNotEmpty();
  }
}
