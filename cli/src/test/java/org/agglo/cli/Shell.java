package org.agglo.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command line in this process and keeps what it says. */
public record Shell(int exit, String out, String err) {

  public static Shell run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Agglo.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new Shell(exit, out.toString(), err.toString());
  }
}
