package org.agglo.study.measure;

import java.util.List;

/** A list in a sentence: the first of it, and how many more there are. */
final class Some {
  private static final int SHOWN = 10;

  private Some() {}

  static String of(List<String> texts) {
    String first = String.join(", ", texts.subList(0, Math.min(SHOWN, texts.size())));
    return texts.size() > SHOWN ? first + " and " + (texts.size() - SHOWN) + " more" : first;
  }
}
