package org.agglo.cli.wrong.intake;

import java.nio.file.Path;

/** A table, named as the reader's locale has it. */
public record Table(Path file) {
  /** The name. */
  public String name() {
    return file.toString().toLowerCase();
  }
}
