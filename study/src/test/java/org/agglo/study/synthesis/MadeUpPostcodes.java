package org.agglo.study.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A table of postcodes around Sheffield that nobody has: each on a point of a lattice. */
final class MadeUpPostcodes {
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private MadeUpPostcodes() {}

  static Path write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("Postcode,lat,long\n");
    for (int i = 0; i < 6_000; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "S%d %d%c%c,%.5f,%.5f\n",
              1 + i / 3_600,
              i / 400 % 9 + 1,
              LETTERS.charAt(i / 20 % 20),
              LETTERS.charAt(i % 20),
              53.36 + 0.0015 * (i / 80),
              -1.48 + 0.0015 * (i % 80)));
    }
    text.append("BT1 1AA,54.6,-5.93\n");
    return Files.writeString(folder.resolve("made-up-postcodes.csv"), text);
  }
}
