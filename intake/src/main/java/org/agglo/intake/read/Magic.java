package org.agglo.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What kind of file begins with these bytes. */
final class Magic {
  private static final int HEAD = 4096;

  private Magic() {}

  /** The first bytes of a file. */
  static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** Whether a file begins with a text of one byte a character. */
  static boolean begins(byte[] head, String text) {
    return head.length >= text.length()
        && new String(head, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  static boolean isGzip(byte[] head) {
    return begins(head, "\u001f\u008b");
  }

  static boolean isZip(byte[] head) {
    return begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006");
  }

  /** Whether the entries of a zip file make a workbook. */
  static boolean isWorkbook(List<ZipEntry> entries) {
    return entries.stream().anyMatch(entry -> entry.getName().equals("[Content_Types].xml"));
  }

  /** Whether a zip file is a workbook. */
  static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> entries = new ArrayList<>();
      zip.stream().forEach(entries::add);
      return isWorkbook(entries);
    }
  }
}
