package org.agglo.study.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.message.Problem;
import org.agglo.intake.sql.Columns;
import org.agglo.study.Built;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.FigureColumns;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.PublishedReader;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of two synthetic registers; the numbers are counted by hand in {@link RegisterStudy}. */
class RegisterRunTest {
  @TempDir static Path folder;
  private static Ran ran;

  /** A run with what it published and what it had to say. */
  private record Ran(Built built, RegisterFindings findings, List<Problem> told) {
    static Ran of(TinyStudy study) {
      RunContext run = study.open();
      Runner runner = study.runner(run, Site.PLAIN, Progress.SILENT);
      Path build = runner.runUpTo(Pipeline.Articulate.NAME);
      RegisterFindings findings =
          new PublishedReader(run.folder(), runner.relations()::file).read().registers();
      return new Ran(new Built(build, run), findings, run.problems().list());
    }

    Figure figure(String metric, Measure measure, String cluster, String area) {
      Definition definition = cluster.equals("all") ? Definition.WHOLE : Definition.NARROW;
      return built
          .figures(
              f ->
                  f.metric().equals(metric)
                      && f.measure() == measure
                      && f.cluster().equals(cluster)
                      && f.definition() == definition
                      && f.area().equals(area))
          .get(0);
    }

    double level(String metric, String cluster, String area) {
      return figure(metric, Measure.LEVEL, cluster, area).value();
    }

    double without(String metric, String cluster, String area) {
      return figure(metric, Measure.LEVEL, cluster, area).valueExcludingFlagged();
    }
  }

  @BeforeAll
  static void run() {
    ran = Ran.of(RegisterStudy.in(folder));
  }

  @Test
  void firmsAreCountedInEveryAreaByTheirFirstActivityAsFiled() {
    assertThat(ran.level("1.1", "all", "W")).isEqualTo(52);
    assertThat(ran.level("1.1", "all", "E")).isEqualTo(70);
    assertThat(ran.level("1.1", "all", "N")).isEqualTo(122);
    // 30 of SIC 24 and one of SIC 2003 whose digits begin with 28.
    assertThat(ran.level("1.1", "metals", "W")).isEqualTo(31);
    assertThat(ran.level("1.1", "metals", "N")).isEqualTo(34);
    assertThat(ran.level("1.1", "software", "W")).isZero();
    assertThat(ran.level("1.1", "software", "E")).isEqualTo(40);
  }

  @Test
  void theTerritoryIsTheSumOfItsAreas() {
    assertThat(ran.level("1.1", "metals", "west")).isEqualTo(31);
    assertThat(ran.figure("1.1", Measure.LOCATION_QUOTIENT, "metals", "west").value())
        .isCloseTo(31 / 52.0 / (34 / 122.0), within(1e-12));
  }

  /** Named companies are in both definitions, words select for the broad one alone. */
  @Test
  void aClusterWithoutCodesIsCountedByNames() {
    assertThat(ran.level("1.1", "chosen", "N")).isEqualTo(1);
    assertThat(
            ran.built.figures(
                f ->
                    f.metric().equals("1.1")
                        && f.measure() == Measure.LEVEL
                        && f.cluster().equals("chosen")
                        && f.definition() == Definition.BROAD
                        && f.area().equals("W")))
        .singleElement()
        .satisfies(f -> assertThat(f.value()).isEqualTo(2));
  }

  @Test
  void northernIrelandIsInNoFigure() {
    assertThat(ran.level("1.1", "all", "N")).isEqualTo(122);
    assertThat(ran.findings.reconciliations())
        .filteredOn(r -> r.register().equals("companies") && r.item().contains("Northern"))
        .singleElement()
        .satisfies(r -> assertThat(r.value()).isEqualTo(2));
  }

  @Test
  void aFigureStandsBesideItselfWithoutWhatIsFlagged() {
    // The mass registration counts once; the dormant company does not count.
    assertThat(ran.without("1.1", "software", "E")).isEqualTo(1);
    assertThat(ran.without("1.1", "all", "E")).isEqualTo(31);
    assertThat(ran.without("1.1", "all", "W")).isEqualTo(51);
    assertThat(ran.without("1.1", "metals", "W")).isEqualTo(31);
    Figure quotient = ran.figure("1.1", Measure.LOCATION_QUOTIENT, "metals", "W");
    assertThat(quotient.valueExcludingFlagged()).isCloseTo(31 / 51.0 / (34 / 82.0), within(1e-12));
    assertThat(ran.figure("1.1", Measure.LEVEL, "software", "E").flags()).contains("dup-reg");
    assertThat(ran.figure("1.1", Measure.LEVEL, "metals", "W").flags())
        .contains("old-sic")
        .doesNotContain("misread", "dup-acc");
  }

  @Test
  void jobsAreOfTheLatestAccountsWithoutWhatIsMisread() {
    // Of thirty firms one is misread; the second accounts of another do not count.
    assertThat(ran.level("3.1", "metals", "W")).isEqualTo(290);
    assertThat(ran.level("3.1", "all", "N")).isEqualTo(290);
    assertThat(ran.figure("3.1", Measure.LEVEL, "metals", "W").flags())
        .contains("misread", "dup-acc");
    assertThat(ran.findings.reconciliations())
        .filteredOn(r -> r.item().equals("employees over all accounts filed"))
        .singleElement()
        .satisfies(r -> assertThat(r.value()).isEqualTo(29 * 10 + 10 + 2021));
  }

  @Test
  void growthOfALiveRegisterIsRefusedInWords() {
    Figure growth = ran.figure("1.1", Measure.GROWTH, "metals", "W");
    assertThat(growth.isPresent()).isFalse();
    assertThat(growth.status()).isEqualTo("x");
    assertThat(growth.note()).startsWith("Growth is not available").contains("survivors");
  }

  @Test
  void aConcentrationSaysWhereItIsAndWhoHoldsIt() {
    assertThat(ran.findings.concentrations()).hasSize(1);
    Concentration found = ran.findings.concentrations().get(0);
    assertThat(found.id()).isEqualTo("metals-1");
    assertThat(found.firms()).isEqualTo(30);
    assertThat(found.jobs()).isEqualTo(290);
    assertThat(found.jobsAsFiled()).isEqualTo(29 * 10 + 10 + 2021);
    assertThat(found.x()).isCloseTo(435_250, within(5.0));
    assertThat(found.outline().getEnvelopeInternal().contains(435_000, 385_000)).isTrue();
    assertThat(found.nominated()).containsExactly("metals");
    assertThat(found.edge()).isFalse();
    assertThat(found.parameters())
        .isEqualTo("DBSCAN; radius 500m; minimum 10 firms; without dup-reg; over all the data");
    assertThat(found.sentence())
        .startsWith("Metals around ")
        .contains(
            "30 firms with 290 jobs (2,321 over all accounts filed)", "West holds 100 % of it")
        .endsWith("Shares are of the firms in the data.");
    assertThat(found.areas())
        .anySatisfy(
            share -> {
              assertThat(share.area()).isEqualTo("W");
              assertThat(share.shareOfFirms()).isEqualTo(1);
            });
  }

  @Test
  void aConcentrationWithinARadiusOfWhereTheDataEndSaysSo(@TempDir Path other) {
    TinyStudy study = RegisterStudy.in(other);
    study.replace("study.yaml", "radius: 500m", "radius: 6km");
    assertThat(Ran.of(study).findings.concentrations())
        .allSatisfy(
            found -> {
              assertThat(found.edge()).isTrue();
              assertThat(found.sentence()).contains("It reaches where the data end");
            });
  }

  @Test
  void hdbscanFindsItWithoutARadius(@TempDir Path other) {
    TinyStudy study = RegisterStudy.in(other);
    study.replace("study.yaml", "dbscan", "hdbscan");
    study.replace("study.yaml", "minimum: 10", "minimum: 3");
    study.replace("study.yaml", "    radius: 500m\n", "");
    assertThat(Ran.of(study).findings.concentrations())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.method()).isEqualTo("hdbscan"));
  }

  @Test
  void noFirmIsNamedInWhatIsPublished() {
    assertThat(ran.findings.flags())
        .isNotEmpty()
        .noneMatch(f -> f.kind().equals("firm"))
        .noneMatch(f -> f.subject().matches("[0-9]{8}"));
    assertThat(ran.findings.rules())
        .anySatisfy(
            rule -> {
              assertThat(rule.code()).isEqualTo("dormant");
              assertThat(rule.flagged()).isEqualTo(1);
            });
  }

  @Test
  void anOverriddenFlagChangesNothing(@TempDir Path other) {
    TinyStudy study = RegisterStudy.in(other);
    study.write(
        "review/flags.csv",
        "key,decision,reason,author,date\ndup-reg:ZA2 9ZZ,overridden,a business park,A,2024-11-30\n");
    Ran again = Ran.of(study);
    assertThat(again.without("1.1", "software", "E")).isEqualTo(40);
    assertThat(again.told).noneMatch(p -> p.place().file().startsWith("review"));
  }

  @Test
  void aDecisionOnSomethingGoneIsOneSentenceAndNoCrash(@TempDir Path other) {
    TinyStudy study = RegisterStudy.in(other);
    study.write(
        "review/flags.csv",
        "key,decision,reason,author,date\ndup-reg:ZA7 7ZZ,accepted,gone,A,2024-11-30\n");
    assertThat(Ran.of(study).told)
        .filteredOn(p -> p.place().file().startsWith("review"))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).startsWith("review/flags.csv:2").contains("A250"));
  }

  @Test
  void theOrderOfRowsChangesNothing(@TempDir Path other) {
    Ran again = Ran.of(RegisterStudy.shuffled(other));
    assertThat(again.built.figures()).isEqualTo(ran.built.figures());
    assertThat(again.findings.flags()).isEqualTo(ran.findings.flags());
    assertThat(again.findings.concentrations().toString())
        .isEqualTo(ran.findings.concentrations().toString());
  }

  @Test
  void everyRowIsLoadedOrTold() {
    Columns loading = ran.built.relation("loading");
    for (int i = 0; i < loading.rows(); i++) {
      double sum = loading.numbers("loaded")[i] + loading.numbers("rejected")[i];
      assertThat(sum).isEqualTo(loading.numbers("rows")[i]);
    }
    assertThat(loading.texts("source")).containsExactly("accounts", "companies", "postcodes");
    assertThat(loading.numbers("loaded")[1]).isEqualTo(124);
  }

  @Test
  void whatAnAnalystMayDecideOnLiesBesideTheBuild() {
    TinyStudy study = TinyStudy.at(folder.resolve("study"));
    assertThat(study.read("build/review/flags.csv"))
        .startsWith("key,decision,reason,author,date,sentence")
        .contains("dup-reg:ZA2 9ZZ");
  }

  @Test
  void aStudyWithoutRegistersHasNoStageOfThem(@TempDir Path other) {
    List<String> stages = new ArrayList<>();
    TinyStudy study = TinyStudy.in(other);
    Progress progress =
        new Progress() {
          @Override
          public void begin(String stage, double estimate) {
            stages.add(stage);
          }
        };
    study.runner(study.open(), Site.PLAIN, progress).runUpTo(Pipeline.Articulate.NAME);
    assertThat(stages).containsExactly("load", "identify", "select", "score", "articulate");
    assertThat(FigureColumns.types()).containsKey("value_excluding_flagged");
  }
}
