package org.agglo.study.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.sql.Database;

/** The relations that the stages of a run have written so far, each a Parquet file. */
public final class Relations {
  private final Map<String, Path> files = new LinkedHashMap<>();

  void add(Stage stage, Path folder) {
    for (String output : stage.outputs()) {
      files.put(output, folder.resolve(output + ".parquet"));
    }
  }

  /** The file of a relation. */
  public Path file(String relation) {
    Path file = files.get(relation);
    if (file == null) {
      throw new IllegalArgumentException("no stage has written " + relation);
    }
    return file;
  }

  /** Whether a stage has written a relation. */
  public boolean has(String relation) {
    return files.containsKey(relation);
  }

  /** All files, by relation, in the order of the stages. */
  public Map<String, Path> files() {
    return Map.copyOf(files);
  }

  /** Makes views of the relations a stage reads. */
  void view(Stage stage, Database database) {
    stage.inputs().forEach(input -> database.view(input, file(input)));
    optional(stage).forEach(input -> database.view(input, file(input)));
  }

  /** The relations a stage can do without that are there. */
  List<String> optional(Stage stage) {
    return stage.optional().stream().filter(files::containsKey).toList();
  }
}
