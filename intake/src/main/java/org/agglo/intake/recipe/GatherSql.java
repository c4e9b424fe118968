package org.agglo.intake.recipe;

import static org.agglo.intake.sql.Database.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL that makes rows of cells: one for each of several columns, or for each part of a cell.
 */
final class GatherSql {
  private final Recipe recipe;
  private final FoundColumns found;

  GatherSql(Recipe recipe, FoundColumns found) {
    this.recipe = recipe;
    this.found = found;
  }

  /** The rows taken, once for each cell that is not empty, with its heading and its text. */
  String rows(List<CellSql> cells) {
    String texts =
        IntStream.range(0, cells.size())
            .filter(i -> recipe.columns().get(i).isCell())
            .mapToObj(i -> (isHeading(i) ? "h" : "v") + " AS " + cells.get(i).text() + ", ")
            .collect(Collectors.joining());
    return "SELECT " + texts + "* FROM (" + parts(pairs()) + ") WHERE v IS NOT NULL";
  }

  private boolean isHeading(int i) {
    return recipe.columns().get(i).from().contains(Recipe.HEADING);
  }

  private String pairs() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < found.gathered().size(); i++) {
      String heading = quote(found.gathered().get(i).heading().strip());
      pairs.add("{n: " + i + ", h: " + heading + ", v: g" + i + "}");
    }
    return "SELECT *, unnest(["
        + String.join(", ", pairs)
        + "]) AS pair FROM "
        + RecipeSql.TAKEN
        + " WHERE verdict IS NULL";
  }

  private String parts(String pairs) {
    Optional<String> split = recipe.gather().flatMap(Recipe.Gather::split);
    if (split.isEmpty()) {
      return "SELECT * EXCLUDE pair, pair.n AS cell, pair.h AS h, pair.v AS v FROM (" + pairs + ")";
    }
    String parts = "string_split(pair.v, " + quote(split.get()) + ")";
    String part = "SELECT *, unnest(" + parts + ") AS part, generate_subscripts(" + parts + ", 1)";
    return "SELECT * EXCLUDE (pair, part, place), 1000 * pair.n + place AS cell, pair.h AS h, "
        + CellSql.trimmed("part")
        + " AS v FROM ("
        + part
        + " AS place FROM ("
        + pairs
        + "))";
  }
}
