package org.agglo.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agglo.intake.read.CsvSample.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds separator and quote: those under which most rows have equally many fields, from the first
 * such row on.
 */
final class CsvSniffer {
  /** In the order of preference where they do equally well. */
  private static final List<String> SEPARATORS = List.of("\t", "|", ";", ",");

  private static final int ROWS = 2_000;

  /** Below this, a text has one column. */
  private static final double ENOUGH = 0.3;

  private static final double ENOUGH_OF_TWO = 0.6;

  private CsvSniffer() {}

  /**
   * A way to cut, and how well it does.
   *
   * @param sample the sample, cut
   * @param width fields that most rows have
   * @param first index of the first row with so many
   * @param share share of such rows from there on
   * @param score that share, less where there are few fields or much before
   */
  record Guess(CsvSample sample, int width, int first, double share, double score) {}

  /** The best way to cut a sample, within what is pinned. */
  static Guess find(byte[] bytes, boolean isPart, Pins pins, String encoding) throws IOException {
    List<String> separators = pins.separator().map(List::of).orElse(SEPARATORS);
    Guess best = null;
    for (String separator : separators) {
      Dialect dialect =
          new Dialect(
              Format.CSV, encoding, separator, quote(bytes, separator, pins), ".", 1, 0, "");
      Guess guess = guess(cut(bytes, isPart, dialect));
      if (!isDecimalComma(bytes, separator, best) && isBetter(guess, best)) {
        best = guess;
      }
    }
    if (best == null || (isText(best) && pins.separator().isEmpty())) {
      String quote = quote(bytes, "\n", pins);
      Dialect single = new Dialect(Format.CSV, encoding, "", quote, ".", 1, 0, "");
      return guess(cut(bytes, isPart, single));
    }
    return best;
  }

  /** Texts in one column hold commas here and there, mostly one. */
  private static boolean isText(Guess guess) {
    return guess.share() < (guess.width() == 2 ? ENOUGH_OF_TWO : ENOUGH);
  }

  private static CsvSample cut(byte[] bytes, boolean isPart, Dialect dialect) throws IOException {
    return isPart ? CsvSample.cutPart(bytes, dialect) : CsvSample.cut(bytes, dialect, 0);
  }

  private static boolean isBetter(Guess guess, @Nullable Guess best) {
    return best == null || guess.score() > best.score() + 1e-9;
  }

  /** Commas that stand between digits do not separate where something else does. */
  private static boolean isDecimalComma(byte[] bytes, String separator, @Nullable Guess best) {
    if (!separator.equals(",") || best == null || best.score() < 0.7) {
      return false;
    }
    int commas = 0;
    int within = 0;
    for (int i = 1; i < bytes.length - 1; i++) {
      if (bytes[i] == ',') {
        commas++;
        within += isDigit(bytes[i - 1]) && isDigit(bytes[i + 1]) ? 1 : 0;
      }
    }
    return within * 10 >= commas * 8;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static Guess guess(CsvSample sample) {
    List<Row> rows = sample.rows().stream().filter(row -> !row.isBlank()).limit(ROWS).toList();
    Map<Integer, Integer> counts = new HashMap<>();
    Map<Integer, Integer> firsts = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isSound()) {
        counts.merge(rows.get(i).fields(), 1, Integer::sum);
        firsts.putIfAbsent(rows.get(i).fields(), i);
      }
    }
    Guess best = new Guess(sample, 1, 0, 0, 0);
    for (int width : counts.keySet().stream().sorted().toList()) {
      int first = firsts.get(width);
      double share = (double) counts.get(width) / (rows.size() - first);
      double many = StrictMath.pow(1 - 1.0 / width, 0.25);
      double all = StrictMath.sqrt((double) counts.get(width) / rows.size());
      double score = share * many * all / (1 + 0.1 * Math.min(first, 10));
      if (score > best.score()) {
        best = new Guess(sample, width, index(sample, rows.get(first)), share, score);
      }
    }
    return best;
  }

  private static int index(CsvSample sample, Row row) {
    return sample.rows().indexOf(row);
  }

  /** A quote is one where most fields that hold it begin and end with it. */
  private static String quote(byte[] bytes, String separator, Pins pins) throws IOException {
    Optional<String> pinned = pins.quote();
    if (pinned.isPresent()) {
      return pinned.get();
    }
    Dialect plain = new Dialect(Format.CSV, "", separator, "", ".", 1, 0, "");
    int around = 0;
    int within = 0;
    for (String field : fields(CsvSample.cut(bytes, plain, 0), separator)) {
      boolean begins = field.startsWith("\"");
      boolean ends = field.endsWith("\"") && field.length() > 1;
      around += (begins ? 1 : 0) + (ends ? 1 : 0);
      within += !begins && !ends && field.indexOf('"') >= 0 ? 2 : 0;
      within += begins != ends && field.indexOf('"', 1) < 0 && field.length() < 3 ? 1 : 0;
    }
    return within > around ? "" : "\"";
  }

  private static List<String> fields(CsvSample sample, String separator) {
    List<String> fields = new ArrayList<>();
    for (Row row : sample.rows().subList(0, Math.min(ROWS, sample.rows().size()))) {
      if (row.text().indexOf('"') >= 0) {
        for (String field : row.text().split(Pattern.quote(separator), -1)) {
          fields.add(field.strip());
        }
      }
    }
    return fields;
  }
}
