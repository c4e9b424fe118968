package org.agglo.study.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agglo.intake.schema.Doc;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.FigureColumns;

/** The page that explains every file of a study folder, and the relations of figures. */
final class SchemaPage {
  private SchemaPage() {}

  static String text(String made) {
    StringBuilder page = new StringBuilder("# Files of a study\n\n").append(made);
    page.append(
        """
        A study is a folder of plain files. `study.yaml`, `sources.yaml`, `clusters.yaml` and the
        table of areas must be there; every other file is optional. A key that is not in its table
        here is an error. JSON Schemas for editors stand in [schema/](schema).

        """);
    StudyFiles.all().forEach((file, type) -> file(page, file, type));
    figures(page);
    return page.toString();
  }

  private static void file(StringBuilder page, String file, Class<?> type) {
    page.append("## ").append(file).append("\n\n");
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    Set<Class<?>> done = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Class<?> next = open.removeFirst();
      if (done.add(next)) {
        table(page, next, next == type, open);
      }
    }
  }

  private static void table(
      StringBuilder page, Class<?> type, boolean first, Deque<Class<?>> open) {
    Doc doc = type.getAnnotation(Doc.class);
    if (!first) {
      page.append("### ").append(Names.of(type).replaceFirst("^an? ", "")).append("\n\n");
    }
    page.append(doc == null ? "" : doc.value() + "\n\n");
    page.append("| key | type | needed | meaning |\n|---|---|---|---|\n");
    for (RecordComponent c : type.getRecordComponents()) {
      boolean needed = Names.absent(c.getType()) == null;
      Doc meaning = c.getAnnotation(Doc.class);
      String example =
          meaning == null || meaning.example().isEmpty()
              ? ""
              : " Example: `" + meaning.example() + "`.";
      page.append("| `").append(Names.key(c)).append("` | ");
      page.append(type(c.getGenericType(), open)).append(" | ");
      page.append(needed ? "yes" : "").append(" | ");
      page.append(meaning == null ? "" : meaning.value()).append(example).append(" |\n");
    }
    page.append('\n');
  }

  private static String type(Type type, Deque<Class<?>> open) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return type(of[0], open);
      }
      return generic.getRawType() == List.class
          ? "list of " + type(of[0], open)
          : "map of " + type(of[0], open) + " to " + type(of[1], open);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      open.addLast(plain);
      return Names.of(plain).replaceFirst("^an? ", "");
    }
    return plain.isEnum()
        ? String.join(", ", Names.choices(plain))
        : Names.kind(plain).replaceFirst("^an? ", "");
  }

  private static void figures(StringBuilder page) {
    page.append(
        """
        ## The relation figure

        Everything a reader sees is a row of `figure_public`, which is `figure` after disclosure.
        One row is one number with its marks; (metric, measure, cluster, definition, area, period)
        is its key. Missing numbers are empty and have a status and a note.

        | column | type | meaning |
        |---|---|---|
        """);
    Map<String, String> types = FigureColumns.types();
    for (RecordComponent c : Figure.class.getRecordComponents()) {
      String name = Names.key(c);
      page.append("| `").append(name).append("` | ").append(types.get(name));
      page.append(" | ").append(Names.doc(c)).append(" |\n");
    }
    page.append(
        """

        ## The relation figure_item

        The entries of list metrics: `metric`, `cluster`, `area`, `name`, `source`.
        """);
  }
}
