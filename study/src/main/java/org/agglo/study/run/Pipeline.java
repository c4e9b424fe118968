package org.agglo.study.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stages of a run up to the figures, and what makes a site of them.
 *
 * @param stages in order
 * @param articulate the last stage
 */
public record Pipeline(List<Stage> stages, Articulate articulate) {

  /** Stage 4: makes a build's site from figures that readers may see. */
  public interface Articulate {
    /** Name of the stage. */
    String NAME = "articulate";

    /** Writes the site; it depends on the relations and the study's own files alone. */
    void write(RunContext run, Relations relations, Path site);
  }

  /** Names of all stages, the last one included. */
  public List<String> names() {
    return Stream.concat(stages.stream().map(Stage::name), Stream.of(Articulate.NAME)).toList();
  }
}
