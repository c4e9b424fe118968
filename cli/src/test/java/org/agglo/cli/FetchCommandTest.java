package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fetching says before it asks anybody; no test reaches the network. */
class FetchCommandTest {
  @TempDir Path folder;

  @Test
  void withoutANameItListsTheDataSets() {
    Shell list = Shell.run("fetch");
    assertThat(list.exit()).isZero();
    assertThat(list.out())
        .startsWith("name,licence,parameters,title")
        .contains("nomis-bres,OGL-UK-3.0,year;areas=TYPE424;status=4,")
        .contains("geonames-cities,CC-BY-4.0,least=1000,");
  }

  @Test
  void anUnknownNameIsToldWithTheNearest() {
    Shell fetch = Shell.run("fetch", "gender-paygap");
    assertThat(fetch.exit()).isEqualTo(2);
    assertThat(fetch.err()).contains("A167", "did you mean \"gender-pay-gap\"?").hasLineCount(1);
  }

  @Test
  void aParameterThatMustBeGivenIsAskedFor() {
    Shell fetch = Shell.run("fetch", "companies-house");
    assertThat(fetch.exit()).isEqualTo(2);
    assertThat(fetch.err()).contains("A168", "--set date=VALUE").hasLineCount(1);
  }

  @Test
  void whatIsThereIsNotFetchedAgain() throws IOException {
    Files.writeString(folder.resolve("BasicCompanyDataAsOneFile-2025-05-01.zip"), "synthetic");
    Shell fetch =
        Shell.run(
            "fetch", "companies-house", "--set", "date=2025-05-01", "--to", folder.toString());
    assertThat(fetch.exit()).isZero();
    assertThat(fetch.err()).contains("is there already");
  }

  @Test
  void aStudysFilesOfNoDataSetAreToBeGotByHand() throws IOException {
    Path study = Examples.midlands(folder);
    Shell fetch = Shell.run("fetch", study.toString());
    assertThat(fetch.exit()).isEqualTo(1);
    assertThat(fetch.err())
        .containsPattern("sources.yaml:[0-9]+:17: A169 bres_employment_itl2_sic5_2015_2021.csv.gz")
        .contains("get it from https://www.nomisweb.co.uk/sources/bres")
        .contains("put it into the study's folder data")
        .contains("nomis_IDBR_2018_TYPE450.csv")
        .contains("geogALL2022UK.json");
  }

  @Test
  void theContainersOverlapsAreListed() throws IOException {
    Path study = Examples.midlands(folder);
    assertThat(Shell.run("info", study.toString()).out())
        .contains("narrow codes", "five-digit SIC codes in a container");
    Shell pairs = Shell.run("info", study.toString(), "--overlaps");
    assertThat(pairs.out())
        .startsWith("definition,first,second,nested,codes_first,codes_second,shared,jaccard")
        .contains("broad,");
  }
}
