package org.agglo.study.synthesis;

import java.util.SplittableRandom;

/** Made-up names of companies. None is a word, and each says that it is synthetic. */
final class Names {
  private static final String[] BEGIN = {
    "BA", "BRE", "CO", "DA", "DRO", "FE", "FLI", "GA", "GRU", "HO", "JA", "KE", "KRI", "LO", "MA",
    "NE", "PA", "PLO", "QUE", "RA", "SE", "STRI", "TA", "TRO", "VE", "WA", "XI", "YO", "ZU", "ZE"
  };
  private static final String[] MIDDLE = {
    "BEL", "DOR", "FIN", "GAL", "KUM", "LAV", "MIR", "NOL", "PEX", "RIL", "SUM", "TOV", "VIL",
    "WEX", "ZAN"
  };
  private static final String[] END = {"AC", "EM", "IQ", "ON", "UX", "YL", "OR", "IM"};

  private Names() {}

  /** A first word: one of 3,600. */
  static String word(SplittableRandom random) {
    return BEGIN[random.nextInt(BEGIN.length)]
        + MIDDLE[random.nextInt(MIDDLE.length)]
        + END[random.nextInt(END.length)];
  }
}
