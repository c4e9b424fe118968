package org.agglo.study.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Published.Sector;
import org.agglo.study.run.Version;
import org.junit.jupiter.api.Test;

/** What pages are made from, and what a build comes to in a few numbers. */
class PublishedTest {
  private static final Built BUILT = TinyStudy.plain();
  private static final Published PUBLISHED =
      new PublishedReader(
              BUILT.run().folder(),
              relation -> BUILT.build().resolve("relations/" + relation + ".parquet"))
          .read();

  @Test
  void holdsTheFiguresReadersMaySee() {
    assertThat(PUBLISHED.figures().stream()).containsExactlyElementsOf(BUILT.figures());
    assertThat(PUBLISHED.version()).isEqualTo(Version.version());
  }

  @Test
  void holdsTheRowsOfEverySource() {
    assertThat(PUBLISHED.loads())
        .extracting(Published.Load::source)
        .containsExactly("jobs", "units");
    assertThat(PUBLISHED.loads())
        .allSatisfy(l -> assertThat(l.rows()).isEqualTo(l.loaded() + l.rejected()));
  }

  @Test
  void holdsTheFindingsWithTheirFigures() {
    assertThat(PUBLISHED.findings())
        .extracting(f -> f.figure().metric(), f -> f.figure().cluster(), Published.Finding::level)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("3.1", "cars", 160.0),
            org.assertj.core.groups.Tuple.tuple("1.1", "cars", 16.0));
  }

  @Test
  void namesTheSingleCodesOfClusters() {
    assertThat(PUBLISHED.sectors())
        .extracting(Sector::id)
        .containsExactly("sic-22110", "sic-29", "sic-291", "sic-301", "sic-30110");
    assertThat(PUBLISHED.sectors())
        .allSatisfy(s -> assertThat(s.title()).isNotBlank().isNotEqualTo(s.code()));
  }

  @Test
  void findsAClusterButNoSector() {
    assertThat(PUBLISHED.findCluster("cars")).isPresent();
    assertThat(PUBLISHED.findCluster("sic-29")).isEmpty();
  }

  @Test
  void figuresAreFoundByTheirKey() {
    Figure any = BUILT.figures().get(0);
    assertThat(PUBLISHED.figures().find(Figures.Key.of(any))).contains(any);
    assertThat(PUBLISHED.figures().listOfCluster("cars"))
        .isNotEmpty()
        .allMatch(f -> f.cluster().equals("cars"));
  }

  @Test
  void twoFiguresWithOneKeyAreRefused() {
    Figure any = BUILT.figures().get(0);
    assertThatThrownBy(() -> Figures.of(List.of(any, any)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSummaryCountsFiguresRowsMarksAndFindings() {
    BuildSummary summary = BuildSummary.of(BUILT.build());
    assertThat(summary.figures()).isEqualTo(BUILT.figures().size());
    assertThat(summary.rows()).isEqualTo(100);
    assertThat(summary.loaded()).isEqualTo(100);
    assertThat(summary.rejected()).isZero();
    assertThat(summary.findings()).containsOnlyKeys("cars");
    long low = BUILT.figures(f -> f.status().equals("low")).size();
    assertThat(summary.statuses()).containsEntry("low", low);
    assertThat(summary.flags()).isEmpty();
  }
}
