package org.agglo.study.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.PublishedReader;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.agglo.study.prepare.SharedData;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.agglo.study.settings.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The example of South Yorkshire over the real register, where it is at hand. */
class SouthYorkshireTest {
  private static final Path EXAMPLE = Path.of("../examples/south-yorkshire");

  @TempDir static Path folder;
  private static RegisterFindings findings;
  private static Columns valley;

  @BeforeAll
  static void run() throws IOException {
    Path data = SharedData.folder();
    copy(EXAMPLE, folder);
    RunContext run =
        TinyStudy.at(folder).with(Setting.DATA, data.toString()).with(Setting.THREADS, "0").open();
    Runner runner = TinyStudy.at(folder).runner(run, Site.PLAIN, Progress.SILENT);
    runner.runUpTo(Pipeline.Articulate.NAME);
    findings = new PublishedReader(run.folder(), runner.relations()::file).read().registers();
    try (Database database = Database.open(1)) {
      for (String name : List.of("firm", "place", "member")) {
        database.view(name, runner.relations().file(name));
      }
      valley =
          Columns.read(
              database,
              "SELECT p.x, p.y FROM firm f JOIN place p ON p.source = f.source AND p.id = f.id"
                  + " JOIN member m ON m.source = f.source AND m.id = f.id"
                  + " WHERE m.cluster = 'metals-machinery' AND m.definition = 'narrow'"
                  + " AND starts_with(f.postcode, 'S9 2') ORDER BY f.id");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = from.relativize(file).toString();
        if (!name.startsWith("build")) {
          Path copy = to.resolve(name);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private static List<Concentration> found(String detect) {
    return findings.concentrations().stream().filter(c -> c.detect().equals(detect)).toList();
  }

  @Test
  void theLowerDonValleyComesOutFirst() {
    Concentration first = found("metals").get(0);
    GeometryFactory points = new GeometryFactory();
    long inside = 0;
    for (int i = 0; i < valley.rows(); i++) {
      Coordinate at = new Coordinate(valley.numbers("x")[i], valley.numbers("y")[i]);
      inside += first.outline().covers(points.createPoint(at)) ? 1 : 0;
    }
    assertThat(valley.rows()).isEqualTo(29);
    assertThat(inside).isGreaterThanOrEqualTo(27); // 90 % of 29 is 26.1
    assertThat(found("metals"))
        .extracting(Concentration::firms)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void concentrationsSayWhoHoldsThem() {
    Concentration first = found("metals").get(0);
    assertThat(first.areas())
        .filteredOn(share -> share.area().equals("E08000019"))
        .singleElement()
        .satisfies(share -> assertThat(share.shareOfFirms()).isGreaterThan(0.9));
    assertThat(first.sentence()).contains("Sheffield holds").endsWith("firms in the data.");
    assertThat(found("all-sectors"))
        .as("some of what is found nobody nominated")
        .anyMatch(c -> c.nominated().isEmpty())
        .anyMatch(c -> !c.nominated().isEmpty());
  }

  @Test
  void theRowsAddUp() {
    assertThat(value("companies", "rows")).isEqualTo(75_740);
    assertThat(value("companies", "with a place")).isEqualTo(75_740);
    assertThat(value("accounts", "accounts filed")).isEqualTo(42_918);
    assertThat(value("accounts", "companies that filed them")).isEqualTo(38_240);
    assertThat(value("accounts", "employees over all accounts filed")).isEqualTo(207_351);
    assertThat(value("companies", "jobs")).isEqualTo(177_730);
  }

  private static double value(String register, String item) {
    return findings.reconciliations().stream()
        .filter(r -> r.register().equals(register) && r.item().equals(item))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
