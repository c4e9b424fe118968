package org.agglo.study.synthesis;

import java.time.LocalDate;
import java.util.Arrays;

/** Growing bytes of ASCII text, without objects on the way. */
final class Text {
  private byte[] bytes = new byte[1 << 16];
  private int size;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  Text add(char c) {
    room(1);
    bytes[size++] = (byte) c;
    return this;
  }

  Text add(String ascii) {
    int n = ascii.length();
    room(n);
    for (int i = 0; i < n; i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  Text add(long number) {
    if (number < 0) {
      add('-');
      return add(-number);
    }
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return padded(number, digits);
  }

  /** The last digits of a number of 0 or more, with zeros before. */
  Text padded(long number, int digits) {
    room(digits);
    long rest = number;
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** Degrees with five decimals. */
  Text degrees(double value) {
    long scaled = Math.round(Math.abs(value) * 100_000);
    if (value < 0) {
      add('-');
    }
    return add(scaled / 100_000).add('.').padded(scaled % 100_000, 5);
  }

  /** A day as {@code 31/12/2021}, from days since 1970. */
  Text day(int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    return padded(day.getDayOfMonth(), 2)
        .add('/')
        .padded(day.getMonthValue(), 2)
        .add('/')
        .padded(day.getYear(), 4);
  }
}
