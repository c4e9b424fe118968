package org.agglo.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.SqlFailure;
import org.agglo.study.settings.Setting;

/**
 * Runs the stages of a study. A stage whose key and inputs are unchanged is not run again; the
 * current build is replaced in one step at the very end, so a run that stops leaves it as it was.
 */
public final class Runner {
  /** The relations that a build keeps. */
  private static final List<String> KEPT =
      List.of("figure_public", "figure_item", "finding", "family", "related", "loading", "reject");

  /** Those that it keeps of a study with registers: none has a row about one firm. */
  private static final List<String> OF_REGISTERS =
      List.of("concentration", "concentration_area", "flag_rule", "reconciliation");

  private final RunContext run;
  private final Pipeline pipeline;
  private final Folders folders;
  private final Progress progress;
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final List<Path> used = new ArrayList<>();
  private final Relations relations = new Relations();
  private final RunLog log;

  /** A run of a study that has been checked. */
  public Runner(RunContext run, Pipeline pipeline, Folders folders, Progress progress) {
    this.run = run;
    this.pipeline = pipeline;
    this.folders = folders;
    this.progress = progress;
    this.log = new RunLog(folders.root());
  }

  /** Runs all stages, or up to one; the result is the build's folder, or the stage's. */
  public Path runUpTo(String lastStage) {
    List<String> names = new ArrayList<>(needed().stream().map(Stage::name).toList());
    names.add(Pipeline.Articulate.NAME);
    if (!names.contains(lastStage)) {
      String hint = "; the stages are " + String.join(", ", names);
      throw Misuse.of(Code.STAGE_UNKNOWN, Place.NONE, lastStage, hint);
    }
    try {
      Files.createDirectories(folders.root());
      try (Lock ignored = Lock.take(folders.root())) {
        return runLocked(lastStage);
      }
    } catch (IOException e) {
      throw refused(e.getMessage());
    } catch (UncheckedIOException e) {
      throw refused(e.getCause().getMessage());
    } catch (SqlFailure e) {
      throw e.findStorageProblem().<RuntimeException>map(this::refused).orElse(e);
    }
  }

  private Misuse refused(String why) {
    return Misuse.of(Code.FOLDER_READ_ONLY, Place.NONE, folders.root(), why);
  }

  /** The relations written. */
  public Relations relations() {
    return relations;
  }

  private Path runLocked(String lastStage) throws IOException {
    for (Stage stage : needed()) {
      Path folder = runStage(stage);
      if (stage.name().equals(lastStage)) {
        return folder;
      }
    }
    return articulate();
  }

  private List<Stage> needed() {
    return pipeline.stages().stream().filter(stage -> stage.isNeeded(run)).toList();
  }

  private Path runStage(Stage stage) throws IOException {
    String hash = hash(stage);
    hashes.put(stage.name(), hash);
    Path folder = folders.stage(stage.name(), hash);
    used.add(folder);
    if (Files.isDirectory(folder)) {
      progress.end(stage.name(), true, 0);
    } else {
      timed(stage.name(), folder, under -> work(stage, under));
    }
    relations.add(stage, folder);
    return folder;
  }

  private void work(Stage stage, Path folder) {
    try (Database database = Database.open(run.settings().whole(Setting.THREADS))) {
      relations.view(stage, database);
      stage.run(new Step(run, database, relations.optional(stage), folder));
    }
  }

  private String hash(Stage stage) {
    StringBuilder all = new StringBuilder(Version.code()).append('\n').append(stage.name());
    for (Stage before : needed()) {
      boolean feeds =
          before.outputs().stream()
              .anyMatch(o -> stage.inputs().contains(o) || stage.optional().contains(o));
      all.append('\n').append(feeds ? hashes.getOrDefault(before.name(), "") : "");
    }
    return Checksum.of(all.append('\n').append(stage.key(run)).toString());
  }

  private Path articulate() throws IOException {
    String key = Version.code() + hashes + Inputs.checksums(run.folder());
    Path finished = folders.finished(Checksum.of(key));
    if (Files.isDirectory(finished)) {
      progress.end(Pipeline.Articulate.NAME, true, 0);
    } else {
      timed(Pipeline.Articulate.NAME, finished, this::build);
    }
    folders.makeCurrent(finished);
    folders.replace(
        folders.root().resolve("manifest.json"),
        Files.readString(finished.resolve("manifest.json")));
    review("flag", "flags.csv");
    review("match_review", "matches.csv");
    finished.toFile().setLastModified(System.currentTimeMillis());
    folders.tidy(run.settings().whole(Setting.KEEP_BUILDS), used);
    return finished;
  }

  /** What an analyst may decide on, from beside the relation it is about, at a place to find. */
  private void review(String relation, String list) throws IOException {
    if (relations.has(relation)) {
      Path folder = Files.createDirectories(folders.root().resolve("review"));
      Path made = relations.file(relation).resolveSibling(list);
      folders.replace(folder.resolve(list), Files.readString(made));
    }
  }

  private void build(Path under) throws IOException {
    Path data = Files.createDirectories(under.resolve("relations"));
    for (String relation : KEPT) {
      Files.copy(relations.file(relation), data.resolve(relation + ".parquet"));
    }
    for (String relation : OF_REGISTERS) {
      if (relations.has(relation)) {
        Files.copy(relations.file(relation), data.resolve(relation + ".parquet"));
      }
    }
    pipeline.articulate().write(run, relations, under.resolve("site"));
    Manifest.write(run, hashes, under);
  }

  private void timed(String name, Path target, Work work) throws IOException {
    progress.begin(name, log.lastSeconds(name));
    long start = System.nanoTime();
    Path under = folders.begin(target);
    work.into(under);
    folders.finish(under, target);
    double seconds = (System.nanoTime() - start) / 1e9;
    log.write(name, seconds);
    progress.end(name, false, seconds);
  }

  private interface Work {
    void into(Path under) throws IOException;
  }
}
