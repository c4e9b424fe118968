package org.agglo.study.run;

/** Hears how a run goes on. */
public interface Progress {
  /** Says nothing. */
  Progress SILENT = new Progress() {};

  /** A stage begins; the estimate is its last duration in seconds, 0 where unknown. */
  default void begin(String stage, double estimate) {}

  /** A stage has ended, or was reused. */
  default void end(String stage, boolean reused, double seconds) {}
}
