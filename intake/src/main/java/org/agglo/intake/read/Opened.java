package org.agglo.intake.read;

import java.nio.file.Path;
import org.agglo.intake.message.Place;

/**
 * A file that is ready to be read: unpacked, with what is pinned.
 *
 * @param path where its bytes are
 * @param name the name messages use for it
 * @param part its name within the file it was packed in; empty where it was not
 * @param pins what is pinned
 * @param limits what it may ask for
 * @param choice which of its columns are read
 */
record Opened(Path path, String name, String part, Pins pins, Limits limits, ColumnChoice choice) {
  /** The same with its bytes elsewhere. */
  Opened at(Path other) {
    return new Opened(other, name, part, pins, limits, choice);
  }

  /** The same with its bytes elsewhere, unpacked. */
  Opened unpackedTo(Path other, String entry) {
    Pins rest = entry.isEmpty() ? pins : pins.withoutPart();
    return new Opened(other, name, entry, rest, limits, choice);
  }

  Place place() {
    return Place.of(name);
  }

  Accounts accounts() {
    return new Accounts(name, limits);
  }
}
