package org.agglo.study.concentrate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Sources.Counting;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.identify.SetKey;
import org.agglo.study.schema.Names;

/**
 * The located firms of a set, in the order of their ids.
 *
 * @param id ids in their register
 * @param x eastings in metres
 * @param y northings
 * @param weight what each weighs in a search: 1, or its jobs
 * @param aside whether a flag that the search sets aside is on it
 */
record Firms(String[] id, double[] x, double[] y, double[] weight, boolean[] aside) {

  /** The firms of a set that a search looks among, those set aside included. */
  static Firms read(Database database, Detection detection, SetKey set) {
    String query =
        Database.resource(Firms.class, "firms.sql")
            .replace("$register", Database.quote(detection.register()))
            .replace("$cluster", Database.quote(set.cluster()))
            .replace("$definition", Database.quote(Names.choice(set.definition())))
            .replace("$aside", list(detection));
    Columns rows = Columns.read(database, query);
    double[] flagged = rows.numbers("aside");
    boolean[] aside = new boolean[rows.rows()];
    for (int i = 0; i < aside.length; i++) {
      aside[i] = flagged[i] > 0;
    }
    double[] weight = new double[aside.length];
    Arrays.fill(weight, 1);
    boolean jobs = detection.weight().filter(w -> w == Counting.JOBS).isPresent();
    return new Firms(
        rows.texts("id"),
        rows.numbers("x"),
        rows.numbers("y"),
        jobs ? rows.numbers("jobs") : weight,
        aside);
  }

  private static String list(Detection detection) {
    String codes = String.join(", ", detection.exclude().stream().map(Database::quote).toList());
    return codes.isEmpty() ? "NULL" : codes;
  }

  int size() {
    return id.length;
  }

  /** Those that a search takes: not set aside, of some weight, and where it looks. */
  Firms taken(IntPredicate within) {
    return rows(i -> !aside[i] && weight[i] > 0 && within.test(i));
  }

  Firms rows(IntPredicate wanted) {
    int[] rows = IntStream.range(0, size()).filter(wanted).toArray();
    boolean[] flagged = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      flagged[i] = aside[rows[i]];
    }
    return new Firms(
        Arrays.stream(rows).mapToObj(i -> id[i]).toArray(String[]::new),
        Arrays.stream(rows).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> y[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> weight[i]).toArray(),
        flagged);
  }
}
