package org.agglo.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SHA-256, as {@code sha256sum} prints it. */
class ChecksumTest {
  /** FIPS 180-2, appendix B.1: the digest of "abc". */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void ofATextIsThatOfItsBytesInUtf8() {
    assertThat(Checksum.of("abc")).isEqualTo(ABC);
  }

  @Test
  void ofAFileIsThatOfItsBytes(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("abc.txt"), "abc");
    assertThat(Checksum.of(file)).isEqualTo(ABC);
  }

  @Test
  void ofAFileOfManyBlocksIsThatOfTheWhole(@TempDir Path folder) throws IOException {
    String text = "é0123456789".repeat(20_000);
    Path file = Files.writeString(folder.resolve("long.txt"), text);
    assertThat(Checksum.of(file)).isEqualTo(Checksum.of(text));
  }
}
