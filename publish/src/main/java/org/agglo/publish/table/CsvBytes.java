package org.agglo.publish.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.agglo.intake.text.Decimal;

/**
 * CSV in the making (RFC 4180, UTF-8, line feeds). Text that a spreadsheet would take for a formula
 * gets an apostrophe before it; numbers stay numbers; a missing number is an empty cell.
 */
final class CsvBytes {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Map<String, byte[]> encoded = new HashMap<>();
  private byte[] bytes;
  private int size;
  private boolean inRow;

  CsvBytes(int expected) {
    bytes = new byte[Math.max(expected, 64)];
  }

  CsvBytes text(String text) {
    comma();
    if (!text.isEmpty()) {
      append(encoded.computeIfAbsent(text, CsvBytes::encode));
    }
    return this;
  }

  CsvBytes number(double value) {
    comma();
    if (!Double.isNaN(value)) {
      ascii(Decimal.shortest(value));
    }
    return this;
  }

  CsvBytes endRow() {
    room(1);
    bytes[size++] = '\n';
    inRow = false;
    return this;
  }

  byte[] done() {
    return Arrays.copyOf(bytes, size);
  }

  private void comma() {
    if (inRow) {
      room(1);
      bytes[size++] = ',';
    }
    inRow = true;
  }

  private void ascii(String digits) {
    int length = digits.length();
    room(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) digits.charAt(i);
    }
  }

  private void append(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private static byte[] encode(String text) {
    return quoted(inert(text)).getBytes(StandardCharsets.UTF_8);
  }

  private static String inert(String text) {
    return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
