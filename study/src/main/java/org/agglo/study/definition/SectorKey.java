package org.agglo.study.definition;

/** The keys that stand beside clusters in figures: sectors of a frame, and the sum of all. */
public final class SectorKey {
  /** All activity: the base of quotients. */
  public static final String ALL = "all";

  private static final String PREFIX = "sic-";

  private SectorKey() {}

  /** The key of a SIC code, {@code sic-29}. */
  public static String of(String code) {
    return PREFIX + code;
  }

  /** Whether a key is a sector's. */
  public static boolean isSector(String key) {
    return key.startsWith(PREFIX);
  }

  /** The code of a sector's key. */
  public static String code(String key) {
    return key.substring(PREFIX.length());
  }
}
