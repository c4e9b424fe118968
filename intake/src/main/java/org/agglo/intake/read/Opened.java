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
 */
record Opened(Path path, String name, String part, Pins pins, Limits limits) {
  Place place() {
    return Place.of(name);
  }

  Accounts accounts() {
    return new Accounts(name, limits);
  }
}
