package org.agglo.intake.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agglo.intake.SharedData;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.Limits;
import org.agglo.intake.read.Pins;
import org.agglo.intake.yaml.YamlTree;
import org.agglo.intake.yaml.YamlTree.Mapping;
import org.agglo.intake.yaml.YamlTree.Scalar;
import org.agglo.intake.yaml.YamlTree.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a file. */
class LookTest {
  @TempDir Path folder;

  private static Look look(Path file) {
    return Look.at(file, Pins.NONE, Limits.STANDARD, Optional::empty);
  }

  private Look look(String name, String text) throws IOException {
    return look(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void tellsTheCompanyRegisterApart() {
    Look look =
        look(
            SharedData.file(
                "companies-house-south-yorkshire/companies_house_south_yorkshire_2024-11.csv.gz"));
    assertThat(look.rows()).isEqualTo(75_740);
    assertThat(look.loaded()).isEqualTo(75_740);
    Map<String, String> words =
        look.columns().stream()
            .collect(Collectors.toMap(ColumnLook::name, c -> c.meaning().words()));
    assertThat(words)
        .containsEntry("CompanyNumber", "company number, 100 % in form")
        .containsEntry("Postcode", "UK postcode, 100 % in form")
        .containsEntry("IncorporationDate", "date, day first")
        .containsEntry("SICCode.SicText_1", "SIC 2007 code with text, 5.9 % unknown")
        .containsEntry("Easting", "easting, metres of a grid");
  }

  @Test
  void warnsOfTheYearAmongTheEmployees() {
    Look look =
        look(
            SharedData.file(
                "companies-house-sy-employees/companies_house_south_yorkshire_employees_2024.csv.gz"));
    assertThat(Warnings.grouped(look))
        .contains("Employees_thisyear: 1 value may be a year where a count should be: 2021");
  }

  @Test
  void tellsCodesThatASpreadsheetMangled() {
    Look look =
        look(
            SharedData.file(
                "gva-itl/Table 2c ITL2 current price estimates pounds million 2024.csv"));
    assertThat(Warnings.grouped(look))
        .anyMatch(w -> w.contains("codes turned into dates"))
        .contains(
            "1998 to 2022 (25 columns): in the first, 551 numbers written as text, such as 12,210");
  }

  @Test
  void looksAtTheFirstSheetWithFigures() {
    Look look = look(SharedData.file("bpe-2022/business_population_estimates_2022.xlsx"));
    assertThat(look.dialect().part()).isEqualTo("Table 1");
    assertThat(look.parts()).contains("Table 14").hasSize(33);
    assertThat(look.columns().get(0).name()).isEqualTo("Employee size band");
  }

  @Test
  void neverShowsAPerson() throws IOException {
    String rows =
        IntStream.range(0, 50)
            .mapToObj(i -> "firm " + i + ",Planted Name " + i + ",planted" + i + "@b.uk," + i)
            .collect(Collectors.joining("\n"));
    String broken = "\nfirm,\"Planted Name 51,x@y.uk,5\nfirm,Planted,Name 52,x@y.uk,6\n";
    Look look = look("a.csv", "name,ResponsiblePerson,reply to,jobs\n" + rows + broken);
    assertThat(look.dropped()).containsExactly("ResponsiblePerson");
    assertThat(look.rejects()).hasSize(2);
    assertThat(LookText.of(look, ""))
        .contains("ResponsiblePerson")
        .doesNotContainIgnoringCase("planted");
    assertThat(LookJson.of(look, "")).doesNotContainIgnoringCase("planted");
  }

  @Test
  void printsAnEntryThatIsReadAsItWasFound() throws IOException {
    Look look = look("Jobs (2020).csv", "area;jobs\nA;1,5\nB;2,5\nC;3,25\n\nSource: ONS\n");
    String entry = SourceEntry.of(look.file(), "abc", look.dialect());
    Problems problems = new Problems();
    Mapping root = (Mapping) YamlTree.parse(entry, "sources.yaml", problems).orElseThrow();
    Mapping file = (Mapping) ((Sequence) root.find("files").orElseThrow().value()).items().get(0);
    assertThat(((Scalar) file.find("relation").orElseThrow().value()).text())
        .isEqualTo("jobs_2020");
    Map<String, String> read =
        ((Mapping) file.find("read").orElseThrow().value())
            .entries().stream()
                .collect(Collectors.toMap(e -> e.key(), e -> ((Scalar) e.value()).text()));
    Pins pins = Pins.of(read, Place.NONE, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(pins.separator()).isEqualTo(Optional.of(";"));
    assertThat(pins.decimal()).isEqualTo(Optional.of(","));
    assertThat(pins.footnotes()).isEqualTo(Optional.of(1L));
    Look again = Look.at(folder.resolve("Jobs (2020).csv"), pins, Limits.STANDARD, Optional::empty);
    assertThat(again).isEqualTo(look);
  }

  @Test
  void givesTheSameAsJson() throws IOException {
    Look look = look("a.csv", "area,jobs\nTLC1,5\nTLC2,\nTLD1,7,8\n");
    JsonNode json = new ObjectMapper().readTree(LookJson.of(look, "abc"));
    assertThat(json.path("rows").asInt()).isEqualTo(3);
    assertThat(json.path("rejected").asInt()).isEqualTo(1);
    assertThat(json.path("rejects").get(0).path("code").asText()).isEqualTo("A024");
    assertThat(json.path("rejects").get(0).path("line").asInt()).isEqualTo(4);
    assertThat(json.path("columns").get(1).path("missing").asInt()).isEqualTo(1);
    assertThat(json.path("columns").get(1).path("type").asText()).isEqualTo("number");
    assertThat(json.path("read").path("separator").asText()).isEqualTo(",");
  }

  @Test
  void samplesALargeFileAndCountsAllOfIt() throws IOException {
    Path file = folder.resolve("large.csv");
    String block = "TLC1,12345678,some words to fill the line,2020-01-31\n".repeat(2_000);
    Files.writeString(file, "area,jobs,remark,day\n" + block.repeat(1_000));
    Look look = look(file);
    assertThat(look.rows()).isEqualTo(2_000_000);
    assertThat(look.isSampled()).isTrue();
    assertThat(look.looked()).isBetween(50_000L, 200_000L);
    assertThat(look.columns().get(1).high()).isEqualTo("12345678");
    Files.writeString(file, "TLC1,1,\"x\n", java.nio.file.StandardOpenOption.APPEND);
    Look broken = look(file);
    assertThat(broken.rejects()).hasSize(1);
    assertThat(broken.loaded()).isEqualTo(2_000_000);
  }

  @Test
  void refusesInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "<!DOCTYPE html><p>Sign in</p>");
    assertThatThrownBy(() -> look(file))
        .isInstanceOf(Misuse.class)
        .hasMessage(
            "a.csv: A120 a.csv is a web page, which Agglo does not read; get the file it links to");
  }
}
