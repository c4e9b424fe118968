package org.agglo.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files and texts, in lower-case hexadecimal. */
public final class Checksum {
  private final MessageDigest digest;

  private Checksum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Checksum of a file. */
  public static String of(Path file) throws IOException {
    Checksum sum = new Checksum();
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        sum.digest.update(block, 0, n);
      }
    }
    return sum.hex();
  }

  /** Checksum of a text in UTF-8. */
  public static String of(String text) {
    Checksum sum = new Checksum();
    sum.digest.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.hex();
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
