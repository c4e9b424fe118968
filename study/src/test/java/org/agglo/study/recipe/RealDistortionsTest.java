package org.agglo.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.distortion.FlagDecision;
import org.agglo.intake.distortion.Flags;
import org.agglo.intake.distortion.Jobs;
import org.agglo.intake.distortion.LiveRegister;
import org.agglo.intake.distortion.Rules;
import org.agglo.intake.distortion.Sites;
import org.agglo.intake.match.MatchRules;
import org.agglo.intake.match.Matching;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is distorted in the publishers' own registers. */
class RealDistortionsTest {
  private static final String REGISTER =
      "companies-house-south-yorkshire/companies_house_south_yorkshire_2024-11.csv.gz";
  private static final String ACCOUNTS =
      "companies-house-sy-employees/companies_house_south_yorkshire_employees_2024.csv.gz";
  private static final String EMPLOYERS =
      "gender-pay-gap/UK Gender Pay Gap Data - 2024 to 2025.csv";

  private final Database database = Database.open(0);
  private final Problems problems = new Problems();

  @AfterEach
  void close() {
    database.close();
  }

  private void carry(String recipe, String file, String relation) {
    Path root =
        Optional.ofNullable(System.getProperty("AGGLO_DATA", System.getenv("AGGLO_DATA")))
            .map(Path::of)
            .orElse(Path.of("../../shared/data"));
    Path path = root.resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: " + file + " is not there; set AGGLO_DATA");
    RecipeFile.of(path, file).into(database, RecipeBook.standard().of(recipe), relation);
  }

  private void find(List<FlagDecision> decisions) {
    Matching.into(database, MatchRules.defaults(), List.of(), problems);
    Jobs.into(database, Rules.defaults(), Sites.AS_GIVEN, decisions);
    Flags.into(database, Rules.defaults().withYears(2024, 2024), decisions, problems);
  }

  private void southYorkshire(FlagDecision... decisions) {
    carry("companies-house", REGISTER, "register");
    carry("company-accounts-filed", ACCOUNTS, "accounts");
    database.runResource(RealDistortionsTest.class, "companies.sql");
    find(List.of(decisions));
  }

  private double number(String query) {
    return Columns.read(database, "SELECT CAST((" + query + ") AS DOUBLE) AS n").numbers("n")[0];
  }

  private String text(String query) {
    String[] texts = Columns.read(database, query).texts("t");
    return texts.length == 0 ? "" : texts[0];
  }

  @Test
  void theRegisterOfSouthYorkshire() {
    southYorkshire();
    database.run("COPY (FROM flag_rule) TO '/tmp/e2/rule.csv'");
    database.run("COPY (FROM flag) TO '/tmp/e2/flag.csv'");
    database.run("COPY (FROM flag_firm) TO '/tmp/e2/flag_firm.csv'");
    database.run("COPY (FROM job) TO '/tmp/e2/job.csv'");
    database.run("COPY (FROM firm) TO '/tmp/e2/firm.csv'");
  }

  @Test
  void theEmployersOfOneYear() {
    carry("gender-pay-gap", EMPLOYERS, "employer");
    database.runResource(RealDistortionsTest.class, "employers.sql");
    find(List.of());
    database.run("COPY (FROM flag_rule) TO '/tmp/e2/rule2.csv'");
    database.run("COPY (FROM flag) TO '/tmp/e2/flag2.csv'");
    database.run("COPY (FROM match_review) TO '/tmp/e2/review2.csv'");
    database.run("COPY (select o.*, name, postcode, company FROM organisation o join firm f using (source,id)) TO '/tmp/e2/org2.csv'");
  }
}
