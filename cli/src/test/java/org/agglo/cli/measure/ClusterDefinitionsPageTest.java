package org.agglo.cli.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.agglo.cli.Examples;
import org.agglo.cli.Shell;
import org.agglo.intake.classification.Sic2007;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page on cluster definitions of Great Britain is what the command gives; run with {@code
 * -Dagglo.write=true} to write it again.
 */
class ClusterDefinitionsPageTest {
  private static final Path FILE =
      Path.of("../shared/data/bres-itl2-sic5/bres_employment_itl2_sic5_2015_2021.csv.gz");
  private static final Path PAGE = Path.of("docs/explanation/cluster-definitions.md");

  @TempDir Path folder;

  @Test
  void thePageIsWhatTheCommandGives() throws IOException {
    Path file = Examples.root().resolve(FILE);
    assumeTrue(Files.exists(file), "skipped: the publisher's file is not in ../shared/data");
    String page = page(run(file, "value"), run(file, "share"));
    Path target = Examples.root().resolve(PAGE);
    if (Boolean.getBoolean("agglo.write")) {
      Files.writeString(target, page);
    }
    assertThat(Files.readString(target)).isEqualTo(page);
  }

  /** Facts and rows of a run over the jobs of 2021. */
  private record Run(JsonNode facts, List<String[]> rows) {}

  private Run run(Path file, String of) throws IOException {
    Path jobs = folder.resolve("bres-2021.csv");
    if (!Files.exists(jobs)) {
      Files.write(jobs, lines(file));
    }
    Path out = folder.resolve(of + ".csv");
    String options =
        "measure cluster-definitions %s --area GEOGRAPHY_CODE --industry INDUSTRY_CODE --value COUNT"
            + " --least 2000 --least-gini 0.3 --shuffles 5 --by cluster --of %s --out %s";
    Shell shell = Shell.run(options.formatted(jobs, of, out).split(" "));
    assertThat(shell.exit()).as(shell.err()).isZero();
    JsonNode facts =
        new ObjectMapper().readTree(folder.resolve(of + ".csv.meta.json").toFile()).get("findings");
    List<String[]> rows = new ArrayList<>();
    Files.readAllLines(out).stream().skip(1).forEach(line -> rows.add(line.split(",", -1)));
    return new Run(facts, rows);
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
        Stream<String> lines = reader.lines()) {
      return lines.filter(line -> line.startsWith("2021,") || line.startsWith("\"DATE\"")).toList();
    }
  }

  private static String page(Run value, Run share) {
    String head =
        """
        # Which industries are found together in Great Britain?

        Written by `mvn -pl cli -am test -Dtest=ClusterDefinitionsPageTest -Dagglo.write=true` from what
        the command gives; the build holds it current.

        Benchmark cluster definitions, by the method of Delgado, Porter & Stern (2016,
        <https://doi.org/10.1093/jeg/lbv017>), of the %1$s of 729 industries (SIC 2007, five digits) that
        have at least 2,000 jobs and a locational Gini of at least 0.3: smaller ones are too few to say
        anything, evener ones serve the people around them. Jobs of 2021 in the 40 ITL2 areas of Great
        Britain. Source: Office for National Statistics, Business Register and Employment Survey, Open
        Government Licence v3.0.

        ```sh
        agglo measure cluster-definitions bres-2021.csv --area GEOGRAPHY_CODE --industry INDUSTRY_CODE --value COUNT --of share --least 2000 --least-gini 0.3 --groups 30-60:5 --shuffles 5 --by cluster
        ```

        ## How far to trust them

        The score says what part of groups and of industries is nearer to its own group than to others. On
        the areas that chose the groups it is always high: shuffle every industry's areas, so that no
        pattern is left, and it still comes out near 1. So the definitions were also made on 20 of the
        areas and scored on the other 20, both ways.

        | what is correlated | groups | score on its own areas | score on other areas | the same by chance (mean, largest of 5) |
        |---|---:|---:|---:|---:|
        """;
    StringBuilder page = new StringBuilder(head.formatted(share.facts.get("industries").asText()));
    line(page, "jobs", value.facts);
    line(page, "share of the area's jobs", share.facts);
    page.append(
        """

        So there is a pattern that holds from one half of the areas to the other, about half of the way
        from chance to perfect, and not more. Read in this light:

        - **Both tables put the trades of London first**: finance, law, advertising, film. With numbers of
          jobs that is a matter of size: what is large in London correlates with all else that is. Shares
          of the area's jobs, below, take the size of areas away.
        - **Some groups are what anyone would name**: cars with their parts, metals with tools and wire,
          offshore oil with its services, fishing with ports, holiday parks with nature reserves, film with
          sound recording.
        - **Some are accidents of 40 areas**: building societies with chocolate (Yorkshire), theme parks
          with ceramics (Staffordshire), steel with kitchen furniture. An industry with one large place is
          like any other that is large there. The method cannot tell this from a link: it knows where jobs
          are, not who buys from whom. Input–output and occupation tables can be given (`--input-output`,
          `--occupations`) and would part many of them.
        - **The best number of groups is the largest tried**, 60, in both tables: the score rises with the
          number and names no natural one. Take the number for the purpose, not from the score.
        - Where *within* is hardly above *next*, the group has no clear border.

        ## The groups

        *Within* is the mean correlation between industries of the group, *next* that with the nearest other
        group. *Overlaps* are groups nearer than 95 % of all pairs of industry and group. Of each group the
        five largest industries are named.

        | | industries | jobs | within | next | overlaps | largest industries |
        |---:|---:|---:|---:|---:|---|---|
        """);
    Sic2007 sic = Sic2007.load();
    share.rows.forEach(row -> page.append(row(row, sic)));
    return page.toString();
  }

  private static void line(StringBuilder page, String name, JsonNode facts) {
    page.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f | %.3f, %.3f |%n",
            name,
            facts.get("clusters").asInt(),
            facts.get("score_after_moves").asDouble(),
            facts.get("score_on_other_areas").asDouble(),
            facts.get("score_on_other_areas_by_chance").asDouble(),
            facts.get("largest_of_these").asDouble()));
  }

  private static String row(String[] row, Sic2007 sic) {
    String largest =
        Stream.of(row[6].split("; "))
            .map(code -> sic.title(code).orElse("") + " (" + code + ")")
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %.2f | %.2f | %s | %s |%n",
        row[0],
        row[1],
        Math.round(Double.parseDouble(row[2])),
        Double.parseDouble(row[3]),
        Double.parseDouble(row[4]),
        row[5].replace(";", ", "),
        largest);
  }
}
