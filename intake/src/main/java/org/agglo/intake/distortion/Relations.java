package org.agglo.intake.distortion;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/** Relations that rules read and make. */
final class Relations {
  private Relations() {}

  /** Creates a table, in the place of one of this name. */
  static void create(Database database, String name, Columns rows) {
    database.run("DROP TABLE IF EXISTS " + name);
    rows.create(database, name);
  }

  /** Makes those of the inputs that are not there, empty. */
  static void complete(Database database) {
    Columns names =
        Columns.read(
            database, "SELECT table_name FROM information_schema.tables ORDER BY table_name");
    Set<String> there = new HashSet<>(Arrays.asList(names.texts("table_name")));
    for (String create : Database.resource(Relations.class, "input.sql").split(";\n")) {
      String name = create.strip().split("\\s+")[2];
      if (!there.contains(name)) {
        database.run(create);
      }
    }
  }

  /** Creates the table of decisions that rules read. */
  static void create(Database database, List<FlagDecision> decisions) {
    List<String[]> rows =
        decisions.stream().map(d -> new String[] {d.key(), d.decision(), d.reason()}).toList();
    create(
        database, "flag_decision", Columns.build().texts(rows, "key", "decision", "reason").done());
  }
}
