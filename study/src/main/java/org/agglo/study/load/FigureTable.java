package org.agglo.study.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.table.CsvFile.Row;
import org.agglo.intake.text.Decimal;
import org.agglo.intake.text.Nearest;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Status;
import org.agglo.study.schema.Names;
import org.agglo.study.schema.Places;

/** Reads one source's table: each row becomes an observation or a reject with its reason. */
final class FigureTable {
  /** What the rows may name. */
  record Known(Set<String> clusters, Set<String> areas) {}

  /**
   * One row of the table.
   *
   * @param value {@code NaN} where the table leaves it empty
   */
  record Observation(
      String cluster,
      Definition definition,
      String area,
      String period,
      double value,
      String status) {}

  /** All rows of a table. */
  record Result(List<Observation> observations, List<Problem> rejects, long rows) {}

  private final Source source;
  private final CsvFile file;
  private final Known known;
  private final Map<Role, Integer> columns = new EnumMap<>(Role.class);
  private final List<Problem> rejects = new ArrayList<>();

  private FigureTable(Source source, CsvFile file, Known known) {
    this.source = source;
    this.file = file;
    this.known = known;
  }

  /** Reads all rows; problems takes columns that are unknown or not named. */
  static Result read(Source source, CsvFile file, Context context) {
    FigureTable table = new FigureTable(source, file, context.known());
    int before = context.problems().list().size();
    table.findColumns(context.places(), context.problems());
    table.rejects.addAll(file.rejects());
    boolean readable = context.problems().list().size() == before;
    List<Observation> observations = readable ? table.observations() : List.of();
    table.rejects.sort(Comparator.comparingLong(p -> p.place().line()));
    return new Result(observations, table.rejects, file.size());
  }

  /** What the reading needs beside the table. */
  record Context(Known known, Places places, Problems problems) {}

  private void findColumns(Places places, Problems problems) {
    for (Map.Entry<String, String> entry : source.columns().entrySet()) {
      String role = entry.getKey();
      if (!Role.keys().contains(role)) {
        Place place = places.ofKey(source, "columns", role);
        problems.add(Code.COLUMN_ROLE, place, role, Nearest.ask(role, Role.keys()));
        continue;
      }
      String column = entry.getValue();
      file.findColumn(column)
          .ifPresentOrElse(
              i -> columns.put(Role.values()[Role.keys().indexOf(role)], i),
              () -> {
                Place place = places.of(source, "columns", column);
                String hint = Nearest.ask(column, file.header());
                problems.add(
                    Code.COLUMN_UNKNOWN,
                    place,
                    column,
                    file.name(),
                    hint.isEmpty() ? "; it has " + String.join(", ", file.header()) : hint);
              });
    }
    for (Role role : Role.values()) {
      if (role.needed() && !source.columns().containsKey(role.key())) {
        problems.add(Code.COLUMN_NEEDED, places.of(source, "columns"), role.key());
      }
    }
  }

  private List<Observation> observations() {
    List<Observation> observations = new ArrayList<>(file.rows().size());
    Map<List<Object>, Long> seen = new HashMap<>();
    for (Row row : file.rows()) {
      int before = rejects.size();
      Observation o = observation(row);
      if (rejects.size() > before) {
        continue;
      }
      Long first = seen.putIfAbsent(List.of(o.cluster, o.definition, o.area, o.period), row.line());
      if (first == null) {
        observations.add(o);
      } else {
        String cell = o.cluster + ", " + o.area + ", " + o.period;
        rejects.add(Problem.of(Code.ROW_TWICE, file.place(row, 0), first, cell));
      }
    }
    return observations;
  }

  /** The observation of a row, valid only if the row added no reject. */
  private Observation observation(Row row) {
    String cluster = text(row, Role.CLUSTER);
    String area = text(row, Role.AREA);
    if (!known.clusters().contains(cluster)) {
      reject(Code.ROW_UNKNOWN_CLUSTER, row, Role.CLUSTER, known.clusters());
    } else if (!known.areas().isEmpty() && !known.areas().contains(area)) {
      reject(Code.ROW_UNKNOWN_AREA, row, Role.AREA, known.areas());
    }
    String status = text(row, Role.STATUS);
    return new Observation(
        cluster, definition(row, cluster), area, period(row), value(row), checked(status, row));
  }

  private Definition definition(Row row, String cluster) {
    String text = text(row, Role.DEFINITION);
    if (text.isEmpty()) {
      boolean whole = cluster.equals(SectorKey.ALL) || SectorKey.isSector(cluster);
      return whole ? Definition.WHOLE : Definition.NARROW;
    }
    List<String> choices = Names.choices(Definition.class);
    int index = choices.indexOf(text);
    if (index < 0) {
      reject(Code.ROW_UNKNOWN_DEFINITION, row, Role.DEFINITION, choices);
      return Definition.WHOLE;
    }
    return Definition.values()[index];
  }

  private String period(Row row) {
    String text = text(row, Role.PERIOD);
    if (!text.matches("[12][0-9]{3}")) {
      rejectOnce(Code.CELL_NOT_YEAR, row, Role.PERIOD);
    }
    return text;
  }

  private double value(Row row) {
    String text = text(row, Role.VALUE);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      double value = Decimal.parse(text);
      if (value < 0) {
        rejectOnce(Code.CELL_NEGATIVE, row, Role.VALUE);
      }
      return value;
    } catch (NumberFormatException e) {
      rejectOnce(Code.CELL_NOT_NUMBER, row, Role.VALUE);
      return Double.NaN;
    }
  }

  private String checked(String status, Row row) {
    for (String mark : status.isEmpty() ? new String[0] : status.split(" ")) {
      if (!Status.marks().contains(mark)) {
        reject(Code.STATUS_UNKNOWN, row, Role.STATUS, Status.marks());
        return status;
      }
    }
    return status;
  }

  private String text(Row row, Role role) {
    Integer index = columns.get(role);
    return index == null ? "" : row.fields().get(index).strip();
  }

  private void reject(Code code, Row row, Role role, Collection<String> names) {
    String text = text(row, role);
    rejectIfFirst(Problem.of(code, place(row, role), text, Nearest.ask(text, names)));
  }

  private void rejectOnce(Code code, Row row, Role role) {
    rejectIfFirst(Problem.of(code, place(row, role), text(row, role), ""));
  }

  /** A row is one reject, whatever else is wrong with it. */
  private void rejectIfFirst(Problem problem) {
    boolean again =
        !rejects.isEmpty()
            && rejects.get(rejects.size() - 1).place().line() == problem.place().line();
    if (!again) {
      rejects.add(problem);
    }
  }

  private Place place(Row row, Role role) {
    return file.place(row, columns.getOrDefault(role, 0));
  }
}
