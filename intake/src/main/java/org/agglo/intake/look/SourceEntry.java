package org.agglo.intake.look;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.agglo.intake.read.Dialect;

/** The lines of {@code sources.yaml} that name a file and pin how it is read. */
final class SourceEntry {
  private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9 ._/-]*";
  private static final String NOT_TEXT = "[0-9.,+-]+|(?i)true|false|yes|no|null|on|off";

  private SourceEntry() {}

  /**
   * The entry of a file.
   *
   * @param file its name
   * @param sha256 its checksum; empty where it was not taken, as that takes long
   * @param dialect how it is read
   */
  static String of(String file, String sha256, Dialect dialect) {
    String pins =
        dialect.pins().entrySet().stream()
            .map(pin -> pin.getKey() + ": " + text(pin))
            .collect(Collectors.joining(", ", "{", "}"));
    return "      files:\n"
        + "        - relation: "
        + relation(file)
        + "\n          file: "
        + quote(file)
        + "\n          sha256: "
        + (sha256.isEmpty() ? "\"\"   # sha256sum tells it" : sha256)
        + "\n          address: \"\"   # where it can be had\n          read: "
        + pins
        + "\n";
  }

  private static String text(Map.Entry<String, String> pin) {
    return pin.getValue().matches("[0-9]+") ? pin.getValue() : quote(pin.getValue());
  }

  /** A name for the relation: the words of the file name. */
  static String relation(String file) {
    String words =
        file.toLowerCase(Locale.ROOT)
            .replaceAll("\\.(gz|zip)$", "")
            .replaceAll("\\.[a-z0-9]{1,8}$", "")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    return words.isEmpty() || Character.isDigit(words.charAt(0)) ? "table_" + words : words;
  }

  private static String quote(String text) {
    boolean plain = text.matches(PLAIN) && !text.matches(NOT_TEXT) && text.equals(text.strip());
    if (text.equals("\"")) {
      return "'\"'";
    }
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
