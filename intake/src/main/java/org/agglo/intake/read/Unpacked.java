package org.agglo.intake.read;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;

/**
 * A file without its packing. What a packed file holds is written to a temporary file of our own
 * naming, never under a name from inside, and only so far as the limits allow.
 *
 * @param file the file to read
 * @param isCopy whether it is temporary, and deleted when this is closed
 */
record Unpacked(Opened file, boolean isCopy) implements Closeable {
  /** A file this small may unpack to any ratio. */
  private static final long SMALL = 16 << 20;

  private static final int BLOCK = 1 << 16;

  /** Unpacks a file if it is packed; workbooks, which are zip files too, stay as they are. */
  static Unpacked of(Opened file) throws IOException {
    byte[] head = Magic.head(file.path());
    if (Magic.isGzip(head)) {
      return gzip(file);
    }
    return Magic.isZip(head) ? zip(file) : plain(file);
  }

  /** The database takes some characters of a name for a pattern; such a file gets another name. */
  private static Unpacked plain(Opened file) throws IOException {
    if (!file.path().toString().matches("(?s).*[*?\\[].*")) {
      return new Unpacked(file, false);
    }
    Path link = Files.createTempFile("agglo", ".link");
    try {
      Files.delete(link);
      Files.createSymbolicLink(link, file.path().toAbsolutePath());
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file.path(), link, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Unpacked(file.at(link), true);
  }

  private static Unpacked gzip(Opened file) throws IOException {
    Counting packed = new Counting(Files.newInputStream(file.path()));
    try (InputStream in = new GZIPInputStream(packed, BLOCK)) {
      return copy(in, file, "", () -> packed.count);
    }
  }

  private static Unpacked zip(Opened file) throws IOException {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      List<ZipEntry> entries = new ArrayList<>();
      zip.stream().forEach(entries::add);
      for (ZipEntry entry : entries) {
        checkPath(file, entry.getName());
      }
      if (Magic.isWorkbook(entries)) {
        return new Unpacked(file, false);
      }
      ZipEntry entry = choose(file, entries.stream().filter(Unpacked::isTable).toList());
      checkDeclared(file, entry);
      try (InputStream in = zip.getInputStream(entry)) {
        return copy(in, file, entry.getName(), () -> Math.max(entry.getCompressedSize(), 1));
      }
    } catch (ZipException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void checkPath(Opened file, String name) {
    String path = name.replace('\\', '/');
    boolean leaves = path.startsWith("/") || path.matches("[A-Za-z]:.*");
    if (leaves || ("/" + path + "/").contains("/../")) {
      throw Misuse.of(Code.READ_PATH, file.place(), file.name(), name);
    }
  }

  private static boolean isTable(ZipEntry entry) {
    String name = entry.getName();
    String last = name.substring(name.lastIndexOf('/') + 1);
    return !entry.isDirectory() && !last.startsWith(".") && !name.startsWith("__MACOSX/");
  }

  /** The entry that is pinned, or the only one there is. */
  private static ZipEntry choose(Opened file, List<ZipEntry> entries) {
    String names = String.join(", ", entries.stream().map(ZipEntry::getName).sorted().toList());
    Optional<String> part = file.pins().part();
    if (part.isPresent()) {
      return entries.stream()
          .filter(entry -> entry.getName().equals(part.get()))
          .findFirst()
          .orElseThrow(
              () -> Misuse.of(Code.READ_PART, file.place(), file.name(), part.get(), names));
    }
    if (entries.size() > 1) {
      throw Misuse.of(Code.READ_PARTS, file.place(), file.name(), names);
    }
    if (entries.isEmpty()) {
      throw Misuse.of(Code.READ_NOTHING, file.place(), file.name(), "it packs no file");
    }
    return entries.get(0);
  }

  private static void checkDeclared(Opened file, ZipEntry entry) {
    long size = entry.getSize();
    long ratio = size / Math.max(entry.getCompressedSize(), 1);
    check(file, size, ratio);
  }

  private static void check(Opened file, long size, long ratio) {
    Limits limits = file.limits();
    if (size > limits.unpacked()) {
      String found = "more than " + size / (1 << 20) + " MB when unpacked";
      throw Misuse.of(
          Code.READ_LIMIT, file.place(), file.name(), found, limits.unpacked() / (1 << 20) + " MB");
    }
    if (size > SMALL && ratio > limits.ratio()) {
      String found = "text that unpacks to " + ratio + " times its size";
      throw Misuse.of(Code.READ_LIMIT, file.place(), file.name(), found, limits.ratio() + " times");
    }
  }

  /** Bytes of packed text that were read so far. */
  private interface Packed {
    long bytes();
  }

  private static Unpacked copy(InputStream in, Opened file, String part, Packed packed)
      throws IOException {
    Path copy = Files.createTempFile("agglo", ".unpacked");
    boolean done = false;
    try (OutputStream out = Files.newOutputStream(copy)) {
      byte[] block = new byte[BLOCK];
      long size = 0;
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        size += n;
        check(file, size, size / Math.max(packed.bytes(), 1));
        out.write(block, 0, n);
      }
      refuseNested(file, copy);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(copy);
      }
    }
    return new Unpacked(file.unpackedTo(copy, part), true);
  }

  private static void refuseNested(Opened file, Path copy) throws IOException {
    byte[] head = Magic.head(copy);
    if (Magic.isGzip(head) || (Magic.isZip(head) && !Magic.isWorkbook(copy))) {
      throw Misuse.of(
          Code.READ_FORMAT,
          file.place(),
          file.name(),
          "a packed file within a packed file",
          "unpack it once");
    }
  }

  /** What went wrong with a file, in a few words. */
  static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse("it breaks off");
    return first.equals("null") ? e.getClass().getSimpleName().toLowerCase(Locale.ROOT) : first;
  }

  @Override
  public void close() throws IOException {
    if (isCopy) {
      Files.deleteIfExists(file.path());
    }
  }

  /** Counts the bytes that pass. */
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count += Math.max(n, 0);
      return n;
    }
  }
}
