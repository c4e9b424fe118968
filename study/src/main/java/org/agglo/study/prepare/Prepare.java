package org.agglo.study.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.place.OutlineRecipe;
import org.agglo.intake.place.TopoJson;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Loaded;
import org.agglo.intake.read.Pins;
import org.agglo.intake.read.Reject;
import org.agglo.intake.recipe.Carried;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.SqlFailure;
import org.agglo.study.definition.Sources.DataSet;
import org.agglo.study.definition.Sources.RawFile;
import org.agglo.study.definition.Sources.Recipe;
import org.agglo.study.definition.Study;
import org.agglo.study.recipe.RecipeBook;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;

/**
 * Makes the small tables a study carries from the publishers' files: each data set's recipe,
 * carried out over its raw files and the study's code lists.
 */
public final class Prepare {
  /**
   * A file that was written.
   *
   * @param file path within the study
   * @param sha256 its checksum, as sources.yaml may state it
   * @param rows rows without the heading
   */
  public record Written(String file, String sha256, long rows) {}

  private final RunContext run;
  private final Path target;
  private final RecipeBook recipes;

  /**
   * Over a study.
   *
   * @param run the study with the folders to search
   * @param target folder to write below, the study's own or another
   */
  public Prepare(RunContext run, Path target) {
    this.run = run;
    this.target = target;
    this.recipes = RecipeBook.of(run.folder().path(), run.problems());
  }

  /** Carries out all recipes; nothing is written where any of the publishers' files is missing. */
  public List<Written> write() {
    Study.Areas areas = run.folder().study().areas();
    List<DataSet> sets = run.folder().dataSets();
    RawFiles.list(run).forEach(this::find);
    sets.stream().filter(set -> set.recipe().isPresent()).forEach(this::checkInside);
    run.problems().throwIfStop();
    List<Written> written = new ArrayList<>();
    areas.topology().ifPresent(raw -> written.addAll(areas(raw)));
    for (DataSet set : sets) {
      set.recipe().ifPresent(recipe -> written.addAll(write(set, recipe)));
    }
    if (written.isEmpty()) {
      throw Misuse.of(Code.RECIPE_MISSING, Place.of("sources.yaml"), run.folder().path());
    }
    return written;
  }

  /** The tables of areas and of their outlines. */
  private List<Written> areas(RawFile raw) {
    Study.Areas areas = run.folder().study().areas();
    OutlineRecipe.Plan plan = OutlineRecipe.Plan.ofGreatBritain();
    try {
      List<OutlineRecipe.Row> rows = OutlineRecipe.rows(TopoJson.read(found(raw)), plan);
      List<Written> written = new ArrayList<>();
      written.add(text(areas.table(), OutlineRecipe.areas(rows, plan), rows.size() + 1L));
      if (areas.outlines().isPresent()) {
        written.add(text(areas.outlines().get(), OutlineRecipe.outlines(rows), rows.size()));
      }
      return written;
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(raw.file()), raw.file(), e.getMessage());
    }
  }

  private Written text(String name, String text, long rows) throws IOException {
    Path file = target.resolve(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return new Written(name, Checksum.of(file), rows);
  }

  private List<Written> write(DataSet set, Recipe recipe) {
    try (Database database = Database.open(run.settings().whole(Setting.THREADS))) {
      for (RawFile raw : recipe.files()) {
        read(database, raw);
      }
      new CodeRelations(run.folder()).create(database);
      database.confine(files(set).map(target::resolve).toList());
      database.run(Files.readString(run.folder().path().resolve(recipe.sql())));
      List<Written> written = new ArrayList<>();
      written.add(copy(database, "figures", set.table()));
      if (set.gaps().isPresent()) {
        written.add(copy(database, "gaps", set.gaps().get()));
      }
      if (set.sets().isPresent()) {
        written.add(copy(database, "code_set", set.sets().get()));
      }
      return written;
    } catch (SqlFailure e) {
      throw Misuse.of(Code.RECIPE_FAILED, Place.of(recipe.sql()), recipe.sql(), e.getMessage());
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(recipe.sql()), recipe.sql(), e.getMessage());
    }
  }

  private static Stream<String> files(DataSet set) {
    return Stream.of(Optional.of(set.table()), set.gaps(), set.sets()).flatMap(Optional::stream);
  }

  private void checkInside(DataSet set) {
    Stream<String> all = Stream.concat(files(set), set.recipe().map(Recipe::sql).stream());
    all.filter(run.finder()::isOutside)
        .forEach(
            file -> {
              Place place = run.folder().places().of(set, "table");
              run.problems().add(Code.FILE_OUTSIDE, place, file);
            });
  }

  private void find(RawFile raw) {
    Place place = run.folder().places().of(raw, "file");
    Optional<Path> file = run.finder().find(raw.file());
    if (file.isEmpty()) {
      String mend = "get it from " + raw.address() + ", then " + run.finder().places();
      run.problems().add(Code.FILE_MISSING, place, raw.file(), mend);
      return;
    }
    String actual = checksum(file.get());
    if (!actual.equals(raw.sha256()) && !run.settings().isOn(Setting.ACCEPT_CHANGED)) {
      run.problems().add(Code.FILE_CHANGED, place, raw.file(), actual, raw.sha256());
    }
  }

  private static String checksum(Path file) {
    try {
      return Checksum.of(file);
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file.toString()), file, e.getMessage());
    }
  }

  /** By its layout's recipe, or as it is; rows that are set aside are told. */
  private void read(Database database, RawFile raw) {
    if (raw.layout().isEmpty()) {
      readAsIs(database, raw);
      return;
    }
    Carried carried =
        RecipeFile.of(found(raw), raw.file())
            .pinned(raw.read())
            .into(database, recipes.of(raw.layout().get()), raw.relation());
    tell(raw, carried.setAside(), carried.rows(), carried.reasons());
  }

  private void readAsIs(Database database, RawFile raw) {
    Place place = run.folder().places().of(raw, "file");
    Problems problems = new Problems();
    Pins pins = Pins.of(raw.read(), place, problems);
    problems.throwIfStop();
    Loaded loaded =
        FileReader.of(found(raw), raw.file()).pinned(pins).load(database, raw.relation());
    String first =
        loaded.rejects().stream()
            .map(Reject::problem)
            .map(Problem::toString)
            .findFirst()
            .orElse("");
    tell(raw, loaded.rejects().size(), loaded.rows(), "the first: " + first);
  }

  private void tell(RawFile raw, long setAside, long rows, String why) {
    if (setAside > 0) {
      Place place = run.folder().places().of(raw, "file");
      run.problems().add(Code.RECIPE_ROWS, place, setAside, rows, why);
    }
  }

  private Path found(RawFile raw) {
    return run.finder().find(raw.file()).orElseThrow();
  }

  private Written copy(Database database, String relation, String name) throws IOException {
    Path file = target.resolve(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    long rows = database.writeCsv("SELECT * FROM " + relation + " ORDER BY ALL", file);
    return new Written(name, Checksum.of(file), rows);
  }
}
