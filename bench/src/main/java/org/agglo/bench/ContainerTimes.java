package org.agglo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agglo.intake.classification.Container;
import org.agglo.intake.classification.Container.Exclusions;
import org.agglo.intake.classification.ContainerSelection;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * Selects the members of thirty containers, each with codes, keywords and companies, among
 * synthetic firms once, and prints the seconds and the members.
 */
public final class ContainerTimes {
  private static final int CONTAINERS = 30;

  private ContainerTimes() {}

  /** The number of firms is the argument. */
  public static void main(String[] args) {
    try (Database database = Database.open(0)) {
      firms(database, Integer.parseInt(args[0]));
      long begin = System.nanoTime();
      ContainerSelection.of(containers(), 4).into(database);
      double seconds = (System.nanoTime() - begin) / 1e9;
      Columns members = Columns.read(database, "SELECT count(*) AS n FROM member");
      System.out.println(String.format(Locale.ROOT, "%.2f %.0f", seconds, members.numbers("n")[0]));
    }
  }

  private static void firms(Database database, int firms) {
    List<String[]> codes = new ArrayList<>();
    Sic2007.load().codes().stream()
        .filter(code -> code.length() == 5)
        .forEach(code -> codes.add(new String[] {code}));
    Columns.build().texts(codes, "code").done().create(database, "sic");
    database.run(
        """
        CREATE TABLE sics AS SELECT list(code ORDER BY code) AS l FROM sic;
        CREATE TABLE firm AS
        SELECT 'register' AS source, printf('%08d', i) AS id, printf('%08d', i) AS company,
          ['ALPHA', 'NORTHERN', 'PRECISION', 'STEEL', 'PROPERTY', 'HEATING', 'DIGITAL', 'FOOD'
            ][1 + i % 8] || ' ' || chr((65 + i % 26)::INTEGER) || chr((65 + i // 26 % 26)::INTEGER) || ' & '
            || ['CARE', 'ENGINEERING', 'SOLUTIONS', 'LOGISTICS', 'ROBOTICS', 'HOMES', 'MEDIA'
            ][1 + i % 7] || ' LIMITED' AS name,
          l[(1 + hash(i) % 700)::INTEGER] AS sic_1,
          CASE WHEN i % 5 = 0 THEN l[(1 + hash(i + 1) % 700)::INTEGER] ELSE '' END AS sic_2,
          CASE WHEN i % 25 = 0 THEN l[(1 + hash(i + 2) % 700)::INTEGER] ELSE '' END AS sic_3,
          '' AS sic_4
        FROM range({n}) t(i), sics;
        CREATE TABLE job AS
        SELECT source, id, (1 + CAST(id AS BIGINT) % 50)::DOUBLE AS employees FROM firm;
        """
            .replace("{n})", firms + ")"));
  }

  private static List<Container> containers() {
    List<String> divisions = Sic2007.load().divisions();
    List<Container> containers = new ArrayList<>();
    for (int i = 0; i < CONTAINERS; i++) {
      int first = i * (divisions.size() - 3) / CONTAINERS;
      char letter = (char) ('A' + i % 26);
      containers.add(
          new Container(
              "cluster-" + i,
              "narrow",
              Map.of("sic", divisions.subList(first, first + 3)),
              List.of(letter + "a robotics", "steel " + letter + "b*", letter + "c media"),
              List.of(String.valueOf(100_000 + i), "Alpha " + letter + "A Care"),
              Exclusions.NONE));
    }
    return containers;
  }
}
