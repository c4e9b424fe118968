package org.agglo.intake.look;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * The postcodes of a table, told quickly: the sectors in order, and a bit for each unit that a
 * sector may have. Two million postcodes take one megabyte.
 */
public final class KnownPostcodes {
  private static final int FORMAT = 0x41_47_50_01;
  private static final int LETTERS = 26;
  private static final int DIGITS = 36;

  /** Whole numbers for the units of a sector, {@code AA} to {@code ZZ}. */
  private static final int WORDS = (LETTERS * LETTERS + Long.SIZE - 1) / Long.SIZE;

  private static final int UNIT = 2;
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,4}[0-9][A-Z]{2}");

  private final String name;
  private final long size;
  private final int[] sectors;
  private final long[] units;

  private KnownPostcodes(String name, long size, int[] sectors, long[] units) {
    this.name = name;
    this.size = size;
    this.sectors = sectors;
    this.units = units;
  }

  /**
   * The postcodes of a relation.
   *
   * @param database holds it
   * @param relation has a column {@code postcode}, each once, with one blank: {@code S9 2AB}
   * @param name the name messages use for the table
   */
  public static KnownPostcodes of(Database database, String relation, String name) {
    Columns rows =
        Columns.read(
            database,
            Database.resource(KnownPostcodes.class, "postcode_sector.sql")
                .replace("{relation}", Database.name(relation)));
    int n = rows.rows();
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      keys[i] = (long) sector(rows.texts("sector")[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] sectors = new int[n];
    long[] units = new long[n * WORDS];
    long size = 0;
    for (int i = 0; i < n; i++) {
      sectors[i] = (int) (keys[i] >>> Integer.SIZE);
      String all = rows.texts("units")[(int) keys[i]];
      for (int p = 0; p < all.length(); p += UNIT) {
        int unit = unit(all, p);
        units[i * WORDS + unit / Long.SIZE] |= 1L << unit % Long.SIZE;
        size++;
      }
    }
    return new KnownPostcodes(name, size, sectors, units);
  }

  /** Reads what {@link #write} wrote. */
  public static KnownPostcodes read(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not a list of postcodes");
    }
    String name = in.readUTF();
    long size = in.readLong();
    int[] sectors = new int[in.readInt()];
    long[] units = new long[sectors.length * WORDS];
    byte[] bytes = new byte[sectors.length * Integer.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asIntBuffer().get(sectors);
    byte[] bits = new byte[units.length * Long.BYTES];
    in.readFully(bits);
    ByteBuffer.wrap(bits).asLongBuffer().get(units);
    return new KnownPostcodes(name, size, sectors, units);
  }

  /** Writes it, the same bytes for the same postcodes. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeUTF(name);
    out.writeLong(size);
    out.writeInt(sectors.length);
    for (int sector : sectors) {
      out.writeInt(sector);
    }
    ByteBuffer bits = ByteBuffer.allocate(units.length * Long.BYTES);
    LongBuffer longs = bits.asLongBuffer();
    longs.put(units);
    out.write(bits.array());
  }

  /** Name of the table. */
  public String name() {
    return name;
  }

  /** Number of postcodes. */
  public long size() {
    return size;
  }

  /** Whether a postcode is among them, whatever its blanks and cases. */
  public boolean contains(String postcode) {
    String bare = bare(postcode);
    int end = bare.length() - UNIT;
    if (!FORM.matcher(bare).matches()) {
      return false;
    }
    int at = Arrays.binarySearch(sectors, sector(bare.substring(0, end)));
    int unit = unit(bare, end);
    return at >= 0 && (units[at * WORDS + unit / Long.SIZE] >>> unit % Long.SIZE & 1) == 1;
  }

  private static String bare(String postcode) {
    return postcode.toUpperCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", "");
  }

  private static int unit(String letters, int from) {
    return (letters.charAt(from) - 'A') * LETTERS + letters.charAt(from + 1) - 'A';
  }

  /** A number for up to five letters and digits. */
  private static int sector(String text) {
    int key = 0;
    for (int i = 0; i < text.length(); i++) {
      key = key * DIGITS + Character.digit(text.charAt(i), DIGITS);
    }
    return key;
  }
}
