package org.agglo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.publish.Publication;
import org.agglo.study.check.StudyCheck;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.Folders;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;

/**
 * Runs a study up to a stage and prints, for each stage, its name, its seconds and the most memory
 * that the process had in it, in MB, native memory included; last, {@code whole}: the seconds since
 * the process began, and the most memory.
 */
public final class RegisterTimes {
  private RegisterTimes() {}

  /** Runs: folder of the study, folder of the data, stage. */
  public static void main(String[] args) throws IOException {
    Problems problems = new Problems();
    StudyFolder folder = StudyFolder.read(Path.of(args[0]), problems).orElseThrow();
    StudyCheck.run(folder, problems);
    problems.throwIfStop();
    Map<Setting, String> given = Map.of(Setting.DATA, args[1]);
    RunContext run = RunContext.of(folder, Settings.of(given, Map.of(), folder.study().settings()));
    Told told = new Told();
    new Runner(run, Publication.pipeline(), new Folders(folder.path().resolve("build")), told)
        .runUpTo(args[2]);
    told.forget();
    double seconds =
        ProcessHandle.current()
                .info()
                .startInstant()
                .map(begin -> System.currentTimeMillis() - begin.toEpochMilli())
                .orElse(0L)
            / 1e3;
    tell("whole", seconds, told.most);
    run.problems().list().stream().map(Problem::toString).forEach(System.err::println);
  }

  private static void tell(String stage, double seconds, long kilobytes) {
    System.out.println(String.format(Locale.ROOT, "%s %.2f %d", stage, seconds, kilobytes >> 10));
  }

  /** Prints each stage; the system's mark of the most memory is set back after it. */
  private static final class Told implements Progress {
    private long most;

    @Override
    public void end(String stage, boolean reused, double seconds) {
      tell(stage, seconds, forget());
    }

    private long forget() {
      try {
        long peak =
            Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
        Files.write(Path.of("/proc/self/clear_refs"), "5".getBytes(StandardCharsets.US_ASCII));
        most = Math.max(most, peak);
        return peak;
      } catch (IOException e) {
        return 0;
      }
    }
  }
}
