package org.agglo.publish.page;

import java.util.List;

/**
 * What the narrow codes say of a cluster, in plain words.
 *
 * @param standing against the nation
 * @param headline the sentence that comes first
 * @param chance what its interval says; empty where there is none
 * @param parts where it is strong, in sentences; empty where nothing is above the nation
 */
public record Verdict(Standing standing, String headline, String chance, List<String> parts) {

  /** A cluster against the nation, by its narrow codes. */
  public enum Standing {
    ABOVE("above the nation"),
    BELOW("below the nation"),
    NO_CODE("no code"),
    MISSING("no figure");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    /** A few words for tables and tallies. */
    public String label() {
      return label;
    }
  }
}
