package org.agglo.cli.wrong.intake;

import java.net.Socket;
import java.nio.file.Path;

/** A table, named as the reader's locale has it, that may be on its way through the network. */
public record Table(Path file) {
  /** The name. */
  public String name() {
    return file.toString().toLowerCase();
  }

  /** Whether it is still being sent. */
  public boolean isOnItsWay(Socket sender) {
    return !sender.isClosed();
  }
}
