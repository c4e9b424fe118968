package org.agglo.study.run;

import java.util.List;

/**
 * A step of a run. It reads the relations it names, writes those it names, and does nothing else;
 * what it wrote is reused as long as its key and its inputs are the same.
 */
public interface Stage {
  /** Name, also of its folder. */
  String name();

  /** Relations of earlier stages that it reads. */
  List<String> inputs();

  /** Relations it reads where an earlier stage writes them; without one it does without. */
  default List<String> optional() {
    return List.of();
  }

  /** Whether a study needs it; what is not needed is neither run nor written down. */
  default boolean isNeeded(RunContext run) {
    return true;
  }

  /** Relations that it writes. One that an earlier stage wrote takes its place for those after. */
  List<String> outputs();

  /**
   * All else that its output depends on: definitions, settings, checksums of files. Two runs with
   * one key write the same bytes.
   */
  String key(RunContext run);

  /** Does the work; the inputs are views in the database of the step. */
  void run(Step step);
}
