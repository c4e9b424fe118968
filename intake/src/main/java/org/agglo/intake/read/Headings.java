package org.agglo.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.read.Loaded.Column;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table from its headings: each gets a name of its own, and columns about persons
 * are left out.
 */
final class Headings {
  private final List<Column> all = new ArrayList<>();
  private final boolean[] kept;
  private final List<String> dropped;

  /** Indices of the columns that are read. */
  private final int[] read;

  private final List<Problem> notes = new ArrayList<>();

  /**
   * Names columns.
   *
   * @param headings as the file writes them
   * @param place of the heading
   * @param choice which columns are read
   */
  Headings(List<String> headings, Place place, ColumnChoice choice) {
    kept = new boolean[headings.size()];
    Arrays.fill(kept, true);
    Set<String> taken = new HashSet<>();
    headings.forEach(heading -> taken.add(key(heading)));
    Set<String> used = new HashSet<>();
    Map<String, List<String>> twice = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      String name = name(words(heading), i, used, taken);
      all.add(new Column(name, heading));
      if (Personal.isPersonal(heading)) {
        kept[i] = false;
        notes.add(Problem.of(Code.COLUMN_PERSONAL, place, words(heading)));
      } else if (heading.isBlank()) {
        notes.add(Problem.of(Code.COLUMN_UNNAMED, place, i + 1, name));
      } else {
        twice.computeIfAbsent(key(heading), k -> new ArrayList<>()).add(name);
      }
    }
    for (Column column : all) {
      List<String> names = twice.remove(key(column.heading()));
      if (names != null && names.size() > 1) {
        String list = String.join(", ", names);
        notes.add(
            Problem.of(Code.COLUMN_RENAMED, place, words(column.heading()), names.size(), list));
      }
    }
    dropped = headings(false);
    Set<String> chosen = choice.choose(columns());
    for (int i = 0; i < kept.length; i++) {
      kept[i] &= chosen.contains(all.get(i).name());
    }
    read = IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
  }

  /** The columns of a file without a line of its own for the headings. */
  static Headings of(Opened file, List<String> headings) {
    return new Headings(headings, file.place(), file.choice());
  }

  private static String name(String heading, int index, Set<String> used, Set<String> taken) {
    String name = heading.isEmpty() ? "column_" + (index + 1) : heading;
    String base = name;
    int number = 2;
    while (!used.add(key(name)) || (!name.equals(heading) && taken.contains(key(name)))) {
      name = base + "_" + number++;
    }
    return name;
  }

  /** Names differ in more than case and blanks, as they must in SQL. */
  private static String key(String heading) {
    return words(heading).toLowerCase(Locale.ROOT);
  }

  /** A heading in one line. */
  static String words(String heading) {
    return heading.strip().replaceAll("\\s+", " ");
  }

  /** Number of columns in the file. */
  int width() {
    return all.size();
  }

  /** Columns that are read, in order. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        columns.add(all.get(i));
      }
    }
    return columns;
  }

  /** All columns in order, those left out as well. */
  List<Column> all() {
    return all;
  }

  /** Headings of the columns about persons, which are left out whatever is chosen. */
  List<String> dropped() {
    return dropped;
  }

  /** Whether all columns are read. */
  boolean isWhole() {
    return headings(false).isEmpty();
  }

  private List<String> headings(boolean which) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] == which) {
        headings.add(words(all.get(i).heading()));
      }
    }
    return headings;
  }

  /** Names of the columns that are read. */
  List<String> names() {
    return columns().stream().map(Column::name).toList();
  }

  /** The fields of a row that are read. */
  @Nullable String[] select(@Nullable String[] row) {
    @Nullable String[] fields = new String[read.length];
    for (int i = 0; i < read.length; i++) {
      fields[i] = read[i] < row.length ? row[read[i]] : null;
    }
    return fields;
  }

  /** What should be known about the names. */
  List<Problem> notes() {
    return notes;
  }
}
