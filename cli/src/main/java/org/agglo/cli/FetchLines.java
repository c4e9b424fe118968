package org.agglo.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.agglo.intake.fetch.Fetch;

/** Tells how far a file is: one changing line on a terminal, a line for each tenth elsewhere. */
final class FetchLines implements Fetch.Progress {
  private static final double MEGABYTE = 1e6;
  private static final long STEP = 100_000_000L;
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter err;
  private final boolean terminal;
  private String file = "";
  private long told;

  private FetchLines(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** The launcher says whether standard error is a terminal. */
  static FetchLines to(PrintWriter err) {
    return new FetchLines(err, Boolean.getBoolean("agglo.terminal"));
  }

  @Override
  public void at(String name, long bytes, long total) {
    boolean whole = bytes == total;
    long step = terminal ? STEP / 100 : Math.max(STEP / 10, total / 10);
    if (name.equals(file) && bytes - told < step && bytes >= told && !whole) {
      return;
    }
    file = name;
    told = bytes;
    String of = total > 0 ? String.format(Locale.ROOT, " of %.1f", total / MEGABYTE) : "";
    String line = String.format(Locale.ROOT, "%s %.1f%s MB", name, bytes / MEGABYTE, of);
    err.print((terminal ? CLEAR : "") + line + (terminal && !whole ? "" : System.lineSeparator()));
    err.flush();
  }
}
