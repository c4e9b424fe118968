package org.agglo.study.synthesis;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;

/**
 * What a synthetic register must add up to.
 *
 * @param areas codes of the areas
 * @param jobs jobs by five-digit industry, one for each area
 * @param enterprises enterprises by five-digit industry, one for each size band
 * @param turnover £ million by region and section, {@code TLG C}; without those not published
 */
public record Margins(
    List<String> areas,
    Map<String, double[]> jobs,
    Map<String, double[]> enterprises,
    Map<String, Double> turnover) {

  private static final String JOBS = "area-sic.csv";
  private static final String SIZES = "sic-size.csv";
  private static final String TURNOVER = "turnover.csv";

  /** Opens one of the three tables. */
  private interface Opener {
    Reader open(String name) throws IOException;
  }

  /**
   * Those of Great Britain: jobs and enterprises of 2021, turnover at the start of 2022.
   *
   * <p>Sources: Office for National Statistics, Business Register and Employment Survey and UK
   * Business Counts; Department for Business and Trade, Business Population Estimates; Open
   * Government Licence v3.0. Made by {@code study/src/recipes/margins.sh}.
   */
  public static Margins bundled() {
    return read(
        name -> {
          InputStream in = Objects.requireNonNull(Margins.class.getResourceAsStream(name), name);
          return new InputStreamReader(in, StandardCharsets.UTF_8);
        });
  }

  /**
   * Those of a folder with tables of the same names and layout.
   *
   * @throws Misuse with all that is wrong with them
   */
  public static Margins read(Path folder) {
    Problems problems = new Problems();
    for (String name : List.of(JOBS, SIZES, TURNOVER)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        String mend = "a folder of margins has " + JOBS + ", " + SIZES + " and " + TURNOVER;
        problems.add(Code.FILE_MISSING, Place.of(name), folder.resolve(name), mend);
      }
    }
    problems.throwIfStop();
    return read(name -> Files.newBufferedReader(folder.resolve(name), StandardCharsets.UTF_8));
  }

  private static Margins read(Opener opener) {
    Problems problems = new Problems();
    List<List<String>> jobs = rows(opener, JOBS, problems);
    List<List<String>> sizes = rows(opener, SIZES, problems);
    List<List<String>> turnover = rows(opener, TURNOVER, problems);
    problems.throwIfStop();
    List<String> areas = jobs.get(0).subList(1, jobs.get(0).size());
    Margins margins =
        new Margins(
            List.copyOf(areas),
            numbers(jobs, JOBS, problems),
            numbers(sizes, SIZES, problems),
            turnover(turnover, problems));
    if (!sizes.get(0).subList(1, sizes.get(0).size()).equals(SizeBand.NAMES)) {
      String bands = "; the columns are sic, " + String.join(", ", SizeBand.NAMES);
      problems.add(
          Code.COLUMN_UNKNOWN,
          new Place(SIZES, 1, 0),
          String.join(", ", sizes.get(0)),
          SIZES,
          bands);
    }
    problems.throwIfStop();
    margins.compare();
    return margins;
  }

  private void compare() {
    Set<String> common = divisions(jobs);
    common.retainAll(divisions(enterprises));
    if (common.isEmpty()) {
      throw Misuse.of(
          Code.MARGINS_APART,
          Place.NONE,
          String.join(", ", divisions(jobs)),
          String.join(", ", divisions(enterprises)));
    }
  }

  private static Set<String> divisions(Map<String, double[]> table) {
    Set<String> divisions = new TreeSet<>();
    table.keySet().forEach(code -> divisions.add(code.substring(0, Math.min(2, code.length()))));
    return divisions;
  }

  private static List<List<String>> rows(Opener opener, String name, Problems problems) {
    List<List<String>> rows = new ArrayList<>();
    try (Reader reader = opener.open(name);
        CsvReader<CsvRecord> csv =
            CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(reader)) {
      csv.forEach(record -> rows.add(record.getFields()));
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      problems.add(Code.FILE_UNREADABLE, Place.of(name), name, e.getMessage());
    }
    if (rows.size() < 2) {
      problems.add(Code.FILE_EMPTY, Place.of(name), name);
    }
    return rows;
  }

  private static Map<String, double[]> numbers(
      List<List<String>> rows, String name, Problems problems) {
    Map<String, double[]> table = new TreeMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      double[] numbers = new double[row.size() - 1];
      for (int c = 1; c < row.size(); c++) {
        numbers[c - 1] = number(row.get(c), name + " (" + row.get(0) + ")", problems);
      }
      table.put(row.get(0), numbers);
    }
    return table;
  }

  private static Map<String, Double> turnover(List<List<String>> rows, Problems problems) {
    Map<String, Double> turnover = new TreeMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (!row.get(2).isEmpty()) {
        double millions = number(row.get(2), TURNOVER + " (" + row.get(0) + ")", problems);
        turnover.put(row.get(0) + " " + row.get(1), millions);
      }
    }
    return turnover;
  }

  private static double number(String text, String where, Problems problems) {
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as what is negative is.
    }
    problems.add(Code.MARGIN_CELL, Place.of(where), text);
    return 0;
  }
}
