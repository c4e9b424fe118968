package org.agglo.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private final List<Problem> notes = new ArrayList<>();

  /**
   * Names columns.
   *
   * @param headings as the file writes them
   * @param place of the heading
   */
  Headings(List<String> headings, Place place) {
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

  /** Headings of the columns that are left out. */
  List<String> dropped() {
    List<String> dropped = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) {
        dropped.add(words(all.get(i).heading()));
      }
    }
    return dropped;
  }

  /** Names of the columns that are read. */
  List<String> names() {
    return columns().stream().map(Column::name).toList();
  }

  /** The fields of a row that are read. */
  @Nullable String[] select(@Nullable String[] row) {
    List<@Nullable String> fields = new ArrayList<>(row.length);
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        fields.add(i < row.length ? row[i] : null);
      }
    }
    return fields.toArray(new String[0]);
  }

  /** What should be known about the names. */
  List<Problem> notes() {
    return notes;
  }
}
