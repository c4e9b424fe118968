package org.agglo.study.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.intake.distortion.Flags;
import org.agglo.intake.distortion.Jobs;
import org.agglo.intake.distortion.Rules;
import org.agglo.intake.distortion.Sites;
import org.agglo.intake.match.MatchRules;
import org.agglo.intake.match.Matching;
import org.agglo.intake.message.Problems;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.recipe.RecipeBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is planted in a synthetic register is what the rules find in it, and nearly nothing else is.
 * All postcodes here are made up.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PlantedDistortionsTest {
  private static final String SOUTH_YORKSHIRE = "TLE3";

  private Path register = Path.of("");
  private final Map<String, Set<String>> truth = new TreeMap<>();

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    Margins margins = Margins.bundled();
    Recipe plain = RecipeBook.standard().of("postcodes-plain");
    Postcodes postcodes = Postcodes.read(MadeUpPostcodes.write(folder), plain, margins.areas());
    Map<Planted, Double> rates =
        Planted.with(Map.of("shared-office", 0.5, "misread", 0.005, "even-split", 0.3));
    Synthesis.Wish wish = new Synthesis.Wish(List.of(SOUTH_YORKSHIRE), 40_000, rates);
    register = folder.resolve("synthetic.csv");
    new Synthesis(margins, wish, postcodes, 7).write(register, 2);
    Path file = Synthesis.beside(register, "truth");
    for (String line : Files.readAllLines(file).subList(1, lines(file))) {
      String[] cells = line.split(",", -1);
      truth.computeIfAbsent(cells[1], code -> new TreeSet<>()).add(cells[0]);
    }
  }

  private static int lines(Path file) throws IOException {
    return Files.readAllLines(file).size();
  }

  private static void carry(Database database, String recipe, Path file, String relation) {
    RecipeFile.of(file, file.toString()).into(database, RecipeBook.standard().of(recipe), relation);
  }

  private void find(Database database) {
    Problems problems = new Problems();
    Matching.into(database, MatchRules.defaults(), List.of(), problems);
    Jobs.into(database, Rules.defaults(), Sites.AS_GIVEN, List.of());
    Flags.into(database, Rules.defaults().withYears(2021, 2021), List.of(), problems);
    assertThat(problems.list()).isEmpty();
  }

  /** Subjects that a rule flags; of a cell, the company that is most of it. */
  private static Set<String> flagged(Database database, String code) {
    String subject = code.equals("dominant") ? "id" : "subject";
    String query =
        "SELECT DISTINCT %s AS s FROM flag WHERE code = '%s' AND subject_kind <> 'source' ORDER BY s";
    Columns rows = Columns.read(database, String.format(Locale.ROOT, query, subject, code));
    return new TreeSet<>(Arrays.asList(rows.texts("s")));
  }

  private void check(Database database, String code, double precision) {
    Set<String> planted = truth.getOrDefault(code, Set.of());
    Set<String> found = flagged(database, code);
    Set<String> both = new TreeSet<>(planted);
    both.retainAll(found);
    double recall = both.size() / (double) planted.size();
    double right = both.size() / (double) found.size();
    System.out.printf(
        Locale.ROOT,
        "%s: %d planted, %d found, recall %.3f, precision %.3f%n",
        code,
        planted.size(),
        found.size(),
        recall,
        right);
    assertThat(planted).as(code).isNotEmpty();
    assertThat(found).as(code).containsAll(planted);
    assertThat(right).as("precision of " + code).isGreaterThanOrEqualTo(precision);
  }

  /** As the register of companies and its accounts are read, without jobs of sites. */
  @Test
  void rulesFindWhatWasPlantedAmongCompaniesAndAccounts() {
    try (Database database = Database.open(1)) {
      carry(database, "companies-house", register, "register");
      Path accounts = Synthesis.beside(register, "accounts");
      carry(database, "company-accounts-filed", accounts, "accounts");
      database.runResource(RecipeBook.class, "companies.sql");
      find(database);
      for (String code : List.of("dup-reg", "dormant", "misread", "dup-acc", "stale", "old-sic")) {
        check(database, code, 1);
      }
    }
  }

  /** As its own recipe reads it, site by site. */
  @Test
  void rulesFindWhatWasPlantedAmongSites() {
    try (Database database = Database.open(1)) {
      carry(database, "synthetic-register", register, "register");
      Path accounts = Synthesis.beside(register, "accounts");
      carry(database, "company-accounts-filed", accounts, "accounts");
      database.runResource(Synthesis.class, "sites.sql");
      find(database);
      for (String code : List.of("dup-reg", "dormant", "old-sic", "even-split", "shared-office")) {
        check(database, code, 1);
      }
      // Cells of few firms are often one firm's, planted or not.
      check(database, "dominant", 0);
    }
  }
}
