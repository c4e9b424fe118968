package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.message.Severity;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.study.Built;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Related;
import org.agglo.study.run.Folders;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.agglo.study.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled study: right, and its expected figures come out of a run. */
class MidlandsTest {
  private static final Path MIDLANDS = Path.of("../examples/midlands");

  @TempDir private static Path folder;
  private static RunContext run;
  private static Built built;
  private static List<Figure> figures;

  @BeforeAll
  static void runOnce() {
    copy(MIDLANDS, folder.resolve("midlands"));
    Problems problems = new Problems();
    StudyFolder study = StudyFolder.read(folder.resolve("midlands"), problems).orElseThrow();
    StudyCheck.run(study, problems);
    run = RunContext.of(study, Settings.of(Map.of(), Map.of(), study.study().settings()));
    problems.list().forEach(run.problems()::add);
    SourceCheck.run(run);
    run.problems().throwIfStop();
    Folders folders = new Folders(folder.resolve("midlands/build"));
    Path build =
        new Runner(run, TinyStudy.pipeline(Site.PLAIN), folders, Progress.SILENT)
            .runUpTo(Pipeline.Articulate.NAME);
    built = new Built(build, run);
    figures = built.figures();
  }

  @Test
  void hasNothingWrong() {
    assertThat(run.problems().list())
        .filteredOn(p -> p.code().severity() != Severity.NOTE)
        .isEmpty();
    assertThat(run.problems().list()).extracting(Problem::toString).doesNotHaveDuplicates();
  }

  @Test
  void hasTheThirtyClustersInThreeTiers() {
    assertThat(run.folder().clusters()).hasSize(30);
    assertThat(run.folder().clusters().stream().filter(c -> c.narrow().isEmpty())).isNotEmpty();
  }

  @Test
  void comesOutAsExpected() {
    Problems problems = new Problems();
    StudyFolder study = run.folder();
    ExpectCheck.run(
        study.expectations(problems).orElseThrow().expect(),
        built.build(),
        study.places(),
        problems);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void loadsEveryRow() {
    assertThat(built.relation("loading").numbers("rejected")).containsOnly(0);
    assertThat(built.relation("loading").numbers("rows")).containsExactly(41_850, 9_639, 2_619);
  }

  @Test
  void ranksElevenRegionsAndFortyOr37Areas() {
    assertThat(ranked("3.1", "ITL2")).containsExactly(40);
    assertThat(ranked("3.1", "ITL1")).containsExactly(11);
    assertThat(ranked("1.1", "ITL2")).containsExactly(37);
    assertThat(ranked("1.1", "ITL1")).containsExactly(11);
  }

  @Test
  void ranksNoTerritory() {
    assertThat(figures)
        .filteredOn(f -> f.area().equals("midlands"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.rank()).isZero());
  }

  @Test
  void growsFrom2018WhereFarmsAreMissingBefore() {
    assertThat(periods("agri-food")).containsExactly("2018/2021");
    assertThat(periods("automotive")).containsExactly("2015/2021");
  }

  @Test
  void leavesNoMissingNumberWithoutAMarkAndAReason() {
    assertThat(figures)
        .filteredOn(f -> !f.isPresent())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.status()).isNotBlank())
        .allSatisfy(f -> assertThat(f.note()).isNotBlank());
  }

  @Test
  void saysTheBaseOfEveryQuotient() {
    assertThat(figures)
        .filteredOn(f -> f.measure() == Measure.LOCATION_QUOTIENT)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.base()).isNotBlank());
  }

  /** Weighted by all jobs, the quotients of the 40 areas have the mean 1 for every sector. */
  @Test
  void hasQuotientsWhoseWeightedMeanIsOne() {
    Map<String, Double> jobs =
        figures.stream()
            .filter(f -> f.metric().equals("3.1") && f.cluster().equals("all"))
            .filter(f -> f.areaLevel().equals("ITL2") && f.period().equals("2021"))
            .filter(f -> f.measure() == Measure.LEVEL)
            .collect(Collectors.toMap(Figure::area, Figure::value));
    Map<String, Double> means =
        figures.stream()
            .filter(f -> f.metric().equals("3.1") && f.areaLevel().equals("ITL2"))
            .filter(f -> f.measure() == Measure.LOCATION_QUOTIENT && f.of() == 40)
            .filter(f -> f.definition() == Definition.WHOLE)
            .collect(
                Collectors.groupingBy(
                    Figure::cluster,
                    Collectors.summingDouble(f -> f.value() * jobs.get(f.area()) / 31_366_000)));
    assertThat(means).hasSizeGreaterThan(80);
    assertThat(means.values()).allSatisfy(m -> assertThat(m).isBetween(1 - 1e-9, 1 + 1e-9));
  }

  @Test
  void tellsWhatClustersShare() {
    List<Related> related = Related.read(built.relation("related"));
    assertThat(related).hasSize(30 * 29 / 2);
    // bench/peers/relate.py, over the publisher's file.
    Related food = pair(related, "agri-food", "food-drink");
    assertThat(List.of(food.together(), food.areas(), food.otherAreas(), food.of()))
        .containsExactly(18, 19, 21, 40);
    assertThat(food.proximity()).isEqualTo(18 / 21.0);
    assertThat(food.expected()).isEqualTo(19 * 21 / 40.0);
    assertThat(related.stream().filter(Related::nested)).isNotEmpty();
  }

  @Test
  void findsHotAndColdSpotsInOneFamily() {
    List<Figure> spots = figures.stream().filter(f -> f.measure() == Measure.HOT_SPOT).toList();
    double[] q = BenjaminiHochberg.of(spots.stream().mapToDouble(Figure::p).toArray());
    for (int i = 0; i < q.length; i++) {
      assertThat(spots.get(i).q()).isEqualTo(q[i]);
    }
    assertThat(spots).allSatisfy(f -> assertThat(f.areaLevel()).isEqualTo("ITL2"));
    assertThat(figures.stream().filter(f -> f.measure() == Measure.HOT_SPOT_DRAWN_P))
        .hasSameSizeAs(spots)
        .allSatisfy(f -> assertThat(f.value()).isBetween(0.001, 1.0));
  }

  @Test
  void saysOfComplexityThatItIsNoMerit() {
    assertThat(figures.stream().filter(f -> f.measure() == Measure.ECONOMIC_COMPLEXITY))
        .hasSize(40)
        .allSatisfy(f -> assertThat(f.note()).contains("not of merit", "0.45", "Inner London"));
  }

  private static Related pair(List<Related> related, String one, String other) {
    return related.stream()
        .map(r -> r.cluster().equals(one) ? r : r.turned())
        .filter(r -> r.cluster().equals(one) && r.other().equals(other))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Integer> ranked(String metric, String level) {
    return figures.stream()
        .filter(f -> f.metric().equals(metric) && f.areaLevel().equals(level))
        .filter(f -> f.measure() == Measure.LOCATION_QUOTIENT && f.rank() > 0)
        .map(Figure::of)
        .collect(Collectors.toSet());
  }

  private static Set<String> periods(String cluster) {
    return figures.stream()
        .filter(f -> f.metric().equals("3.1") && f.cluster().equals(cluster))
        .filter(f -> f.measure() == Measure.GROWTH && f.definition() == Definition.NARROW)
        .map(Figure::period)
        .collect(Collectors.toSet());
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.startsWith(from.resolve("build"))).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
