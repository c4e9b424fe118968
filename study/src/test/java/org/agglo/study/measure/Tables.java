package org.agglo.study.measure;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;

/** Small tables, written to a file and read again. */
final class Tables {
  final Problems problems = new Problems();
  private final Path folder;

  Tables(Path folder) {
    this.folder = folder;
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputTable table(String text) {
    return InputTable.read(file("t.csv", text), problems);
  }

  /** Cells of the columns place, trade and jobs. */
  Cells cells(String text) {
    return Cells.read(table(text), columns("jobs"), false);
  }

  static Cells.Columns columns(String... amounts) {
    List<Cells.Value> values =
        List.of(amounts).stream().map(a -> new Cells.Value(a, Quantity.AMOUNT)).toList();
    return new Cells.Columns("place", "trade", values, Optional.empty());
  }

  /** What was told, without the folder. */
  List<String> told() {
    return problems.list().stream()
        .map(Problem::toString)
        .map(s -> s.replace(folder + "/", ""))
        .toList();
  }

  static String csv(Result result) {
    StringWriter out = new StringWriter();
    try {
      ResultFile.csv(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
