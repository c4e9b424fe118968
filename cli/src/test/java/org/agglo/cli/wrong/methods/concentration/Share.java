package org.agglo.cli.wrong.methods.concentration;

import org.agglo.cli.wrong.intake.Table;
import org.agglo.cli.wrong.methods.growth.Growth;

/** Reads its neighbour and a layer above, and knows of files. */
public final class Share {
  private Share() {}

  /** A share. */
  public static double of(Table table) {
    return Growth.of(1, table.file().getNameCount());
  }
}
