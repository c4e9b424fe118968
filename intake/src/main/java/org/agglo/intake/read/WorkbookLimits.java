package org.agglo.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;

/** Refuses workbooks that would unpack to more than the limits, before they are opened. */
final class WorkbookLimits {
  private static final int BLOCK = 1 << 16;
  private static final long SMALL = 16 << 20;

  private WorkbookLimits() {}

  /** Unpacks all parts once, keeping nothing. */
  static void check(Opened file) throws IOException {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      long packed = file.path().toFile().length();
      long size = 0;
      byte[] block = new byte[BLOCK];
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        try (InputStream in = zip.getInputStream(all.nextElement())) {
          for (int n = in.read(block); n >= 0; n = in.read(block)) {
            size += n;
            checkSize(file, size);
            checkRatio(file, size, packed);
          }
        }
      }
    }
  }

  private static void checkRatio(Opened file, long size, long packed) {
    long most = file.limits().ratio();
    if (size > SMALL && size / Math.max(packed, 1) > most) {
      String found = "parts that unpack to more than " + most + " times its size";
      throw Misuse.of(Code.READ_LIMIT, file.place(), file.name(), found, most + " times");
    }
  }

  /** Refuses a file that has to be held in memory and is too large for that. */
  static void checkSize(Opened file, long size) {
    long most = file.limits().document();
    if (size > most) {
      String found = "more than " + (most >> 20) + " MB to hold at once";
      throw Misuse.of(Code.READ_LIMIT, file.place(), file.name(), found, (most >> 20) + " MB");
    }
  }
}
