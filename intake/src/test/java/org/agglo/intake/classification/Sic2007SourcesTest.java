package org.agglo.intake.classification;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.agglo.intake.SharedData;
import org.agglo.intake.classification.Sic2007.Standing;
import org.agglo.intake.classification.Sic2007.TouchedClass;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The classification against the publishers' files and the code lists of the Midlands study. */
class Sic2007SourcesTest {

  private final Sic2007 sic = Sic2007.load();

  @Test
  void theTableIsWhatTheRecipeMakes() throws Exception {
    Path source = SharedData.file("sic2007/industrial-classification-2007.tsv");
    List<String> made = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '" + source.getParent() + "'");
      ResultSet rows = statement.executeQuery(recipe());
      while (rows.next()) {
        made.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    assertThat(made).isSorted().isEqualTo(listed());
  }

  @Test
  void theEmploymentSurveyUsesExactlyTheLeaves() throws IOException {
    Path file = SharedData.file("bres-itl2-sic5/bres_employment_itl2_sic5_2015_2021.csv.gz");
    Set<String> published = new TreeSet<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      column(in, "INDUSTRY_CODE", published);
    }
    Set<String> leaves = new TreeSet<>();
    sic.divisions().forEach(division -> leaves.addAll(sic.leaves(division)));
    assertThat(published).hasSize(729).isEqualTo(leaves);
  }

  @Test
  void theBusinessCountsLack91Classes() throws IOException {
    Set<String> published = countedClasses();
    Set<String> all = new TreeSet<>();
    sic.classesNeeded(sic.divisions()).forEach(touched -> all.add(touched.code()));
    assertThat(published).hasSize(525);
    assertThat(all).hasSize(616).containsAll(published);
  }

  @Test
  void everyCodeOfTheMidlandsClustersIsKnown() throws IOException {
    for (String definition : List.of("narrow", "broad")) {
      assertThat(codeLists(definition).values())
          .hasSize(30)
          .allSatisfy(
              codes ->
                  assertThat(codes).allMatch(code -> sic.find(code).standing() == Standing.KNOWN));
    }
  }

  @Test
  void theBusinessCountsAreCompleteForFifteenNarrowAndFiveBroadSets() throws IOException {
    assertThat(complete("narrow"))
        .containsExactly(
            "health-life-sciences",
            "transport-technologies",
            "digital-technologies-services",
            "aerospace",
            "automotive",
            "rail",
            "med-tech",
            "bio-sciences",
            "logistics",
            "circular-economy",
            "offshore-wind",
            "connected-devices",
            "disruptive-business-finance",
            "education-tech",
            "brownfield-regeneration");
    assertThat(complete("broad"))
        .containsExactly(
            "health-life-sciences",
            "bio-sciences",
            "data-driven-healthcare-innovation",
            "circular-economy",
            "brownfield-regeneration");
  }

  private List<String> complete(String definition) throws IOException {
    Set<String> counted = countedClasses();
    List<String> complete = new ArrayList<>();
    codeLists(definition)
        .forEach(
            (id, codes) -> {
              List<TouchedClass> needed = sic.classesNeeded(codes);
              if (!codes.isEmpty()
                  && needed.stream().allMatch(c -> c.whole() && counted.contains(c.code()))) {
                complete.add(id);
              }
            });
    return complete;
  }

  private static Set<String> countedClasses() throws IOException {
    Set<String> classes = new TreeSet<>();
    Path file = SharedData.file("bres-idbr-nuts2-sic4/nomis_IDBR_2016_TYPE450.csv");
    try (InputStream in = Files.newInputStream(file)) {
      column(in, "SIC4", classes);
    }
    return classes;
  }

  private static void column(InputStream in, String name, Set<String> into) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))) {
      rows.forEach(row -> into.add(row.getField(name)));
    }
  }

  /** SIC codes by cluster id, in the order of the file. */
  private static Map<String, List<String>> codeLists(String definition) throws IOException {
    Map<?, ?> file = (Map<?, ?>) yaml(SharedData.project("examples/midlands/clusters.yaml"));
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Object item : (List<?>) file.get("clusters")) {
      Map<?, ?> cluster = (Map<?, ?>) item;
      Object codes = ((Map<?, ?>) cluster.get(definition)).get("sic");
      lists.put(
          (String) cluster.get("id"),
          codes == null ? List.of() : ((List<?>) codes).stream().map(String.class::cast).toList());
    }
    return lists;
  }

  private static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static String recipe() throws IOException {
    return Files.readString(SharedData.project("intake/src/recipes/sic2007.sql"));
  }

  private List<String> listed() throws IOException, SQLException {
    try (InputStream in = Sic2007.class.getResourceAsStream("sic2007.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(2)
          .map(line -> line.replaceFirst(",", " ").replaceAll("^(\\d+) \"(.*)\"$", "$1 $2"))
          .toList();
    }
  }
}
