package org.agglo.intake.message;

/**
 * One thing that is wrong: its code, where it is, and a sentence that says how to mend it.
 *
 * @param code entry of the catalogue
 * @param place where
 * @param text the sentence, complete
 */
public record Problem(Code code, Place place, String text) {

  /** A problem whose sentence is the catalogue's with its parts filled in. */
  public static Problem of(Code code, Place place, Object... parts) {
    String text = code.sentence();
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return new Problem(code, place, text);
  }

  /** As printed: {@code clusters.yaml:12:5: A011 unknown key …}. */
  @Override
  public String toString() {
    String where = place.toString();
    return (where.isEmpty() ? "" : where + ": ") + code.id() + " " + text;
  }
}
