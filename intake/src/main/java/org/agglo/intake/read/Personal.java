package org.agglo.intake.read;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells columns about persons by their headings: officers, persons with control, responsible
 * persons, and what identifies a person. Such columns are dropped at the door.
 */
final class Personal {
  private static final Pattern WORDS =
      Pattern.compile(
          ".*(responsible person|person with significant control|persons with significant control"
              + "|significant control|beneficial owner|date of birth|birth date|dateofbirth"
              + "|\\bdob\\b|\\bpsc\\b|\\bofficers?\\b|\\bdirectors?\\b|\\bsecretary\\b"
              + "|\\bcontrollers?\\b|\\bshareholders?\\b|\\bsignatory\\b|contact (name|person)"
              + "|\\b(first|fore|given|middle|family|christian) ?names?\\b|\\bsurname\\b"
              + "|\\blast name\\b|\\bnational insurance\\b|\\bpassport\\b|\\bnationality\\b"
              + "|\\b(e ?mail|telephone|mobile|phone)\\b).*");

  /** Counts of persons, and words that only look like them, are not about one. */
  private static final Pattern COUNTS =
      Pattern.compile(
          ".*\\b(number|count|total|share|percent(age)?|rate|no|num|n)\\b.*"
              + "|.*\\b(e ?mail|telephone|mobile|phone) (coverage|access|lines?)\\b.*");

  private Personal() {}

  /** Whether a column of this heading is about persons. */
  static boolean isPersonal(String heading) {
    String words =
        heading
            .strip()
            .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    return WORDS.matcher(words).matches() && !COUNTS.matcher(words).matches();
  }
}
