package org.agglo.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.agglo.intake.look.KnownPostcodes;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Database;
import org.agglo.study.recipe.RecipeBook;
import org.agglo.study.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Finds a table of postcodes and keeps what is known of it, so that it is read once. */
final class PostcodeTables {
  /** A recipe for tables of postcodes, and the names such files have. */
  record Layout(String recipe, List<String> files) {
    boolean fits(Path file) {
      Path name = file.getFileName();
      return files.stream().map(PostcodeTables::matcher).anyMatch(m -> m.matches(name));
    }
  }

  /** As the recipes have them; reading all recipes would take longer than a look. */
  static final List<Layout> LAYOUTS =
      List.of(
          new Layout("postcodes-plain", List.of("*postcodes*.csv", "*postcodes*.csv.gz")),
          new Layout("postcodes-ons", List.of("ONSPD_*_UK.csv", "ons_postcode_directory_*.zip")));

  private static final String RELATION = "postcode";

  private final Settings settings;
  private final Consumer<String> tell;

  /**
   * With these settings.
   *
   * @param settings where data and what is kept are
   * @param tell takes a line where something takes long
   */
  PostcodeTables(Settings settings, Consumer<String> tell) {
    this.settings = settings;
    this.tell = tell;
  }

  private static PathMatcher matcher(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  /** The postcodes of a table; of the last by name in the folders where none is given. */
  Optional<KnownPostcodes> find(@Nullable Path table, List<Path> study) {
    if (table != null && !Files.isRegularFile(table)) {
      throw Misuse.of(Code.FILE_MISSING, Place.NONE, table, "name a table of postcodes");
    }
    try {
      Optional<Path> file = table == null ? search(study) : Optional.of(table);
      return file.isPresent() ? Optional.of(load(file.get())) : Optional.empty();
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.NONE, "the table of postcodes", e.getMessage());
    }
  }

  private Optional<Path> search(List<Path> study) throws IOException {
    List<Path> folders = Stream.concat(study.stream(), settings.dataFolders().stream()).toList();
    for (Path folder : folders) {
      try (Stream<Path> files =
          Files.find(folder, settings.dataDepth(), (p, a) -> a.isRegularFile() && isTable(p))) {
        Optional<Path> last =
            files.max(Comparator.comparing((Path p) -> p.getFileName().toString()));
        if (last.isPresent()) {
          return last;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTable(Path file) {
    return LAYOUTS.stream().anyMatch(layout -> layout.fits(file));
  }

  private KnownPostcodes load(Path file) throws IOException {
    Path kept = settings.cacheFolder().resolve("postcodes-" + key(file));
    if (Files.isRegularFile(kept)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(kept), 1 << 20)) {
        return KnownPostcodes.read(new DataInputStream(in));
      } catch (IOException e) {
        // Another version wrote it, or it was cut off: it is made again.
        Files.deleteIfExists(kept);
      }
    }
    tell.accept("reads the postcodes of " + file.getFileName() + ", once");
    KnownPostcodes postcodes = read(file);
    try {
      write(postcodes, kept);
    } catch (IOException e) {
      tell.accept("cannot keep them in " + kept.getParent() + ": " + e.getMessage());
    }
    return postcodes;
  }

  /** Tells a file by its place, size and time. */
  private static String key(Path file) throws IOException {
    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
    String text = file.toRealPath() + "|" + facts.size() + "|" + facts.lastModifiedTime();
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** By the recipe whose names it fits; by the first whose columns it has where it fits none. */
  private static KnownPostcodes read(Path file) {
    List<Layout> fitting = LAYOUTS.stream().filter(layout -> layout.fits(file)).toList();
    if (!fitting.isEmpty()) {
      return read(file, fitting.get(0));
    }
    try {
      return read(file, LAYOUTS.get(0));
    } catch (Misuse e) {
      if (e.problems().get(0).code() != Code.RECIPE_COLUMN) {
        throw e;
      }
      return read(file, LAYOUTS.get(1));
    }
  }

  private static KnownPostcodes read(Path file, Layout layout) {
    String name = String.valueOf(file.getFileName());
    try (Database database = Database.open(0)) {
      RecipeFile.of(file, name).into(database, RecipeBook.standard().of(layout.recipe()), RELATION);
      return KnownPostcodes.of(database, RELATION, name);
    }
  }

  private static void write(KnownPostcodes postcodes, Path kept) throws IOException {
    Files.createDirectories(kept.getParent());
    Path made = Files.createTempFile(kept.getParent(), "postcodes", ".new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
      postcodes.write(new DataOutputStream(out));
    }
    Files.move(made, kept, StandardCopyOption.REPLACE_EXISTING);
  }
}
