package org.agglo.study.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.recipe.Carried;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Sources.PostcodeTable;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.Register.Kind;
import org.agglo.study.recipe.RecipeBook;
import org.agglo.study.register.RegisterFiles.Wanted;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;

/** Reads the registers and the postcodes by their recipes; every row is loaded or told. */
public final class Gather implements Stage {
  private static final String RAW = "gathered";

  /** A file that was read. */
  private record Read(Wanted wanted, String sha256, Carried carried) {}

  @Override
  public String name() {
    return "gather";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of("loading", "reject");
  }

  @Override
  public List<String> outputs() {
    return List.of("firm", "filed", "postcode", "loading", "reject");
  }

  @Override
  public String key(RunContext run) {
    StringBuilder key = new StringBuilder();
    RecipeBook book = RecipeBook.of(run.folder().path(), run.problems());
    run.folder().registers().forEach(r -> key.append(r).append(book.of(r.recipe())));
    run.folder().postcodes().forEach(t -> key.append(t).append(book.of(t.recipe())));
    RegisterFiles.list(run).forEach(w -> key.append(RegisterFiles.checksum(run, w)));
    return key.toString();
  }

  @Override
  public void run(Step step) {
    RunContext run = step.run();
    Database database = step.database();
    RecipeBook book = RecipeBook.of(run.folder().path(), run.problems());
    database.runResource(Gather.class, "gather.sql");
    List<Read> reads = new ArrayList<>();
    for (Register register : run.folder().registers()) {
      Recipe recipe = book.of(register.recipe());
      reads.add(read(step, Wanted.of(register), recipe, register.read()));
      RegisterSql sql = new RegisterSql(register, recipe, RAW);
      database.run(register.kind() == Kind.ACCOUNTS ? sql.filed() : sql.firm());
      drop(database);
    }
    for (PostcodeTable table : run.folder().postcodes()) {
      Recipe recipe = book.of(table.recipe());
      reads.add(read(step, Wanted.of(table), recipe, Map.of()));
      database.run(postcodes(recipe));
      drop(database);
    }
    write(step, reads);
  }

  private static Read read(Step step, Wanted wanted, Recipe recipe, Map<String, String> pins) {
    RunContext run = step.run();
    Path file = RegisterFiles.find(run, wanted);
    Carried carried =
        RecipeFile.of(file, wanted.file()).pinned(pins).into(step.database(), recipe, RAW);
    if (carried.setAside() > 0) {
      Place place = run.folder().places().of(wanted.definition(), "file");
      run.problems()
          .add(Code.RECIPE_ROWS, place, carried.setAside(), carried.rows(), carried.reasons());
    }
    step.database()
        .run(
            "INSERT INTO set_aside SELECT "
                + Database.quote(wanted.id())
                + ", "
                + Database.quote(wanted.file())
                + ", \"row\" + 1, 0, "
                + Database.quote(Code.RECIPE_ROWS.id())
                + ", reason FROM gathered_reject");
    return new Read(wanted, RegisterFiles.checksum(run, wanted), carried);
  }

  private static String postcodes(Recipe recipe) {
    boolean ended = recipe.columns().stream().anyMatch(c -> c.name().equals("ended"));
    return "INSERT INTO postcode SELECT postcode, latitude, longitude, "
        + (ended ? "CAST(ended AS VARCHAR)" : "NULL")
        + " FROM gathered";
  }

  private static void drop(Database database) {
    for (String table : List.of(RAW, RAW + "_flag", RAW + "_reject")) {
      database.run("DROP TABLE " + table);
    }
  }

  private static void write(Step step, List<Read> reads) {
    step.write("firm", "SELECT * FROM firm ORDER BY source, id, line");
    step.write("filed", "SELECT * FROM filed ORDER BY source, company, accounts_end, line");
    step.write("postcode", "SELECT * FROM postcode ORDER BY postcode, latitude, longitude");
    Columns.build()
        .texts("source", reads.stream().map(r -> r.wanted.id()).toArray(String[]::new))
        .texts("file", reads.stream().map(r -> r.wanted.file()).toArray(String[]::new))
        .texts("sha256", reads.stream().map(Read::sha256).toArray(String[]::new))
        .numbers("rows", reads.stream().mapToDouble(r -> r.carried.rows()).toArray())
        .numbers("loaded", reads.stream().mapToDouble(r -> r.carried.loaded()).toArray())
        .numbers(
            "rejected",
            reads.stream().mapToDouble(r -> r.carried.rows() - r.carried.loaded()).toArray())
        .done()
        .create(step.database(), "gathered_loading");
    step.write(
        "loading",
        "SELECT * FROM (SELECT * FROM loading UNION ALL SELECT * FROM gathered_loading)"
            + " ORDER BY source");
    step.write(
        "reject",
        "SELECT * FROM (SELECT * FROM reject UNION ALL SELECT * FROM set_aside)"
            + " ORDER BY source, file, line, field, code, reason");
  }
}
