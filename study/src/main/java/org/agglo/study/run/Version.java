package org.agglo.study.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Agglo this is. */
public final class Version {
  private static final Properties BUILD = read();

  private Version() {}

  /** The version, {@code 0.1.0}. */
  public static String version() {
    return BUILD.getProperty("version");
  }

  /**
   * A hash of the sources it was built from, or {@code dev}: stages of other code are not reused.
   */
  public static String code() {
    return version() + "-" + BUILD.getProperty("code");
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
