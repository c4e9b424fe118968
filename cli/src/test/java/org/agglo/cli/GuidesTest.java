package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the guides works as written. */
class GuidesTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXPECTED = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static final Pattern TABLE = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theTutorialWorksFromTopToBottom() throws IOException {
    String guide = Files.readString(Examples.root().resolve("docs/tutorial/first-study.md"));
    List<String> commands = commands(guide);
    assertThat(commands).hasSize(6);
    String expected = EXPECTED.matcher(guide).results().findFirst().orElseThrow().group(1);
    for (String command : commands) {
      if (Files.isDirectory(folder.resolve("my-study"))) {
        Files.writeString(folder.resolve("my-study/expect.yaml"), expected);
      }
      Shell shell = Shell.run(arguments(command));
      assertThat(shell.exit()).as(command + "\n" + shell.err()).isZero();
    }
  }

  @Test
  void quotientsAreMeasuredAsTheGuideSays() throws IOException {
    String guide = Files.readString(Examples.root().resolve("docs/how-to/location-quotients.md"));
    List<String> tables = TABLE.matcher(guide).results().map(r -> r.group(1)).toList();
    Files.writeString(folder.resolve("jobs.csv"), tables.get(0));
    Files.writeString(folder.resolve("bands.csv"), tables.get(1));
    List<Shell> runs = commands(guide).stream().map(c -> Shell.run(inFolder(c, ".csv"))).toList();
    assertThat(runs).hasSize(3).allMatch(shell -> shell.exit() == 0);
    assertThat(runs.get(0).out()).contains("North,Steel,900,2.14285714285714,", ",x\n");
    assertThat(runs.get(0).err()).contains("A114").hasLineCount(1);
    String[] steel =
        Files.readString(folder.resolve("quotients.csv"))
            .lines()
            .skip(1)
            .findFirst()
            .get()
            .split(",");
    assertThat(steel).hasSize(23);
    assertThat(steel[16]).startsWith("e");
    assertThat(Double.parseDouble(steel[18])).isLessThan(1);
    assertThat(folder.resolve("quotients.csv.meta.json")).isRegularFile();
  }

  private String[] inFolder(String command, String suffix) {
    return Arrays.stream(command.split(" "))
        .skip(1)
        .map(word -> word.endsWith(suffix) ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  @Test
  void tablesArePreparedAsTheGuideSays() throws IOException {
    Path data = Examples.root().resolve("../shared/data");
    assumeTrue(Files.isDirectory(data), "skipped: the publishers' files are not in ../shared/data");
    Path study = Examples.midlands(folder);
    Shell shell = Shell.run("prepare", study.toString(), "--data", data.toString());
    assertThat(shell.exit()).as(shell.err()).isZero();
    for (String table : List.of("areas", "outlines", "employment", "local-units", "sets")) {
      String name = "data/" + table + ".csv";
      assertThat(study.resolve(name))
          .hasSameBinaryContentAs(Examples.root().resolve("examples/midlands").resolve(name));
    }
  }

  @Test
  void pointsAreClusteredAsTheGuideSays() throws IOException {
    String guide = Files.readString(Examples.root().resolve("docs/how-to/clusters-of-points.md"));
    String table = TABLE.matcher(guide).results().findFirst().orElseThrow().group(1);
    Files.writeString(folder.resolve("firms.csv"), table);
    for (String command : commands(guide)) {
      String[] words =
          Arrays.stream(command.split(" "))
              .skip(1)
              .map(word -> word.endsWith(".csv") ? folder.resolve(word).toString() : word)
              .toArray(String[]::new);
      Shell shell = Shell.run(words);
      assertThat(shell.exit()).as(command + "\n" + shell.err()).isZero();
    }
    assertThat(folder.resolve("clusters.csv")).content().hasLineCount(4);
    assertThat(folder.resolve("order.csv")).exists();
  }

  private static List<String> commands(String guide) {
    return BLOCK
        .matcher(guide)
        .results()
        .map(MatchResult::group)
        .flatMap(String::lines)
        .filter(line -> line.startsWith("./agglo "))
        // A test must not start a browser.
        .filter(line -> !line.startsWith("./agglo open "))
        .toList();
  }

  private String[] arguments(String command) {
    return Arrays.stream(command.split(" "))
        .skip(1)
        .map(word -> word.startsWith("my-study") ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }
}
