package org.agglo.intake.read;

/** Which bytes are characters of UTF-8 (RFC 3629). */
final class Utf8 {
  private Utf8() {}

  /**
   * Length of the character that begins at an index; 0 where none does.
   *
   * @param bytes the bytes
   * @param at index of a byte beyond ASCII
   * @param end index behind the last byte
   */
  static int length(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    int length = length(first);
    if (at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length < 3 || isAllowed(first, bytes[at + 1] & 0xff) ? length : 0;
  }

  private static int length(int first) {
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  /** No longer than needed, no half of a pair, and within Unicode. */
  private static boolean isAllowed(int first, int second) {
    return switch (first) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second < 0xa0;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second < 0x90;
      default -> true;
    };
  }
}
