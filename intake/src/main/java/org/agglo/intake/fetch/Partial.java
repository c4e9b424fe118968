package org.agglo.intake.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file that is not whole yet: its bytes, and beside them the address and the mark of the edition
 * they are of, so that a later run can go on where this one stops.
 */
final class Partial {
  private final Path bytes;
  private final Path mark;

  Partial(Path file) {
    this.bytes = file.resolveSibling(file.getFileName() + ".part");
    this.mark = file.resolveSibling(file.getFileName() + ".part.edition");
  }

  Path bytes() {
    return bytes;
  }

  long size() throws IOException {
    return Files.exists(bytes) ? Files.size(bytes) : 0;
  }

  /** The mark of the edition that the bytes are of; empty where they cannot be gone on with. */
  String edition(String address) throws IOException {
    if (!Files.exists(bytes) || !Files.exists(mark)) {
      return "";
    }
    List<String> lines = Files.readAllLines(mark, StandardCharsets.UTF_8);
    return lines.size() == 2 && lines.get(0).equals(address) ? lines.get(1) : "";
  }

  /** Begins anew. */
  void begin(String address, String edition) throws IOException {
    Files.deleteIfExists(bytes);
    Files.writeString(mark, address + "\n" + edition + "\n", StandardCharsets.UTF_8);
  }

  void delete() throws IOException {
    Files.deleteIfExists(bytes);
    Files.deleteIfExists(mark);
  }

  /** Makes it the whole file. */
  void finish(Path file) throws IOException {
    Files.move(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(mark);
  }
}
