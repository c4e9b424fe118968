package org.agglo.study.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The containers as the study decides them. */
class SelectTest {

  @Test
  void givesEachContainerByBothDefinitions(@TempDir Path folder) {
    TinyStudy study = TinyStudy.in(folder);
    Path stage = study.runner(study.open(), Site.PLAIN, Progress.SILENT).runUpTo("select");
    try (Database database = Database.open(1)) {
      database.view("container", stage.resolve("container.parquet"));
      Columns rows = Columns.read(database, "FROM container");
      assertThat(rows.texts("cluster")).containsExactly("cars", "cars", "boats", "boats");
      assertThat(rows.texts("definition")).containsExactly("narrow", "broad", "narrow", "broad");
      assertThat(rows.texts("codes")).containsExactly("291", "29;22110", "30110", "301");
      assertThat(rows.texts("tier")[2]).isEqualTo("new-economy");
      assertThat(rows.texts("parent")).containsExactly("", "", "cars", "cars");
      assertThat(rows.texts("fit")).containsExactly("good", "good", "partial", "partial");
    }
  }
}
