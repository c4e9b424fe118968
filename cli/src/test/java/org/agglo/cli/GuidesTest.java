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
