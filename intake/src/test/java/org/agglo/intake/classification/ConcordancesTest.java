package org.agglo.intake.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.intake.classification.Concordance.Row;
import org.agglo.intake.classification.Concordances.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The concordances in the program, against the lists they join. */
class ConcordancesTest {
  private final Concordances all = Concordances.of(Basis.EMPLOYMENT);

  /** Rows of the sheet RU5digit: 01110 and 93059, the first and the last code. */
  @Test
  void hasTheWeightsOfTheStatisticalOffice() {
    Concordance table = all.find("sic-2003", "sic").orElseThrow();
    assertThat(table.find("01110"))
        .contains(new Row("01110", "01110", 0.7294398559517752))
        .hasSize(6);
    assertThat(table.find("93059")).contains(new Row("93059", "96090", 0.9999768896558099));
    Concordance firms = Concordances.of(Basis.ENTERPRISES).find("sic-2003", "sic").orElseThrow();
    assertThat(firms.find("01110")).contains(new Row("01110", "01110", 0.7170902187513484));
  }

  @ParameterizedTest
  @EnumSource(Basis.class)
  void joinsOnlyCodesOfItsTwoLists(Basis basis) {
    Concordance table = Concordances.of(basis).find("sic-2003", "sic").orElseThrow();
    assertThat(table.rows())
        .hasSizeGreaterThan(1100)
        .allSatisfy(
            row -> {
              assertThat(CodeList.sic2003().title(row.from())).isPresent();
              assertThat(Sic2007.load().title(row.to())).isPresent();
            });
    Set<String> from = new TreeSet<>();
    table.rows().forEach(row -> from.add(row.from()));
    assertThat(from).allSatisfy(code -> assertThat(table.unmapped(code)).isZero());
  }

  /** The register of 2009 has no firm in these; most titles say that the code is not in use. */
  @Test
  void tellsWhichOldCodesGoNowhere() {
    Concordance table = all.find("sic-2003", "sic").orElseThrow();
    CodeList old = CodeList.sic2003();
    List<String> lost =
        old.codes().stream()
            .filter(code -> code.length() == 5 && table.find(code).isEmpty())
            .toList();
    assertThat(lost).hasSize(45).contains("15132", "12000");
    assertThat(lost.stream().filter(c -> old.title(c).orElseThrow().contains("no longer in use")))
        .hasSizeGreaterThan(30);
  }

  @Test
  void joinsAChain() {
    Concordance table = all.find("sic-2003", "nace").orElseThrow();
    assertThat(table.from()).isEqualTo("sic-2003");
    assertThat(table.to()).isEqualTo("nace");
    Map<String, Double> jobs = new TreeMap<>(Map.of("01110", 1000.0, "12000", 3.0));
    assertThat(table.map(jobs).values().get("0111")).isCloseTo(729.44, within(0.01));
    assertThat(table.map(jobs).unmapped()).isEqualTo(Map.of("12000", 3.0));
  }

  @Test
  void naceIsTheFirstFourDigits() {
    assertThat(all.find("sic", "nace").orElseThrow().find("62012"))
        .containsExactly(new Row("6201", "6201", 1));
    assertThat(all.find("sic", "nace").orElseThrow().find("01000"))
        .containsExactly(new Row("01", "01", 1));
    assertThat(CodeList.nace2().codes()).hasSize(88 + 272 + 615).doesNotContain("0100", "62012");
  }

  @Test
  void aUsersOwnJoinsTheChain() {
    all.add(Concordance.of("naics", "sic", List.of(new Row("3361", "2910", 1))));
    assertThat(all.find("naics", "nace").orElseThrow().find("336111"))
        .containsExactly(new Row("3361", "2910", 1));
    assertThat(all.find("nace", "naics")).isEmpty();
    assertThat(all.find("moon", "sic")).isEmpty();
    assertThat(all.names()).containsExactly("nace", "naics", "sic", "sic-2003");
  }

  @Test
  void listsTheOldClassification() {
    CodeList old = CodeList.sic2003();
    assertThat(old.title("15941")).hasValue("Manufacture of cider and perry");
    assertThat(old.title("15960")).hasValue("Manufacture of beer");
    assertThat(old.codes().stream().filter(c -> c.length() == 2)).hasSize(62);
    assertThat(old.nearest("15942x")).isNotEmpty();
    assertThat(CodeList.nace2().nearest("62012")).isNotEmpty();
  }
}
