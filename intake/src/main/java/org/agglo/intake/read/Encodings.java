package org.agglo.intake.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which character set a text is written in, and the way to UTF-8. */
final class Encodings {
  static final String UTF_8 = "UTF-8";
  static final String WESTERN = "windows-1252";

  /** Stands in UTF-8 for bytes that are no characters; it is none itself. */
  private static final int NO_CHARACTER = 0xff;

  private static final int SAMPLE = 64 << 20;
  private static final int BLOCK = 1 << 16;

  private Encodings() {}

  /**
   * An encoding.
   *
   * @param name name of the character set
   * @param mark length of the byte-order mark
   */
  record Encoding(String name, int mark) {
    boolean isUtf8() {
      return name.equals(UTF_8);
    }
  }

  /**
   * The encoding of a file: by its byte-order mark, else by its zeros, else UTF-8 where the first
   * bytes beyond ASCII are UTF-8, else windows-1252.
   */
  static Encoding find(Path file) throws IOException {
    byte[] head = head(file, BLOCK);
    Encoding marked = marked(head);
    if (marked.mark() > 0) {
      return marked;
    }
    String wide = wide(head);
    return wide.isEmpty() ? new Encoding(utf8OrWestern(file), 0) : new Encoding(wide, 0);
  }

  /** The byte-order mark of a file that is said to be in a character set. */
  static Encoding pinned(Path file, String name) throws IOException {
    Encoding marked = marked(head(file, 4));
    return new Encoding(name, marked.name().equals(name) ? marked.mark() : 0);
  }

  private static Encoding marked(byte[] head) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return new Encoding(UTF_8, 3);
    }
    if (begins(head, 0xff, 0xfe, 0, 0)) {
      return new Encoding("UTF-32LE", 4);
    }
    if (begins(head, 0, 0, 0xfe, 0xff)) {
      return new Encoding("UTF-32BE", 4);
    }
    if (begins(head, 0xff, 0xfe)) {
      return new Encoding("UTF-16LE", 2);
    }
    return begins(head, 0xfe, 0xff) ? new Encoding("UTF-16BE", 2) : new Encoding(UTF_8, 0);
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Western text in UTF-16 has a zero in every other byte. */
  private static String wide(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    int enough = head.length * 3 / 10;
    if (head.length < 4 || Math.max(even, odd) < enough || Math.min(even, odd) > enough / 10) {
      return "";
    }
    return odd > even ? "UTF-16LE" : "UTF-16BE";
  }

  private static String utf8OrWestern(Path file) throws IOException {
    long[] counts = new long[2];
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      long read = 0;
      for (int n = in.read(block); n >= 0 && read < SAMPLE; n = in.read(block)) {
        count(block, n, counts);
        read += n;
      }
    }
    return counts[1] > counts[0] ? WESTERN : UTF_8;
  }

  /** Counts characters of UTF-8 and bytes that are in none; the ends of a block say nothing. */
  private static void count(byte[] block, int n, long[] counts) {
    int p = 0;
    while (p < n && p < 3 && (block[p] & 0xc0) == 0x80) {
      p++;
    }
    boolean last = n < block.length;
    while (p < (last ? n : n - 3)) {
      int length = block[p] < 0 ? Utf8.length(block, p, n) : 1;
      if (block[p] < 0) {
        counts[length > 0 ? 0 : 1]++;
      }
      p += Math.max(1, length);
    }
  }

  /** Writes a text in UTF-8, without its byte-order mark; what is no character becomes 0xFF. */
  static void toUtf8(Path file, Encoding encoding, Path target) throws IOException {
    CharsetDecoder decoder = Charset.forName(encoding.name()).newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BLOCK)) {
      in.skipNBytes(encoding.mark());
      boolean over = false;
      while (!over) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        over = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
        decode(decoder, bytes, chars, over, out);
        bytes.compact();
      }
      write(chars, out);
    }
  }

  private static void decode(
      CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean over, OutputStream out)
      throws IOException {
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, over);
      if (result.isUnderflow()) {
        return;
      }
      write(chars, out);
      if (result.isError()) {
        bytes.position(bytes.position() + result.length());
        out.write(NO_CHARACTER);
      }
    }
  }

  private static void write(CharBuffer chars, OutputStream out) throws IOException {
    chars.flip();
    out.write(chars.toString().getBytes(StandardCharsets.UTF_8));
    chars.clear();
  }

  private static byte[] head(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    }
  }
}
