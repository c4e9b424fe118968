package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any moment leaves the last build whole, and the next run finishes. */
class KillTest {
  private static final int CYCLES = 20;
  private static final int LONGEST = 1500;

  @Test
  void killedRunsLeaveTheCurrentBuildWhole(@TempDir Path folder) throws Exception {
    Path study = folder.resolve("study");
    assertThat(Shell.run("new", study.toString()).exit()).isZero();
    assertThat(Shell.run("run", study.toString()).exit()).isZero();
    Random moments = new Random(1);
    int killed = 0;
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      rename(study, "Cycle " + cycle);
      Process run = start(study);
      if (!run.waitFor(moments.nextInt(LONGEST), TimeUnit.MILLISECONDS)) {
        run.destroyForcibly().waitFor();
        killed++;
      }
      assertThat(index(study)).as("the current site, after cycle %s", cycle).isRegularFile();
    }
    assertThat(killed).as("runs killed under way").isPositive();
    rename(study, "The last");
    assertThat(Shell.run("run", study.toString()).exit()).isZero();
    assertThat(Files.readString(index(study))).contains("The last");
    assertThat(Shell.run("reproduce", study.resolve("build/manifest.json").toString()).exit())
        .isZero();
  }

  /** An interrupted run says so by its exit code. */
  @Test
  void interruptedRunsExitWith130(@TempDir Path folder) throws Exception {
    Path study = Examples.midlands(folder);
    Process run = start(study);
    while (run.isAlive() && !Files.exists(study.resolve("build/stages"))) {
      Thread.onSpinWait();
    }
    new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
    assertThat(run.waitFor()).isEqualTo(130);
    assertThat(study.resolve("build/current")).doesNotExist();
  }

  private static Process start(Path study) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Agglo.class.getName(),
            "run",
            study.toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void rename(Path study, String name) throws IOException {
    Path file = study.resolve("study.yaml");
    String text = Files.readString(file).replaceFirst("(?m)^name: .*$", "name: " + name);
    Files.writeString(file, text);
  }

  private static Path index(Path study) throws IOException {
    String hash = Files.readString(study.resolve("build/current")).strip();
    return study.resolve("build/builds").resolve(hash).resolve("site/index.html");
  }
}
