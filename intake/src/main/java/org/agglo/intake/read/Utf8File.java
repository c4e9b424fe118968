package org.agglo.intake.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text as a file in UTF-8: the file itself, or a copy that is deleted when this is closed.
 *
 * @param path where
 * @param encoding name of the character set it was written in
 * @param mark length of the byte-order mark at its begin
 * @param isCopy whether it is a copy
 */
record Utf8File(Path path, String encoding, int mark, boolean isCopy) implements Closeable {

  /** The text of a file, in a pinned encoding or in the one found. */
  static Utf8File of(Path file, Optional<String> pinned) throws IOException {
    Encodings.Encoding encoding =
        pinned.isPresent() ? Encodings.pinned(file, pinned.get()) : Encodings.find(file);
    if (encoding.isUtf8()) {
      return new Utf8File(file, encoding.name(), encoding.mark(), false);
    }
    Path copy = Files.createTempFile("agglo", ".txt");
    Encodings.toUtf8(file, encoding, copy);
    return new Utf8File(copy, encoding.name(), 0, true);
  }

  /** Its bytes between two offsets, which count from the byte-order mark's end. */
  InputStream open(long from, long to) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 20);
    in.skipNBytes(mark + from);
    return new Bounded(in, to - from);
  }

  /** Bytes without the byte-order mark. */
  long size() throws IOException {
    return Files.size(path) - mark;
  }

  @Override
  public void close() throws IOException {
    if (isCopy) {
      Files.deleteIfExists(path);
    }
  }

  /** Ends after a number of bytes. */
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(n, 0);
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
