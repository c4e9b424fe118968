package org.agglo.study.schema;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.text.Nearest;
import org.agglo.intake.yaml.YamlTree.Entry;
import org.agglo.intake.yaml.YamlTree.Mapping;
import org.agglo.intake.yaml.YamlTree.Scalar;

/** Makes records from the rows of a study's own CSV files; every row must be right. */
public final class CsvBinder {
  private final Problems problems;
  private final Binder binder;

  /** Over a collector of problems and a memory of places. */
  public CsvBinder(Problems problems, Places places) {
    this.problems = problems;
    this.binder = new Binder(problems, places);
  }

  /** The records of the rows that are right; what is wrong is told. */
  public <T extends Record> List<T> bind(CsvFile file, Class<T> type) {
    checkHeader(file, type);
    file.rejects().forEach(problems::add);
    List<T> records = new ArrayList<>();
    if (lacksColumn(file, type)) {
      return records;
    }
    for (CsvFile.Row row : file.rows()) {
      binder.bind(mapping(file, row, type), type).ifPresent(records::add);
    }
    return records;
  }

  private void checkHeader(CsvFile file, Class<?> type) {
    List<String> keys = Names.keys(type);
    for (int i = 0; i < file.header().size(); i++) {
      String column = file.header().get(i);
      if (!keys.contains(column)) {
        Place place = new Place(file.name(), 1, i + 1L);
        String hint = Nearest.ask(column, keys);
        problems.add(
            Code.KEY_UNKNOWN,
            place,
            column,
            file.name(),
            hint.isEmpty() ? "; columns are " + String.join(", ", keys) : hint);
      }
    }
  }

  /** One sentence for a column, not one for each row that lacks it. */
  private boolean lacksColumn(CsvFile file, Class<?> type) {
    boolean lacks = false;
    for (RecordComponent component : type.getRecordComponents()) {
      String key = Names.key(component);
      if (Names.absent(component.getType()) == null && file.findColumn(key).isEmpty()) {
        Place place = new Place(file.name(), 1, 0);
        problems.add(Code.KEY_MISSING, place, file.name(), key, Names.doc(component));
        lacks = true;
      }
    }
    return lacks;
  }

  private static Mapping mapping(CsvFile file, CsvFile.Row row, Class<?> type) {
    List<String> keys = Names.keys(type);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < file.header().size(); i++) {
      String text = row.fields().get(i);
      if (!text.isEmpty() && keys.contains(file.header().get(i))) {
        Place place = file.place(row, i);
        entries.add(new Entry(place, file.header().get(i), new Scalar(place, text, false)));
      }
    }
    return new Mapping(new Place(file.name(), row.line(), 0), entries);
  }
}
