package org.agglo.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one table of addresses. */
class DataSetsTest {
  static List<DataSet> sets() {
    return DataSets.list();
  }

  private static Map<String, String> filled(DataSet set) {
    Map<String, String> given = new TreeMap<>();
    set.parameters().forEach((k, v) -> given.put(k, v.isEmpty() ? "2023-05-01" : v));
    return given;
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everySetHasASecureAddressALicenceAndAPageThatDocumentsIt(DataSet set) {
    Wanted wanted = set.wanted(filled(set));
    assertThat(wanted.address()).hasScheme("https").hasNoUserInfo();
    assertThat(URI.create(set.described())).hasScheme("https");
    assertThat(set.licence()).isNotBlank();
    assertThat(set.note()).endsWith(".");
    assertThat(set.limit()).isBetween(1_000_000L, 5_000_000_000L);
    assertThat(wanted.address().toString() + wanted.file()).doesNotContain("{", "}", " ");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void aFileTellsWhichSetItIsOf(DataSet set) {
    Wanted wanted = set.wanted(filled(set));
    assertThat(DataSets.findFile(wanted.file()))
        .hasValueSatisfying(found -> assertThat(found).isEqualTo(wanted));
  }

  @Test
  void namesAreUnlike() {
    assertThat(DataSets.list()).extracting(DataSet::name).doesNotHaveDuplicates();
    assertThat(DataSets.findFile("study.yaml")).isEmpty();
    assertThat(DataSets.findFile("BasicCompanyDataAsOneFile-../x.zip")).isEmpty();
  }

  @Test
  void asksTheNomisServiceForOneYearOfOneLevel() {
    assertThat(
            DataSets.of("nomis-bres").wanted(Map.of("year", "2021", "areas", "TYPE429")).address())
        .hasHost("www.nomisweb.co.uk")
        .hasPath("/api/v01/dataset/NM_189_1.data.csv")
        .hasParameter("geography", "TYPE429")
        .hasParameter("date", "2021")
        .hasParameter("measures", "20100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2021&uid=1", "../..", "2021#", "2021/x", "a b", "%2e", "é"})
  void aParameterCannotLeadElsewhere(String year) {
    assertThatThrownBy(() -> DataSets.of("nomis-bres").wanted(Map.of("year", year)))
        .hasMessageContainingAll("A168", "nomis-bres", "--set year=VALUE");
  }

  @Test
  void anUnknownNameOrParameterIsToldWithTheNearest() {
    assertThatThrownBy(() -> DataSets.of("nomis-brs"))
        .hasMessageContainingAll("A167", "did you mean \"nomis-bres\"?");
    assertThatThrownBy(() -> DataSets.of("companies-house").wanted(Map.of("dat", "x")))
        .hasMessageContainingAll("A168", "\"dat\"", "did you mean \"date\"?");
  }

  @Test
  void onlyThePublishersOwnHostsAreAllowed() {
    Wanted wanted = DataSets.of("nomis-bres").wanted(Map.of("year", "2021"));
    assertThat(wanted.allows(URI.create("https://download.nomisweb.co.uk/x"))).isTrue();
    assertThat(wanted.allows(URI.create("https://nomisweb.co.uk.example.org/x"))).isFalse();
    assertThat(wanted.allows(URI.create("http://www.nomisweb.co.uk/x"))).isFalse();
    assertThat(wanted.allows(URI.create("file:///etc/passwd"))).isFalse();
  }
}
