package org.agglo.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.agglo.study.run.Progress;

/** Tells the stages as they go: one changing line on a terminal, plain lines elsewhere. */
final class ProgressLines implements Progress {
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter err;
  private final boolean terminal;

  private ProgressLines(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** The launcher says whether standard error is a terminal. */
  static Progress to(PrintWriter err) {
    return new ProgressLines(err, Boolean.getBoolean("agglo.terminal"));
  }

  @Override
  public void begin(String stage, double estimate) {
    if (terminal) {
      String about = estimate > 0 ? String.format(Locale.ROOT, " (about %.1f s)", estimate) : "";
      err.print(CLEAR + stage + " …" + about);
      err.flush();
    }
  }

  @Override
  public void end(String stage, boolean reused, double seconds) {
    String how = reused ? "unchanged" : String.format(Locale.ROOT, "%.2f s", seconds);
    err.println((terminal ? CLEAR : "") + String.format(Locale.ROOT, "%-10s %s", stage, how));
  }
}
