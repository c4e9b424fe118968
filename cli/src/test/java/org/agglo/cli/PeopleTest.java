package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty planted people, none of whom lives: officers, persons with control, responsible persons and
 * addressees, in made-up registers with the headings of the real ones. None may come out of a whole
 * run: not in tables, relations, caches, logs, pages, files, nor in anything the commands say.
 */
class PeopleTest {
  private static final int PEOPLE = 50;
  private static final String PAY_GAP =
      "EmployerName,EmployerId,Address,PostCode,CompanyNumber,SicCodes,DiffMeanHourlyPercent,"
          + "DiffMedianHourlyPercent,DiffMeanBonusPercent,DiffMedianBonusPercent,MaleBonusPercent,"
          + "FemaleBonusPercent,MaleLowerQuartile,FemaleLowerQuartile,MaleLowerMiddleQuartile,"
          + "FemaleLowerMiddleQuartile,MaleUpperMiddleQuartile,FemaleUpperMiddleQuartile,"
          + "MaleTopQuartile,FemaleTopQuartile,CompanyLinkToGPGInfo,ResponsiblePerson,EmployerSize,"
          + "CurrentName,SubmittedAfterTheDeadline,DueDate,DateSubmitted\n";

  @TempDir Path folder;

  private static String person(int i) {
    return "Zqplanted" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + " Xwnobody";
  }

  /** Good rows, ragged rows, rows without a number, rows with a wrong one: each with its person. */
  private static String payGap() {
    StringBuilder rows = new StringBuilder(PAY_GAP);
    for (int i = 0; i < 20; i++) {
      String sic = i % 5 == 3 ? "junk" : "29100";
      String number = i % 5 == 4 ? "twelve" : "12";
      String extra = i % 5 == 2 ? ",too,many" : "";
      String id = i % 5 == 1 ? "" : Integer.toString(i);
      rows.append("Synthetic Works " + i + "," + id + ",\"1 Made Up Street\",B1 1AA,1234," + sic);
      rows.append("," + number + ",2.9,,,0,0,50,50,50,50,50,50,50,50,," + person(i));
      rows.append(" (Director),250 to 499,Synthetic Works,FALSE,05-04-2025 00:00,28-03-2025 09:02");
      rows.append(extra + "\n");
    }
    return rows.toString();
  }

  /** A list of companies without a layout, read as it stands. */
  private static String officers() {
    StringBuilder rows =
        new StringBuilder("CompanyNumber,SIC,officer_name,persons_with_significant_control\n");
    for (int i = 20; i < 40; i += 2) {
      rows.append("0000" + i + ",29100," + person(i) + "," + person(i + 1) + "\n");
    }
    return rows.toString();
  }

  /** The table of figures itself, with a column about persons; half its rows cannot be right. */
  private static String table() {
    StringBuilder rows = new StringBuilder("cluster,definition,area,period,units,Director\n");
    for (int i = 40; i < PEOPLE; i++) {
      String area = i % 2 == 0 ? "TLF1" : "nowhere";
      rows.append("automotive,narrow," + area + "," + (2021 + (i - 40) / 2 * (i % 2)) + ",");
      rows.append((i % 4 == 0 ? "many" : "7") + "," + person(i) + "\n");
    }
    return rows.toString();
  }

  @Test
  void noPlantedPersonComesOutOfAWholeRun() throws IOException {
    Path study = folder.resolve("study");
    List<Shell> said = new ArrayList<>(List.of(Shell.run("new", study.toString())));
    Files.createDirectories(folder.resolve("raw"));
    Path payGap = Files.writeString(folder.resolve("raw/employers.csv"), payGap());
    Path officers = Files.writeString(folder.resolve("raw/officers.csv"), officers());
    Path raw = Files.writeString(folder.resolve("raw/units.csv"), table());
    Files.writeString(study.resolve("people.sql"), sql());
    Files.writeString(
        study.resolve("sources.yaml"),
        Files.readString(study.resolve("sources.yaml")) + source(payGap, officers, raw));
    String[] data = {"--data", folder.resolve("raw").toString()};
    said.add(Shell.run("prepare", study.toString(), data[0], data[1]));
    assertThat(said.get(1).exit()).as(said.get(1).err()).isZero();
    said.add(Shell.run("check", study.toString(), data[0], data[1]));
    said.add(Shell.run("run", study.toString(), data[0], data[1]));
    said.add(Shell.run("look", officers.toString()));
    said.add(Shell.run("look", payGap.toString()));
    assertThat(said.get(3).exit()).as(said.get(3).err()).isZero();
    Map<String, String> places = new TreeMap<>();
    for (int i = 0; i < said.size(); i++) {
      places.put("said by command " + i, said.get(i).out() + said.get(i).err());
    }
    read(study, places);
    assertThat(places).hasSizeGreaterThan(30);
    assertThat(places.keySet())
        .anyMatch(p -> p.endsWith("reject.parquet as rows"))
        .anyMatch(p -> p.endsWith("figures.csv"))
        .anyMatch(p -> p.endsWith("units.csv"));
    places.forEach(
        (place, text) -> {
          String lower = text.toLowerCase(Locale.ROOT);
          assertThat(lower.contains("zqplanted") || lower.contains("xwnobody")).as(place).isFalse();
        });
    assertThat(payGap() + officers() + table()).contains(person(0), person(PEOPLE - 1));
  }

  /** Every file of the study as it is, and every Parquet file as rows. */
  private static void read(Path study, Map<String, String> places) throws IOException {
    try (Stream<Path> files = Files.walk(study);
        Database database = Database.open(1)) {
      int n = 0;
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = study.relativize(file).toString();
        places.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (name.endsWith(".parquet")) {
          String view = "relation_" + n++;
          Path rows = study.resolveSibling(view + ".csv");
          database.view(view, file);
          database.writeCsv("SELECT * FROM " + view, rows);
          places.put(name + " as rows", Files.readString(rows));
        }
      }
    }
  }

  private static String sql() {
    return """
        CREATE TABLE figures AS
        SELECT cluster, definition, area, period, units FROM units
        UNION ALL
        SELECT 'all', 'whole', 'TLF1', '2021', CAST(count(*) AS VARCHAR) FROM employers
        UNION ALL
        SELECT 'all', 'whole', 'TLF2', '2021', CAST(count(*) AS VARCHAR) FROM officers;
        CREATE TABLE gaps AS SELECT '' AS cluster WHERE false;
        """;
  }

  private static String source(Path payGap, Path officers, Path raw) throws IOException {
    return """
          - id: people
            title: Synthetic units
            publisher: Nobody
            address: https://example.org
            licence: CC0-1.0
            attribution: synthetic
            republish: figures
            vintage: "2021"
            metric: "1.1"
            unit: units
            level: ITL2
            base:
              - text: all synthetic units
            table: data/units.csv
            years: {first: 2021, last: 2021}
            columns: {cluster: cluster, definition: definition, area: area, period: period, value: units}
            recipe:
              sql: people.sql
              files:
                - {relation: employers, file: employers.csv, layout: gender-pay-gap, address: nowhere, sha256: %s}
                - {relation: officers, file: officers.csv, address: nowhere, sha256: %s}
                - {relation: units, file: units.csv, address: nowhere, sha256: %s}
        """
        .formatted(Checksum.of(payGap), Checksum.of(officers), Checksum.of(raw));
  }
}
