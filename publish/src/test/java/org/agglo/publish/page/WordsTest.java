package org.agglo.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.agglo.publish.Synthetic;
import org.agglo.publish.page.Verdict.Standing;
import org.agglo.study.definition.Clusters.Cluster;
import org.junit.jupiter.api.Test;

/**
 * In the synthetic study the territory holds 700 of 1,600 jobs; industry 10 has 500 of 600 there,
 * 20 has 100 of 800, 30 has 100 of 200.
 */
class WordsTest {
  private final Atlas atlas = Atlas.of(Synthetic.whole());

  private ClusterPage page(Cluster cluster) {
    return ClusterPage.of(atlas, AreaMaps.of(atlas), Optional.empty(), cluster);
  }

  @Test
  void saysAboveWhereTheQuotientIs() {
    Verdict verdict = Verdicts.of(atlas, Synthetic.bright());
    assertThat(verdict.standing()).isEqualTo(Standing.ABOVE);
    assertThat(verdict.headline())
        .isEqualTo(
            "By its narrow codes the territory has 1.90 times its share of Synthetic area"
                + " nation\u2019s jobs: above the nation.");
  }

  @Test
  void saysBelowPlainlyAndNamesTheStrongPart() {
    Verdict verdict = Verdicts.of(atlas, Synthetic.dim());
    assertThat(verdict.standing()).isEqualTo(Standing.BELOW);
    assertThat(verdict.headline()).contains("0.46 of its share").endsWith("below the nation.");
    assertThat(verdict.parts())
        .containsExactly(
            "Strong in parts, not in the whole.",
            "By industry: Synthetic industry 30 (quotient 1.14, 100 jobs).");
  }

  @Test
  void givesNoSizeWhereNoCodeExists() {
    ClusterPage page = page(Synthetic.ghost());
    assertThat(page.verdict().standing()).isEqualTo(Standing.NO_CODE);
    assertThat(page.verdict().headline()).contains("no size is given");
    assertThat(page.facts()).isEmpty();
    assertThat(page.cautions()).anyMatch(c -> c.contains("a list of synthetic companies"));
    assertThat(page.rankNote()).contains("not the cluster");
    assertThat(page.glance()).anyMatch(s -> s.contains("an upper bound and not its size"));
    assertThat(page.scorecard().filled()).isZero();
  }

  @Test
  void saysWhyANumberIsMissing() {
    ClusterPage page = page(Synthetic.gap());
    assertThat(page.verdict().standing()).isEqualTo(Standing.MISSING);
    assertThat(page.verdict().headline()).contains("[x]", "The synthetic table has no such class.");
    assertThat(page.readings().foot().whys())
        .extracting(Table.Why::text)
        .contains("The synthetic table has no such class.");
    assertThat(page.facts().get(0))
        .extracting(Fact::value, Fact::mark, Fact::isExplainedHere)
        .containsExactly("", "[x]", true);
  }

  @Test
  void ranksAreasAndNeverTheTerritory() {
    Table table = page(Synthetic.bright()).ranks().get(1);
    assertThat(table.rows()).hasSize(5);
    assertThat(table.rows().get(0).cells().get(0).text()).isEqualTo("Synthetic area A1");
    assertThat(table.rows().get(0).cells()).last().extracting(Cell::text).isEqualTo("1 of 4");
    assertThat(table.rows().get(4).cells()).last().extracting(Cell::mark).isEqualTo("[z]");
  }

  @Test
  void printsTheBaseUnderEveryTableOfQuotients() {
    assertThat(page(Synthetic.bright()).ranks())
        .allSatisfy(t -> assertThat(t.foot().bases()).containsExactly("All synthetic jobs."));
  }

  @Test
  void setsBothLinesToAHundredInTheirFirstCommonYear() {
    Trend trend = page(Synthetic.bright()).trend().orElseThrow();
    assertThat(trend.picture().title())
        .isEqualTo("In the territory +25.0%, in Synthetic area nation +20.0% from 2020 to 2021");
    assertThat(trend.table().rows().get(1).cells())
        .extracting(Cell::text)
        .containsExactly("2021", "500", "125.0", "600", "120.0");
  }

  @Test
  void countsTheAreasOfEachClass() {
    ClusterMaps maps = page(Synthetic.bright()).maps().orElseThrow();
    int areas = maps.legend().stream().mapToInt(r -> r.counts().get(0)).sum();
    assertThat(areas).isEqualTo(4);
    assertThat(maps.pictures().get(0).title())
        .isEqualTo("Narrow codes: highest in Synthetic area A1, 2.34");
  }

  @Test
  void worksAnExampleFromItsOwnFigures() {
    Working working = Working.of(atlas).orElseThrow();
    assertThat(working.of("location-quotient"))
        .isEqualTo("(500 \u00f7 700) \u00f7 (600 \u00f7 1,600) = 1.90");
    assertThat(working.of("location-quotient-rest"))
        .isEqualTo("(500 \u00f7 700) \u00f7 (100 \u00f7 900) = 6.43");
    assertThat(working.of("share")).isEqualTo("500 \u00f7 600 = 83.3%");
    assertThat(working.of("growth")).startsWith("500 \u00f7 400 \u2212 1 = +25.0%");
  }

  @Test
  void namesWhatAnAreaIsStrongIn() {
    AreaPage page = AreaPage.of(atlas, Optional.empty(), "A2");
    assertThat(page.lead())
        .isEqualTo(
            "Furthest above the nation in synthetic industry 30 (2.48) and synthetic industry 10"
                + " (1.29).");
    assertThat(page.map()).isEmpty();
  }

  @Test
  void leadsNowhereFromAnAddressThatIsNotOfTheWeb() {
    assertThat(SourcesPage.of(atlas).sources().get(0).facts())
        .filteredOn(t -> t.term().equals("Address"))
        .hasSize(1)
        .allSatisfy(t -> assertThat(t.address()).isEmpty());
  }

  @Test
  void keepsFileNamesInsideTheirFolder() {
    assertThat(Routes.area("../x")).isEqualTo("area/_2E_2E_2Fx.html");
    assertThat(Routes.figures("figures")).isNotEqualTo(Routes.FIGURES);
  }
}
