package org.agglo.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agglo.publish.Synthetic;
import org.agglo.study.figure.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a study with registers; links, ids and hostile names are held by SiteTest. */
class RegisterPagesTest {
  @TempDir private Path folder;

  private String page(Published published, String route) throws IOException {
    if (!Files.exists(folder.resolve(route))) {
      Site.write(published, folder, 1);
    }
    return Files.readString(folder.resolve(route));
  }

  private String open(String route) throws IOException {
    return page(Synthetic.registered(), route);
  }

  /** Text without markup, with single spaces. */
  private static String text(String markup) {
    return markup.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void aStudyWithoutRegistersHasNoneOfTheirPages() throws IOException {
    assertThat(page(Synthetic.whole(), "index.html"))
        .doesNotContain("concentrations.html", "quality.html", "nominated");
    assertThat(folder.resolve("concentrations.html")).doesNotExist();
    assertThat(folder.resolve("quality.html")).doesNotExist();
    assertThat(folder.resolve("data/registers")).doesNotExist();
  }

  @Test
  void concentrationsAreMappedNumberedAndRanked() throws IOException {
    String page = open("concentrations.html");
    assertThat(page).contains("<text x=", "class=\"map ground\"", "id=\"found-near-1\"");
    assertThat(text(page))
        .contains("found 2 concentrations of firms; 1 of them is in industries that nobody")
        .contains("1. Synthetic Town 12.3 km\u00b2")
        .contains("holds 75% of it; Synthetic area B1 25%")
        .contains("40 36 without flagged", "200 300 as filed")
        .contains("nobody nominated it", "[edge]", "of the firms in the data")
        .contains("at least 20 firms of its industry are within 1km", "Firms flagged dup-reg");
  }

  @Test
  void theTwinsHoldARowForEach() throws IOException {
    open("index.html");
    assertThat(lines("concentrations")).isEqualTo(1 + 2);
    assertThat(lines("concentration-areas")).isEqualTo(1 + 4);
    assertThat(lines("distortion-rules")).isEqualTo(1 + 6);
    assertThat(lines("distortions")).isEqualTo(1 + 3);
    assertThat(open("data/registers/concentrations.csv"))
        .contains("near-2,near,sic-30,narrow,dbscan,DBSCAN,1,Synthetic Town,25,4,200,300,");
  }

  private long lines(String name) throws IOException {
    try (var lines = Files.lines(folder.resolve("data/registers/" + name + ".csv"))) {
      return lines.count();
    }
  }

  @Test
  void qualitySaysOfEachRuleWhatItFoundOrWhatIsMissing() throws IOException {
    String text = text(open("quality.html"));
    assertThat(text)
        .contains("Of 6 rules that look for distortions, four found some, one found none, and one")
        .contains("A1 1AA holds 100 companies. 100 firms 5")
        .contains("Found: 7 of 100 looked at. Single companies are counted and not named.")
        .contains("None found among 100.")
        .contains("Not asked [z]: no register gives turnover.")
        .contains("dup-reg:A1 1AA,overridden,")
        .contains("Policy none", "On this page none is named");
  }

  @Test
  void captionsSpeakOfNamesNotOfCodes() throws IOException {
    assertThat(text(open("quality.html")))
        .contains("One firm has 50 of Synthetic bright in Synthetic area A1.");
  }

  @Test
  void everyFigureStandsBesideItselfWithoutWhatIsFlagged() throws IOException {
    String text = text(open("cluster/bright.html"));
    assertThat(text).contains("500 250 without flagged");
    assertThat(text).contains("the same number with what is flagged set aside ( dup-reg )");
    assertThat(text(open("cluster/dim.html"))).doesNotContain("without flagged\u201d");
  }

  @Test
  void aQuotientOfRegisteredOfficesIsCalledSo() throws IOException {
    assertThat(text(open("cluster/bright.html")))
        .contains("Registration quotient")
        .doesNotContain("Location quotient");
    assertThat(open("marks.html")).contains("id=\"registration-quotient\"");
    assertThat(text(page(Synthetic.registered(), "area/A1.html")))
        .contains("registration quotient of 1 or more");
  }

  @Test
  void clustersAndAreasTellTheirConcentrationsAndDistortions() throws IOException {
    String cluster = text(open("cluster/bright.html"));
    assertThat(cluster)
        .contains("1 concentration", "One firm has 50 of Synthetic bright in Synthetic area A1.")
        .contains("1 cell rests on few firms (low-n)");
    assertThat(text(open("cluster/gap.html"))).contains("The searches of this study found none.");
    assertThat(text(open("area/B1.html"))).contains("10 25% of it");
    assertThat(text(open("area/A1.html"))).contains("A1 1AA holds 100 companies.");
  }

  @Test
  void theFirstPageSetsTheFoundBesideTheNominated() throws IOException {
    assertThat(text(open("index.html")))
        .contains("Of 4 nominated clusters, one stands close together somewhere; so does one")
        .contains("Nominated, and found", "Found, and nobody nominated it");
  }

  @Test
  void sourcesSayWhatTheLicenceSaysAndWhatBecameOfEveryRow() throws IOException {
    assertThat(text(open("sources.html")))
        .contains("does not publish them under the Open Government Licence")
        .contains("Postcodes of Northern Ireland (BT) are under another licence")
        .contains("No metric by itself", "Synthetic register more")
        .contains("By postcode how they were placed 90", "Matched to no other row");
  }

  @Test
  void aPolicyHoldsThemBackAndSaysSo() throws IOException {
    Published held = Synthetic.held();
    assertThat(text(page(held, "concentrations.html")))
        .contains("2 concentrations of firms are held back by the disclosure policy");
    assertThat(text(page(held, "quality.html")))
        .contains("Policy threshold-10", "2 concentrations and 3 flags are held back whole")
        .doesNotContain("A1 1AA holds");
    assertThat(text(page(held, "cluster/bright.html")))
        .contains("Concentrations are held back", "Distortions are held back")
        .doesNotContain("One firm has 50");
  }
}
