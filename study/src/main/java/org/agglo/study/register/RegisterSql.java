package org.agglo.study.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Sources.Register;

/**
 * The SQL from what a recipe made of a register to the rows of {@code firm} or {@code filed}. A
 * column that the recipe does not have is missing.
 */
final class RegisterSql {
  /** Columns of the relation, what they are called in recipes, and their type. */
  private record Column(String name, List<String> from, String type) {
    static Column of(String name, String type, String... from) {
      return new Column(name, List.of(from), type);
    }
  }

  private static final String TEXT = "VARCHAR";

  private static final List<Column> FIRM =
      List.of(
          Column.of("id", TEXT, "employer", "company", "id"),
          Column.of("company", TEXT, "company"),
          Column.of("name", TEXT, "company_name", "employer_name", "name"),
          Column.of("postcode", TEXT, "postcode"),
          Column.of("sic_1", TEXT, "sic_1", "sic"),
          Column.of("sic_2", TEXT, "sic_2"),
          Column.of("sic_3", TEXT, "sic_3"),
          Column.of("sic_4", TEXT, "sic_4"),
          Column.of("category", TEXT, "category"),
          Column.of("incorporated", "DATE", "incorporated"),
          Column.of("employees", "DOUBLE", "employees"),
          Column.of("employees_least", "DOUBLE", "employees_least"),
          Column.of("employees_most", "DOUBLE", "employees_most"),
          Column.of("turnover", "DOUBLE", "turnover"),
          Column.of("latitude", "DOUBLE", "latitude"),
          Column.of("longitude", "DOUBLE", "longitude"),
          Column.of("easting", "DOUBLE", "easting"),
          Column.of("northing", "DOUBLE", "northing"),
          Column.of("head_office", "BOOLEAN", "head_office"),
          Column.of("sites", "INTEGER", "sites"));

  private static final List<Column> FILED =
      List.of(
          Column.of("company", TEXT, "company"),
          Column.of("name", TEXT, "company_name", "name"),
          Column.of("accounts_end", "DATE", "accounts_end"),
          Column.of("employees", "DOUBLE", "employees"),
          Column.of("employees_before", "DOUBLE", "employees_before"),
          Column.of("sic_1", TEXT, "sic_1", "sic"),
          Column.of("postcode", TEXT, "postcode"));

  private final Register register;
  private final Recipe recipe;
  private final String relation;

  RegisterSql(Register register, Recipe recipe, String relation) {
    this.register = register;
    this.recipe = recipe;
    this.relation = relation;
  }

  /** The rows as those of {@code firm}. */
  String firm() {
    String sic =
        recipe.columns().stream().anyMatch(c -> c.name().equals("sic_1")) ? "sic_1" : "sic";
    Map<String, String> parts =
        Map.of(
            "$source", Database.quote(register.id()),
            "$columns", columns(FIRM),
            "$relation", relation,
            "$sic", Database.quote(sic));
    return fill(Database.resource(RegisterSql.class, "firm.sql"), parts);
  }

  /** The rows as those of {@code filed}. */
  String filed() {
    Map<String, String> parts =
        Map.of(
            "$source", Database.quote(register.id()),
            "$columns", columns(FILED),
            "$relation", relation);
    return fill(Database.resource(RegisterSql.class, "filed.sql"), parts);
  }

  private static String fill(String sql, Map<String, String> parts) {
    String filled = sql;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      filled = filled.replace(part.getKey(), part.getValue());
    }
    return filled;
  }

  private String columns(List<Column> columns) {
    return columns.stream()
        .map(c -> "  " + cast(c) + " AS " + c.name())
        .collect(Collectors.joining(",\n"));
  }

  private String cast(Column column) {
    String from =
        column.from().stream()
            .filter(name -> recipe.columns().stream().anyMatch(c -> c.name().equals(name)))
            .findFirst()
            .map(name -> "r." + Database.name(name))
            .orElse("NULL");
    String value = "CAST(" + from + " AS " + column.type() + ")";
    return column.type().equals(TEXT) ? "coalesce(" + value + ", '')" : value;
  }
}
