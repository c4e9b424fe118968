package org.agglo.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agglo.intake.distortion.FlagDecision;
import org.agglo.intake.distortion.Flags;
import org.agglo.intake.distortion.Jobs;
import org.agglo.intake.distortion.LiveRegister;
import org.agglo.intake.distortion.Rules;
import org.agglo.intake.distortion.Sites;
import org.agglo.intake.match.Agreement;
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

  private String sentence(String key) {
    return text("SELECT sentence AS t FROM flag WHERE key = '" + key + "'");
  }

  private double flagged(String code) {
    return number("SELECT flagged FROM flag_rule WHERE code = '" + code + "'");
  }

  @Test
  void massRegistrationsOfSouthYorkshire() {
    southYorkshire();
    assertThat(sentence("dup-reg:S11 9PA"))
        .startsWith("S11 9PA holds 1,602 companies, ")
        .endsWith(": 1,602 before, 620 after.");
    assertThat(sentence("dup-reg:DN6 8DA"))
        .startsWith("DN6 8DA holds 1,361 companies, ")
        .endsWith(": 1,361 before, 105 after.");
    double small =
        number("SELECT count(*) FROM firm WHERE postcode IN (" + holding("HAVING count(*) <= 25)"));
    double touched =
        number(
            "SELECT count(DISTINCT f.id) FROM flag_firm g JOIN firm f ON f.id = g.id WHERE"
                + " f.postcode IN ("
                + holding("HAVING count(*) <= 25)"));
    assertThat(small).isEqualTo(46_657);
    assertThat(touched / small).isBetween(0.05, 0.1);
  }

  private static String holding(String condition) {
    return "SELECT postcode FROM firm GROUP BY postcode " + condition;
  }

  @Test
  void misreadAndDoubledAccountsOfSouthYorkshire() {
    southYorkshire();
    assertThat(sentence("misread:00371489:2022-12-31:2021:")).contains(" 2,021 employees");
    assertThat(sentence("misread:11740196:2023-12-31:989:0"))
        .contains(" 989 employees after 0 the year before");
    assertThat(number("SELECT employees FROM job WHERE id = '00371489'")).isEqualTo(63);
    assertThat(number("SELECT count(*) FROM job WHERE id = '11740196' AND employees IS NULL"))
        .isEqualTo(1);
    assertThat(flagged("dup-acc")).isEqualTo(4_541);
    assertThat(text("SELECT sentence AS t FROM flag WHERE key = 'dup-acc:'"))
        .startsWith("42,918 accounts of 38,240 companies give 207,351 employees;");
    assertThat(number("SELECT count(*) FROM job WHERE accounts > 0")).isEqualTo(38_240);
  }

  @Test
  void dormantCompaniesAndOldCodesOfSouthYorkshire() {
    southYorkshire();
    assertThat(flagged("dormant")).isEqualTo(2_155);
    assertThat(number("SELECT count(*) FROM firm WHERE raw_sic_1 LIKE '99999%'")).isEqualTo(2_153);
    assertThat(flagged("old-sic")).isEqualTo(223);
    assertThat(number("SELECT count(*) FROM recoded WHERE sic_1 <> ''")).isGreaterThan(100);
    assertThat(text("SELECT state AS t FROM flag_rule WHERE code = 'hq'")).isEqualTo("z");
  }

  @Test
  void anOverriddenMisreadingOfSouthYorkshire() {
    Place place = new Place("review/flags.csv", 2, 0);
    String key = "misread:11740196:2023-12-31:989:0";
    southYorkshire(new FlagDecision(key, FlagDecision.OVERRIDDEN, "asked them", place));
    assertThat(number("SELECT employees FROM job WHERE id = '11740196'")).isEqualTo(989);
    assertThat(problems.list()).isEmpty();
  }

  /** The growth that the page of methods warns of: +76 %, where official counts grew by 8.9 %. */
  @Test
  void growthThatTheRegisterOfSouthYorkshireOnlySeemsToShow() {
    southYorkshire();
    LocalDate from = LocalDate.of(2017, 3, 1);
    double apparent = LiveRegister.apparentGrowth(database, from, from.plusYears(5));
    assertThat(apparent).isCloseTo(0.76, within(0.005));
    assertThat(LiveRegister.refusal(2017, 2022, apparent)).contains("would show +76 %");
  }

  @Test
  void theEmployersOfOneYear() {
    carry("gender-pay-gap", EMPLOYERS, "employer");
    database.runResource(RealDistortionsTest.class, "employers.sql");
    find(List.of());
    assertThat(flagged("placeholder")).isEqualTo(989);
    assertThat(flagged("lost-zero")).isEqualTo(115);
    assertThat(flagged("shared-office")).isGreaterThan(500);
    assertThat(sentence("shared-office:EC2R 7HJ")).contains(" 22 large employers");
    assertThat(sentence("shared-office:E14 5HU")).contains(" 23 large employers");
    assertThat(text("SELECT state AS t FROM flag_rule WHERE code = 'misread'")).isEqualTo("z");
    assertThat(number("SELECT count(*) FROM organisation")).isEqualTo(11_235);
    assertThat(number("SELECT count(*) FROM organisation WHERE rule = 'name-postcode'"))
        .isEqualTo(2);
  }

  /** The pay-gap list's employers are in the register by their numbers; most are elsewhere. */
  @Test
  void twoRegistersOfSouthYorkshire() {
    carry("companies-house", REGISTER, "register");
    carry("company-accounts-filed", ACCOUNTS, "accounts");
    carry("gender-pay-gap", EMPLOYERS, "employer");
    database.runResource(RealDistortionsTest.class, "companies.sql");
    database.run("ALTER TABLE firm RENAME TO firm_of_register");
    database.runResource(RealDistortionsTest.class, "employers.sql");
    database.run("INSERT INTO firm BY NAME FROM firm_of_register");
    find(List.of());
    Agreement agreement = Agreement.of(organisations("companies-house"), organisations("pay-gap"));
    double numbers =
        number(
            "SELECT count(DISTINCT e.company) FROM firm e JOIN firm_of_register r ON r.company ="
                + " e.company WHERE e.source = 'pay-gap'");
    assertThat(agreement.left()).isEqualTo(75_740);
    assertThat((double) agreement.both()).isBetween(numbers, numbers + 10).isGreaterThan(100);
  }

  private Set<String> organisations(String source) {
    String query =
        "SELECT DISTINCT organisation AS t FROM organisation WHERE source = '"
            + source
            + "' ORDER BY t";
    return new HashSet<>(List.of(Columns.read(database, query).texts("t")));
  }
}
