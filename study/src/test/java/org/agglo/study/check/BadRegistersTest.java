package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.study.TinyStudy;
import org.agglo.study.register.RegisterStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers and searches that cannot be carried out: one sentence each, where it stands. */
class BadRegistersTest {
  @TempDir Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = RegisterStudy.in(folder);
  }

  private void tells(String where, String what) {
    assertThat(study.check())
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith(where).contains(what));
  }

  @Test
  void aRightStudyHasNoProblem() {
    assertThat(study.check()).isEmpty();
  }

  @Test
  void aSearchNamesARegisterThatIsThere() {
    study.replace("study.yaml", "register: companies", "register: companys");
    tells("study.yaml:14:", "A265 the search \"metals\" names the register \"companys\"");
  }

  @Test
  void aRecipeGivesWhatTheKindNeeds() {
    study.replace("sources.yaml", "recipe: companies-house", "recipe: postcodes-plain");
    tells("sources.yaml:14:", "A266 the recipe postcodes-plain gives no column company");
  }

  @Test
  void aRecipeIsThere() {
    study.replace("sources.yaml", "recipe: companies-house", "recipe: company-house");
    tells("sources.yaml:14:", "A172 there is no recipe \"company-house\"");
  }

  @Test
  void rowsWithPostcodesNeedATableOfThem() {
    String text = study.read("sources.yaml");
    study.write("sources.yaml", text.substring(0, text.indexOf("places:")));
    tells("sources.yaml:4:", "A267 the rows of \"companies\" have postcodes");
  }

  @Test
  void aFileThatIsMissingSaysWhereToGetIt() {
    study.delete("data/accounts.csv");
    tells("sources.yaml:", "A001 there is no file accounts.csv; get it from nowhere");
  }

  @Test
  void aFileThatChangedIsRefused() {
    study.replace("sources.yaml", "file: companies.csv", "file: companies.csv\n    sha256: abc");
    tells("sources.yaml:", "A003 companies.csv has checksum");
  }

  @Test
  void aLevelHasAreas() {
    study.replace("study.yaml", "level: half", "level: quarter");
    tells("study.yaml:", "A268 no area is of the level \"quarter\"");
  }

  @Test
  void outlinesAreThereToAssignBy() {
    study.without("data/outlines.csv", "E,");
    tells("study.yaml:", "A269 rows are assigned to the level \"half\" by outlines");
  }

  @Test
  void registersSayHowRowsReachAreas() {
    study.without("study.yaml", "assign:").without("study.yaml", "  - {level");
    tells("study.yaml", "A270");
  }

  @Test
  void aLengthHasItsUnit() {
    study.replace("study.yaml", "radius: 500m", "radius: 500");
    tells("study.yaml:16:", "A271 \"500\" is no length; write a number with m or km");
  }

  @Test
  void dbscanNeedsARadius() {
    study.without("study.yaml", "    radius");
    tells("study.yaml:13:", "A272 the search \"metals\" by DBSCAN needs a radius");
  }

  @Test
  void aMinimumIsTwoOrMore() {
    study.replace("study.yaml", "minimum: 10", "minimum: 1");
    tells("study.yaml:", "A273");
  }

  @Test
  void aFlagIsKnown() {
    study.replace("study.yaml", "exclude: [dup-reg]", "exclude: [dupreg]");
    tells("study.yaml:", "A274 the search \"metals\" sets \"dupreg\" aside");
  }

  @Test
  void aSearchIsOfAClusterThatIsThere() {
    study.replace("study.yaml", "of: [metals]", "of: [metal]");
    tells("study.yaml:", "A055 the search \"metals\" names the cluster \"metal\"");
  }

  @Test
  void searchesHaveNamesOfTheirOwn() {
    String text = study.read("study.yaml");
    String search = text.substring(text.indexOf("  - name: metals"), text.indexOf("settings:"));
    study.replace("study.yaml", "settings:", search + "settings:");
    tells("study.yaml:", "A275 two searches are named \"metals\"");
  }

  @Test
  void aSearchRoundTheTerritoryNeedsItsOutline() {
    study.replace("study.yaml", "minimum: 10", "minimum: 10\n    over: territory");
    assertThat(study.check()).isEmpty();
    study.replace("study.yaml", "areas: [W]", "areas: [N]");
    assertThat(study.check()).as("its parts have outlines").isEmpty();
    study.append("data/areas.csv", "Q,Quarter,quarter,\n");
    study.replace("study.yaml", "areas: [N]", "areas: [Q]");
    tells("study.yaml:", "A277 the search \"metals\" looks over the territory");
  }
}
