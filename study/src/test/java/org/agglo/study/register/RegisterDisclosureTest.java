package org.agglo.study.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Published;
import org.agglo.study.figure.PublishedReader;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.RegisterFindings.Held;
import org.agglo.study.figure.RegisterFindings.Reconciliation;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What registers tell beyond figures keeps to the policy that the figures keep to. */
class RegisterDisclosureTest {
  @TempDir private Path folder;

  private static Published publish(TinyStudy study) {
    RunContext run = study.open();
    Runner runner = study.runner(run, Site.PLAIN, Progress.SILENT);
    runner.runUpTo(Pipeline.Articulate.NAME);
    return new PublishedReader(run.folder(), runner.relations()::file).read();
  }

  private TinyStudy under(String policy) {
    return RegisterStudy.in(folder).append("study.yaml", "disclosure: " + policy + "\n");
  }

  @Test
  void withoutAPolicyAllIsTold() {
    RegisterFindings open = publish(RegisterStudy.in(folder)).registers();
    assertThat(open.concentrations()).isNotEmpty();
    assertThat(open.flags()).isNotEmpty();
    assertThat(open.held()).isEqualTo(Held.NOTHING);
  }

  @Test
  void underAPolicyNeitherConcentrationsNorValuesWithoutFlagsPass() {
    Published published = publish(under("threshold-10"));
    RegisterFindings held = published.registers();
    assertThat(held.concentrations()).isEmpty();
    assertThat(held.flags()).isEmpty();
    assertThat(held.held().concentrations()).isPositive();
    assertThat(held.held().flags()).isPositive();
    // The rules stay: they count things looked at, not what stands in a cell.
    assertThat(held.rules()).isNotEmpty();
    assertThat(held.reconciliations()).noneMatch(r -> r.about().equals("jobs"));
    assertThat(published.figures().stream()).allMatch(f -> Double.isNaN(f.valueExcludingFlagged()));
  }

  @Test
  void everyRowIsPlacedAndMatchedInOneWay() {
    RegisterFindings open = publish(RegisterStudy.in(folder)).registers();
    double rows = sum(open, "rows", "rows");
    assertThat(rows).isEqualTo(124);
    assertThat(sum(open, "place", "")).isEqualTo(rows);
    assertThat(sum(open, "match", "")).isEqualTo(rows);
  }

  private static double sum(RegisterFindings findings, String about, String item) {
    return findings.reconciliations().stream()
        .filter(r -> r.register().equals("companies") && r.about().equals(about))
        .filter(r -> item.isEmpty() || r.item().equals(item))
        .mapToDouble(Reconciliation::value)
        .sum();
  }
}
