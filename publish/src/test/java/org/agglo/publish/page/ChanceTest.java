package org.agglo.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.agglo.publish.Synthetic;
import org.agglo.publish.page.Table.Foot;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.junit.jupiter.api.Test;

/**
 * In the tested synthetic study an interval runs from two thirds of a quotient to half as much
 * again.
 */
class ChanceTest {
  private final Atlas plain = Atlas.of(Synthetic.whole());
  private final Atlas atlas = Atlas.of(Synthetic.tested());

  private static Figure quotient(Atlas in, String cluster, String area) {
    Slot slot = new Slot("3.1", cluster, Definition.NARROW, area);
    return in.find(slot, Measure.LOCATION_QUOTIENT).orElseThrow();
  }

  private ClusterPage page(Cluster cluster) {
    return ClusterPage.of(atlas, Optional.empty(), Optional.empty(), cluster);
  }

  @Test
  void readsAnIntervalAgainstOne() {
    assertThat(Chance.of(quotient(atlas, "bright", Synthetic.TERRITORY))).isEqualTo(Chance.MORE);
    assertThat(Chance.of(quotient(atlas, "bright", "A2"))).isEqualTo(Chance.CANNOT_TELL);
    assertThat(Chance.of(quotient(atlas, "bright", "B2"))).isEqualTo(Chance.LESS);
    assertThat(Chance.of(quotient(plain, "bright", "B2"))).isEqualTo(Chance.UNTESTED);
  }

  @Test
  void saysTheIntervalAndWhatItMeans() {
    assertThat(Chance.sentence(quotient(atlas, "bright", Synthetic.TERRITORY)))
        .isEqualTo(
            "The 95% interval of that quotient is 1.27 to 2.86: more than chance would give.");
    assertThat(Chance.sentence(quotient(atlas, "bright", "A2")))
        .isEqualTo(
            "The 95% interval of that quotient is 0.86 to 1.93, with 1 inside: cannot tell from"
                + " chance.");
    assertThat(Chance.sentence(quotient(plain, "bright", "A2"))).isEmpty();
  }

  @Test
  void saysHowManySignalsChanceAloneWouldGive() {
    assertThat(Chance.tally("intervals", 40, 9))
        .isEqualTo(
            "Of 40 intervals, 9 lie wholly above 1; chance alone would put at most about 1.0"
                + " there.");
    assertThat(Chance.tally(List.of(quotient(plain, "bright", "A2")))).isEmpty();
  }

  @Test
  void countsAreasAndNotTheTerritoryThatIsMadeOfThem() {
    Foot foot = page(Synthetic.bright()).ranks().get(1).foot();
    assertThat(foot.tally()).startsWith("Of 4 intervals, 1 lies wholly above 1;").contains("0.1");
    assertThat(foot.drawn()).isTrue();
  }

  @Test
  void drawsTheQuotientsOfAClusterAndSaysWhatTheyRestOn() {
    Intervals intervals = page(Synthetic.bright()).intervals().orElseThrow();
    assertThat(intervals.picture().title())
        .isEqualTo("Jobs, narrow codes: more than chance would give");
    assertThat(intervals.picture().twin()).isEqualTo("readings");
    assertThat(intervals.picture().svg())
        .contains("1.90 (1.27 to 2.86)", "Jobs, broad codes: 0.98 (0.65 to 1.47), cannot tell");
    assertThat(intervals.rests())
        .containsExactly(
            "Firms or sites behind them in Synthetic area shire: 70 (jobs, narrow codes) and 70 (jobs, broad"
                + " codes).",
            "The sizes are synthetic, and the test is cautious.");
    assertThat(intervals.discovery())
        .isEqualTo("below 0.001 (jobs, narrow codes) and 0.240 (jobs, broad codes)");
  }

  @Test
  void headsAPageWithTheIntervalAndTheReasonOfItsMark() {
    ClusterPage page = page(Synthetic.bright());
    Fact fact = page.facts().get(1);
    assertThat(fact.value()).isEqualTo("1.90");
    assertThat(fact.small())
        .isEqualTo("1.27 to 2.86 with 95% confidence: more than chance would give");
    assertThat(fact.mark()).isEqualTo("[e]");
    assertThat(page.readings().foot().whys())
        .anySatisfy(
            w -> {
              assertThat("#" + w.id()).isEqualTo(fact.why());
              assertThat(w.text()).isEqualTo("The interval rests on synthetic sizes.");
            });
    assertThat(page.verdict().chance()).contains("1.27 to 2.86");
  }

  @Test
  void saysOnTheFirstPageWhatWasCalledAndWhatChanceWouldGive() {
    IndexPage page = IndexPage.of(atlas, Optional.empty());
    assertThat(page.lead()).endsWith(", by more than chance would give.");
    assertThat(page.chance())
        .containsExactly(
            "Of 40 intervals in the family of tests \u201csynthetic\u201d, 12 lie wholly above 1; chance"
                + " alone would put at most about 1.0 there."
                + " With the false-discovery rate held at 5%, 9 are called.");
    assertThat(page.findings()).allSatisfy(f -> assertThat(f.chance()).startsWith("95% interval"));
  }

  @Test
  void doubtsOnTheAreasPageWhatItsIntervalDoes() {
    AreaPage page = AreaPage.of(atlas, Optional.empty(), "A2");
    assertThat(page.lead())
        .isEqualTo(
            "Furthest above the nation in synthetic industry 30 (2.48) and synthetic industry 10"
                + " (1.29, cannot tell from chance).");
    assertThat(page.facts().get(1).small()).contains("none by more than chance would give");
    assertThat(page.clusters().foot().tally()).startsWith("Of 2 intervals");
    assertThat(page.sectors().orElseThrow().foot().tally()).isEmpty();
  }

  @Test
  void saysWhyAQuotientHasNoInterval() {
    Table sectors = SectorsPage.of(atlas).table().orElseThrow();
    Cell quotient = sectors.rows().get(1).cells().get(4);
    assertThat(quotient.mark()).isEqualTo("no interval");
    assertThat(quotient.picture().range()).isEmpty();
    assertThat(sectors.foot().whys())
        .anySatisfy(
            w -> {
              assertThat("#" + w.id()).isEqualTo(quotient.why());
              assertThat(w.text()).isEqualTo("No interval: its sizes are unknown.");
            });
  }

  @Test
  void namesTheLicenceOfTheSizesTestsRestOn() {
    assertThat(SourcesPage.of(atlas).sources())
        .extracting(s -> s.title())
        .contains("Synthetic sizes");
    assertThat(FilesPage.of(atlas).licences())
        .contains("Synthetic sizes (CC0-1.0): Synthetic sizes.");
  }

  @Test
  void saysNothingOfChanceWhereNothingWasTested() {
    ClusterPage page =
        ClusterPage.of(plain, Optional.empty(), Optional.empty(), Synthetic.bright());
    assertThat(page.intervals()).isEmpty();
    assertThat(page.verdict().chance()).isEmpty();
    assertThat(page.ranks()).allSatisfy(t -> assertThat(t.foot().tally()).isEmpty());
    assertThat(IndexPage.of(plain, Optional.empty()).chance()).isEmpty();
  }
}
