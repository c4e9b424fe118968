package org.agglo.study.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agglo.intake.place.BritishGrid;
import org.agglo.intake.place.PointsToAreas;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.earth.Workers;
import org.agglo.study.recipe.RecipeBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a synthetic register adds up to. */
class SynthesisTest {
  private static final List<String> MIDLANDS =
      List.of("TLF1", "TLF2", "TLF3", "TLG1", "TLG2", "TLG3");

  @TempDir Path folder;

  private static Map<Planted, Double> none() {
    Map<Planted, Double> rates = new EnumMap<>(Planted.class);
    for (Planted what : Planted.values()) {
      rates.put(what, 0.0);
    }
    return rates;
  }

  private static Path margins() {
    return Path.of("src/test/resources/org/agglo/study/synthesis/margins");
  }

  private Columns rows(Path register, String query) {
    try (Database database = Database.open(1)) {
      RecipeFile.of(register, "register")
          .into(database, RecipeBook.standard().of("synthetic-register"), "register");
      return Columns.read(database, query);
    }
  }

  private Synthesis small(long seed) {
    Margins margins = Margins.read(margins());
    Synthesis.Wish wish = new Synthesis.Wish(margins.areas(), 105, none());
    return new Synthesis(margins, wish, Towns.of(margins.areas()), seed);
  }

  /**
   * At the size of the margins, 105 enterprises: 15 farms, 18 and 18 foundries, 54 software firms;
   * jobs 40, 300 and 200. The jobs of 24510 are all in TLE3, so nobody else casts iron.
   */
  @Test
  void meetsMarginsThatWereAddedUpByHand() throws IOException {
    Path file = folder.resolve("synthetic.csv");
    Synthesis.Report report = small(1).write(file, 1);
    assertThat(report.scale()).isCloseTo(1, within(1e-12));
    assertThat(report.enterprises().met()).isEqualTo(report.enterprises().cells()).isEqualTo(12);
    assertThat(report.jobs().largest()).isZero();
    Columns jobs =
        rows(
            file,
            "SELECT area || ' ' || left(sic_1, 2) AS cell, CAST(sum(employees) AS DOUBLE) AS jobs"
                + " FROM register GROUP BY ALL ORDER BY cell");
    assertThat(jobs.texts("cell"))
        .containsExactly("TLE3 01", "TLE3 24", "TLE3 62", "TLF1 01", "TLF1 24", "TLF1 62");
    assertThat(jobs.numbers("jobs")).containsExactly(10, 200, 50, 30, 100, 150);
    Columns sizes =
        rows(
            file,
            "SELECT sic_1, CAST(count(*) AS DOUBLE) AS n,"
                + " CAST(count(CASE WHEN employees_2021 < 5 THEN 1 END) AS DOUBLE) AS micro,"
                + " CAST(count(CASE WHEN employees_2021 >= 20 THEN 1 END) AS DOUBLE) AS larger"
                + " FROM register WHERE head_office GROUP BY sic_1 ORDER BY sic_1");
    assertThat(sizes.texts("sic_1")).containsExactly("01110", "24510", "24520", "62012");
    assertThat(sizes.numbers("n")).containsExactly(15, 18, 18, 54);
    assertThat(sizes.numbers("micro")).containsExactly(15, 10, 10, 40);
    assertThat(sizes.numbers("larger")).containsExactly(0, 1, 1, 0);
    Columns cast =
        rows(file, "SELECT DISTINCT area FROM register WHERE sic_1 = '24510' ORDER BY area");
    assertThat(cast.texts("area")).containsExactly("TLE3");
  }

  /** £20 m and £10 m of section C, £8 m of J in TLE; none is published of others. */
  @Test
  void givesTheTurnoverOfRegionAndSection() throws IOException {
    Path file = folder.resolve("synthetic.csv");
    small(1).write(file, 1);
    Columns turnover =
        rows(
            file,
            "SELECT area || ' ' || left(sic_1, 2) AS cell, CAST(sum(CAST(turnover AS BIGINT)) AS"
                + " DOUBLE) AS pounds FROM register WHERE turnover IS NOT NULL GROUP BY ALL"
                + " ORDER BY cell");
    assertThat(turnover.texts("cell")).containsExactly("TLE3 24", "TLE3 62", "TLF1 24");
    assertThat(turnover.numbers("pounds")).containsExactly(20e6, 8e6, 10e6);
  }

  /** The golden file was written by this program; the tests above hold its sums. */
  @Test
  void writesTheSmallRegisterThatItAlwaysWrote() throws IOException {
    Path file = folder.resolve("synthetic.csv");
    small(1).write(file, 2);
    Files.createDirectories(Path.of("target/synthesis"));
    Files.copy(
        file, Path.of("target/synthesis/synthetic-small.csv"), StandardCopyOption.REPLACE_EXISTING);
    Path golden = Path.of("src/test/resources/org/agglo/study/synthesis/synthetic-small.csv");
    assertThat(Files.readString(file)).isEqualTo(Files.readString(golden));
  }

  private Map<String, byte[]> files(Synthesis synthesis, int threads) throws IOException {
    Path file = folder.resolve("synthetic-" + threads + ".csv");
    synthesis.write(file, threads);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("register", Files.readAllBytes(file));
    files.put("accounts", Files.readAllBytes(Synthesis.beside(file, "accounts")));
    files.put("truth", Files.readAllBytes(Synthesis.beside(file, "truth")));
    return files;
  }

  @Test
  void hasTheSameBytesOverThreadsAndOthersForAnotherSeed() throws IOException {
    Margins margins = Margins.bundled();
    Synthesis.Wish wish = new Synthesis.Wish(MIDLANDS, 3_000, Planted.standard());
    Towns towns = Towns.of(margins.areas());
    Map<String, byte[]> one = files(new Synthesis(margins, wish, towns, 3), 1);
    Map<String, byte[]> three = files(new Synthesis(margins, wish, towns, 3), 3);
    Map<String, byte[]> other = files(new Synthesis(margins, wish, towns, 4), 2);
    one.forEach(
        (name, bytes) -> {
          assertThat(three.get(name)).as(name).isEqualTo(bytes);
          assertThat(other.get(name)).as(name).isNotEqualTo(bytes);
        });
  }

  /** 2,687,840 enterprises and 31,366,000 jobs in Great Britain are what the publishers print. */
  @Test
  void bundlesTheMarginsAsPublished() {
    Margins margins = Margins.bundled();
    assertThat(margins.areas()).hasSize(40).contains("TLE3", "TLG3", "TLM9");
    assertThat(margins.enterprises().values().stream().mapToDouble(Fit::sum).sum())
        .isEqualTo(2_687_840);
    assertThat(margins.jobs().values().stream().mapToDouble(Fit::sum).sum()).isEqualTo(31_366_000);
    assertThat(margins.turnover().get("TLG BDE")).isEqualTo(19_790);
    assertThat(margins.turnover()).doesNotContainKey("TLG K");
  }

  @Test
  void saysOnEachRowThatItIsSynthetic() throws IOException {
    Margins margins = Margins.bundled();
    Synthesis.Wish wish = new Synthesis.Wish(MIDLANDS, 3_000, Planted.standard());
    Path file = folder.resolve("synthetic.csv");
    new Synthesis(margins, wish, Towns.of(margins.areas()), 1).write(file, 2);
    for (Path written : List.of(file, Synthesis.beside(file, "accounts"))) {
      List<String> lines = Files.readAllLines(written, StandardCharsets.US_ASCII);
      assertThat(lines.get(0)).doesNotContainIgnoringCase("director").endsWith(",Synthetic");
      assertThat(lines.subList(1, lines.size()))
          .allMatch(line -> line.matches("[A-Z]+ [A-Z]+ SYNTHETIC LIMITED,Z[0-9]{7},.*,synthetic"));
    }
  }

  /** Towns are drawn on the grid; the place written must still be in its area. */
  @Test
  void placesEachCompanyInItsArea() throws IOException {
    Margins margins = Margins.bundled();
    Synthesis.Wish wish = new Synthesis.Wish(MIDLANDS, 3_000, none());
    Path file = folder.resolve("synthetic.csv");
    new Synthesis(margins, wish, Towns.of(margins.areas()), 1).write(file, 2);
    Columns made = rows(file, "SELECT area, latitude, longitude FROM register ORDER BY id");
    double[] x = made.numbers("longitude").clone();
    double[] y = made.numbers("latitude").clone();
    BritishGrid.toMetres(x, y, new Workers(1));
    PointsToAreas found = AreaOutlines.of(margins.areas()).assign(x, y, 5);
    for (int i = 0; i < made.rows(); i++) {
      assertThat(found.code(i)).isEqualTo(made.texts("area")[i]);
    }
  }

  @Test
  void keepsNorthernIrelandsPostcodesOut() throws IOException {
    Margins margins = Margins.bundled();
    Path table = MadeUpPostcodes.write(folder);
    Postcodes postcodes =
        Postcodes.read(table, RecipeBook.standard().of("postcodes-plain"), margins.areas());
    assertThat(postcodes.has(margins.areas().indexOf("TLE3"))).isTrue();
    assertThat(postcodes.has(margins.areas().indexOf("TLM5"))).isFalse();
    Synthesis.Wish wish = new Synthesis.Wish(List.of("TLE3"), 2_000, Planted.standard());
    Path file = folder.resolve("synthetic.csv");
    new Synthesis(margins, wish, postcodes, 1).write(file, 2);
    Columns codes = rows(file, "SELECT DISTINCT left(postcode, 1) AS p FROM register ORDER BY p");
    assertThat(codes.texts("p")).containsExactly("S");
  }
}
