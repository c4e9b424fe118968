package org.agglo.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.recipe.Carried;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recipes over the publishers' own files; numbers were counted beside with other programs. */
class RealFilesTest {
  private final Database database = Database.open(0);

  @AfterEach
  void close() {
    database.close();
  }

  private Carried carry(String recipe, String file, Map<String, String> pins) {
    Path root =
        Optional.ofNullable(System.getProperty("AGGLO_DATA", System.getenv("AGGLO_DATA")))
            .map(Path::of)
            .orElse(Path.of("../../shared/data"));
    Path path = root.resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: " + file + " is not there; set AGGLO_DATA");
    return RecipeFile.of(path, file)
        .pinned(pins)
        .into(database, RecipeBook.standard().of(recipe), "made");
  }

  private Carried carry(String recipe, String file) {
    return carry(recipe, file, Map.of());
  }

  private double number(String query) {
    return Columns.read(database, "SELECT (" + query + ")::DOUBLE AS n").numbers("n")[0];
  }

  @Test
  void theRegisterOfSouthYorkshire() {
    Carried made =
        carry(
            "companies-house",
            "companies-house-south-yorkshire/companies_house_south_yorkshire_2024-11.csv.gz");
    assertThat(made.rows()).isEqualTo(75_740).isEqualTo(made.loaded());
    assertThat(made.flags())
        .containsEntry("sic_1 none-supplied", 578L)
        .containsEntry("sic_1 old-sic", 223L)
        .doesNotContainKey("incorporated not-a-date");
    assertThat(number("SELECT count(*) FROM made WHERE postcode IS NULL")).isZero();
    assertThat(number("SELECT count(DISTINCT company) FROM made")).isEqualTo(75_740);
  }

  @Test
  void theAccountsOfSouthYorkshire() {
    Carried made =
        carry(
            "company-accounts",
            "companies-house-sy-employees/companies_house_south_yorkshire_employees_2024.csv.gz");
    assertThat(made.rows()).isEqualTo(42_918);
    assertThat(made.outdated()).isEqualTo(4_678);
    assertThat(made.loaded()).isEqualTo(38_240);
    assertThat(made.flags()).doesNotContainKey("accounts_end not-a-date");
    assertThat(number("SELECT min(year(accounts_end)) FROM made")).isGreaterThanOrEqualTo(2015);
    assertThat(number("SELECT max(year(accounts_end)) FROM made")).isLessThanOrEqualTo(2025);
  }

  @Test
  void theEmployersOfOneYear() {
    Carried made =
        carry("gender-pay-gap", "gender-pay-gap/UK Gender Pay Gap Data - 2024 to 2025.csv");
    assertThat(made.rows()).isEqualTo(11_235).isEqualTo(made.loaded());
    assertThat(number("SELECT count(*) FROM made WHERE employees_least = 20000")).isEqualTo(69);
    assertThat(number("SELECT count(*) FROM made WHERE employees_most = 249")).isEqualTo(461);
    assertThat(made.flags().get("sic_1 public-sector")).isGreaterThan(900);
    assertThat(made.flags().get("sic_1 lost-zero")).isGreaterThan(100);
  }

  /** The total of 2021 is the publisher's, as the study of the Midlands has it. */
  @Test
  void theEmploymentSurvey() {
    Carried made = carry("nomis-bres", "bres-itl2-sic5/bres_employment_itl2_sic5_2015_2021.csv.gz");
    assertThat(made.rows()).isEqualTo(204_120).isEqualTo(made.loaded());
    assertThat(made.flags()).containsExactly(Map.entry("jobs missing", 15L));
    assertThat(number("SELECT sum(jobs) FROM made WHERE year = 2021")).isEqualTo(31_366_000);
  }

  @Test
  void theBusinessCountsBySize() {
    Carried made =
        carry(
            "nomis-business-counts",
            "bres-itl2-sic5/business_counts_gb_sic5_size_2016_2022.csv.gz");
    assertThat(made.rows()).isEqualTo(45_927).isEqualTo(made.loaded());
    assertThat(number("SELECT count(DISTINCT size_least) FROM made")).isEqualTo(9);
    assertThat(number("SELECT max(size_most) FROM made")).isEqualTo(999);
  }

  @Test
  void highGrowthOfLocalStatistics() {
    Carried made = carry("ons-local-statistics", "ons-els/high-growth-enterprises.json");
    assertThat(made.rows()).isEqualTo(2_484);
    assertThat(made.setAside()).isZero();
    assertThat(number("SELECT value FROM made WHERE area = 'K02000001' AND period = 2024"))
        .isEqualTo(4.90543431750107);
  }

  @Test
  void anIndicatorWithItsYaml() {
    Carried made =
        carry("nesta-indicator", "nesta-beis-indicators/gtr/total_ukri_funding.nuts2.csv");
    assertThat(made.rows()).isEqualTo(537).isEqualTo(made.loaded());
    assertThat(made.facts())
        .containsEntry("source", "UKRI (UK Research and Innovation)")
        .containsEntry("column", "total_ukri_funding");
  }

  @Test
  void valueAddedOfTheAreas() {
    Carried made =
        carry("ons-gva", "gva-itl/Table 2c ITL2 current price estimates pounds million 2024.csv");
    assertThat(made.rows()).isEqualTo(3_936);
    assertThat(made.loaded()).isEqualTo(3_936 * 25);
    assertThat(made.flags()).containsExactly(Map.entry("industry date-code", 82L));
    assertThat(
            number(
                "SELECT value FROM made WHERE area = 'TLC1' AND industry = 'Total' AND year = 2022"))
        .isEqualTo(26_381);
    assertThat(number("SELECT count(*) FROM made WHERE industry = '2-3'")).isEqualTo(41 * 25);
  }

  @Test
  void businessesOfTheWestMidlands() {
    Carried made =
        carry(
            "business-population",
            "bpe-2022/business_population_estimates_2022.xlsx",
            Map.of("part", "Table 15"));
    assertThat(made.setAside()).isZero();
    assertThat(number("SELECT count(DISTINCT industry) FROM made")).isBetween(15.0, 22.0);
    assertThat(
            number(
                "SELECT businesses FROM made WHERE industry LIKE 'All Industries%' AND size = 'All"
                    + " businesses'"))
        .isGreaterThan(400_000);
  }

  @Test
  void allPostcodes() {
    Carried made = carry("postcodes-plain", "postcodes/uk-postcodes-latlon-2025-05.csv.gz");
    assertThat(made.rows()).isEqualTo(2_714_964);
    assertThat(made.skipped()).containsExactly(Map.entry("no position", 24_087L));
    assertThat(made.loaded()).isEqualTo(2_690_877);
  }

  @Test
  void allAuthorities() {
    Carried made = carry("area-lookup", "geo-lookups/la_all_codes.csv");
    assertThat(made.rows()).isEqualTo(415).isEqualTo(made.loaded());
    assertThat(number("SELECT count(DISTINCT in_force) FROM made")).isBetween(350.0, 380.0);
  }
}
