package org.agglo.intake.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * A file to fetch.
 *
 * @param address where it is
 * @param file name it is kept under
 * @param set the data set it is of
 * @param sha256 the checksum it must have; empty where none is known
 */
public record Wanted(URI address, String file, DataSet set, Optional<String> sha256) {
  /** The same file, which must have a checksum. */
  public Wanted withChecksum(String expected) {
    return new Wanted(address, file, set, Optional.of(expected));
  }

  /** Whether an address is the publisher's, or one that it may lead to. */
  boolean allows(URI other) {
    boolean secure = "https".equals(other.getScheme());
    boolean same = address.getScheme().equals(other.getScheme());
    String host = String.valueOf(other.getHost());
    boolean known =
        host.equals(address.getHost())
            || set.hosts().stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h));
    return known && (secure || same);
  }
}
