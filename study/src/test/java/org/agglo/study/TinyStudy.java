package org.agglo.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.study.check.SourceCheck;
import org.agglo.study.check.StudyCheck;
import org.agglo.study.concentrate.Concentrate;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.identify.Identify;
import org.agglo.study.load.Load;
import org.agglo.study.register.ClassifyRows;
import org.agglo.study.register.Count;
import org.agglo.study.register.FlagRows;
import org.agglo.study.register.Gather;
import org.agglo.study.register.Hexagons;
import org.agglo.study.register.LocateRows;
import org.agglo.study.register.Resolve;
import org.agglo.study.run.Folders;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.agglo.study.score.Score;
import org.agglo.study.select.Select;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;

/**
 * A synthetic study on disk, small enough to add up by hand: the nation N has the regions R1 (areas
 * A1 and A2) and R2 (areas A3 and A4); R1 is the territory "land". Tests change its files and look
 * what comes of it.
 *
 * <pre>
 * jobs in 2021     A1    A2    A3    A4        N     (2020: 90 % of it, 2019: 80 %)
 * all            1000  3000  2000  4000    10000
 * cars narrow     100    60    20    20      200
 * cars broad      200   120    60    20      400
 * boats narrow      0    50    50   100      200
 * boats broad       0   100   100   200      400
 * </pre>
 *
 * Units are a tenth of the jobs of 2021, in 2020 and 2021 alike.
 */
public final class TinyStudy {
  private static final String[] AREAS = {"A1", "A2", "A3", "A4"};
  private static final Map<String, int[]> JOBS =
      new java.util.TreeMap<>(
          Map.of(
              "all,whole", new int[] {1000, 3000, 2000, 4000},
              "cars,narrow", new int[] {100, 60, 20, 20},
              "cars,broad", new int[] {200, 120, 60, 20},
              "boats,narrow", new int[] {0, 50, 50, 100},
              "boats,broad", new int[] {0, 100, 100, 200}));

  private final Path folder;
  private final Map<Setting, String> settings = new EnumMap<>(Setting.class);

  private TinyStudy(Path folder) {
    this.folder = folder;
    settings.put(Setting.THREADS, "1");
  }

  /** What a run of the study comes to as it stands here, run once for all tests. */
  public static Built plain() {
    return Plain.BUILT;
  }

  /** Run when first asked for; kept until the tests end. */
  private static final class Plain {
    private static final Built BUILT = TinyStudy.in(temporary()).run();

    private static Path temporary() {
      try {
        Path folder = Files.createTempDirectory("agglo-plain");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile())));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(File file) {
      File[] entries = file.listFiles();
      for (File entry : entries == null ? new File[0] : entries) {
        delete(entry);
      }
      file.delete();
    }
  }

  /** Writes the study into a folder. */
  public static TinyStudy in(Path folder) {
    TinyStudy study = new TinyStudy(folder.resolve("study"));
    for (String file : List.of("study.yaml", "sources.yaml", "clusters.yaml", "data/areas.csv")) {
      study.write(file, resource("tiny/" + file));
    }
    study.write("data/sets.csv", resource("tiny/data/sets.csv"));
    study.write("data/jobs.csv", jobs());
    study.write("data/units.csv", units());
    return study;
  }

  /**
   * Writes the study with tests: what its sources count, one family, and the sizes of plants.
   * Plants of 0–4, 5–9 and 10 jobs or more: cars 10, 4, 3 (narrow) and 20, 8, 6 (broad), boats 40,
   * 10, 1 (narrow) and none (broad).
   */
  public static TinyStudy withTests(Path folder) {
    TinyStudy study = in(folder);
    study.write("data/sizes.csv", resource("tiny/data/sizes.csv"));
    study.replace(
        "sources.yaml",
        "    rounding: 5\n",
        "    rounding: 5\n    counts: jobs\n    sizes: plants\n");
    study.append("sources.yaml", "    counts: units\n" + resource("tiny/sizes.yaml"));
    return study.replace("study.yaml", "[\"2.2\"]", "[\"1.1\", \"3.1\"]");
  }

  private static String jobs() {
    StringBuilder table = new StringBuilder("cluster,definition,area,year,jobs\n");
    JOBS.forEach(
        (set, values) -> {
          for (int a = 0; a < AREAS.length; a++) {
            for (int year = 2019; year <= 2021; year++) {
              int jobs = values[a] * (year - 2011) / 10;
              table.append(set + "," + AREAS[a] + "," + year + "," + jobs + "\n");
            }
          }
        });
    return table.toString();
  }

  private static String units() {
    StringBuilder table = new StringBuilder("cluster,definition,area,year,units,status\n");
    JOBS.forEach(
        (set, values) -> {
          for (int a = 0; a < AREAS.length; a++) {
            for (int year = 2020; year <= 2021; year++) {
              table.append(set + "," + AREAS[a] + "," + year + "," + values[a] / 10 + ",\n");
            }
          }
        });
    return table.toString();
  }

  private static String resource(String name) {
    try (var in = TinyStudy.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty study folder, to be filled. */
  public static TinyStudy empty(Path folder) {
    return new TinyStudy(folder.resolve("study"));
  }

  /** A study that stands on disk already. */
  public static TinyStudy at(Path folder) {
    return new TinyStudy(folder);
  }

  /** The study's folder. */
  public Path folder() {
    return folder;
  }

  /** A file of the study. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a file of the study anew. */
  public TinyStudy write(String name, String text) {
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file of the study. */
  public String read(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first place of a text in a file; the text must be there. */
  public TinyStudy replace(String name, String from, String to) {
    String text = read(name);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    return write(name, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  /** Adds lines at the end of a file. */
  public TinyStudy append(String name, String text) {
    return write(name, (Files.exists(file(name)) ? read(name) : "") + text);
  }

  /** Takes the lines that begin so out of a file; there must be some. */
  public TinyStudy without(String name, String beginning) {
    String text = read(name);
    assertThat(text.lines()).anyMatch(line -> line.startsWith(beginning));
    StringBuilder kept = new StringBuilder();
    text.lines().filter(line -> !line.startsWith(beginning)).forEach(l -> kept.append(l + "\n"));
    return write(name, kept.toString());
  }

  /** Takes a file away. */
  public TinyStudy delete(String name) {
    try {
      Files.delete(file(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a setting as the command line would. */
  public TinyStudy with(Setting setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Everything that is wrong with the study, as printed. */
  public List<String> check() {
    return problems().stream().map(Problem::toString).toList();
  }

  /** Everything that is wrong with the study. */
  public List<Problem> problems() {
    Problems problems = new Problems();
    Optional<StudyFolder> read = StudyFolder.read(folder, problems);
    if (read.isEmpty()) {
      return problems.list();
    }
    StudyCheck.run(read.get(), problems);
    RunContext run = context(read.get());
    problems.list().forEach(run.problems()::add);
    SourceCheck.run(run);
    return run.problems().list();
  }

  /** The study, read; it must be right. */
  public RunContext open() {
    Problems problems = new Problems();
    StudyFolder read = StudyFolder.read(folder, problems).orElseThrow();
    StudyCheck.run(read, problems);
    problems.throwIfStop();
    return context(read);
  }

  private RunContext context(StudyFolder read) {
    return RunContext.of(read, Settings.of(settings, Map.of(), read.study().settings()));
  }

  /** The study's build folder. */
  public Folders builds() {
    return new Folders(folder.resolve("build"));
  }

  /** Runs all stages; the result is what came out. */
  public Built run() {
    RunContext run = open();
    Path build = runner(run, Site.PLAIN, Progress.SILENT).runUpTo(Pipeline.Articulate.NAME);
    return new Built(build, run);
  }

  /** A runner of the study's stages. */
  public Runner runner(RunContext run, Pipeline.Articulate articulate, Progress progress) {
    return new Runner(run, pipeline(articulate), builds(), progress);
  }

  /** The real stages with a last one for tests. */
  public static Pipeline pipeline(Pipeline.Articulate articulate) {
    return new Pipeline(
        List.of(
            new Load(),
            new Gather(),
            new LocateRows(),
            new Resolve(),
            new ClassifyRows(),
            new FlagRows(),
            new Count(),
            new Concentrate(),
            new Hexagons(),
            new Identify(),
            new Select(),
            new Score()),
        articulate);
  }
}
