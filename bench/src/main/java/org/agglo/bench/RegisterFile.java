package org.agglo.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.agglo.intake.classification.Sic2007;

/**
 * Writes a synthetic register of companies: 16 columns in the layout of an extract of the register
 * of Companies House with places, as many rows as are asked for. All names, numbers and postcodes
 * are made up; codes are those of SIC 2007.
 */
public final class RegisterFile {
  /** Its columns. */
  static final String HEADING =
      "\"CompanyName\",\"CompanyNumber\",\"Postcode\",\"RegAddress.PostTown\",\"CompanyCategory\","
          + "\"CompanyStatus\",\"CountryOfOrigin\",\"IncorporationDate\",\"SICCode.SicText_1\","
          + "\"SICCode.SicText_2\",\"SICCode.SicText_3\",\"SICCode.SicText_4\","
          + "\"localauthority_code\",\"localauthority_name\",\"Easting\",\"Northing\"\n";

  private static final List<String> TOWNS =
      List.of("SHEFFIELD", "DONCASTER", "ROTHERHAM", "BARNSLEY", "MEXBOROUGH", "");
  private static final List<String> CATEGORIES =
      List.of(
          "Private Limited Company",
          "Private Limited Company",
          "Private Limited Company",
          "Limited Partnership",
          "PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)");
  private static final List<String> PLACES =
      List.of("E08000016\",\"Barnsley", "E08000017\",\"Doncaster", "E08000019\",\"Sheffield");
  private static final List<String> WORDS =
      List.of(
          "ALPHA",
          "NORTHERN",
          "PRECISION",
          "STEEL",
          "PROPERTY",
          "HEATING",
          "DIGITAL",
          "FOOD",
          "LOGISTICS",
          "CARE",
          "\"\"PRIME\"\"",
          "SMITH, JONES",
          "ENGINEERING",
          "SOLUTIONS");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
  private final List<String> codes =
      Sic2007.load().codes().stream().filter(code -> code.length() == 5).toList();

  private String[] postcodes = {};

  private RegisterFile() {}

  /**
   * Rows at postcodes drawn from these: a third of them have companies, the more the earlier they
   * stand in it.
   */
  static RegisterFile at(List<String> postcodes) {
    RegisterFile file = new RegisterFile();
    file.postcodes = postcodes.toArray(String[]::new);
    return file;
  }

  /**
   * A company.
   *
   * @param row its row in the file, with the line's end
   */
  record Company(String number, String name, String postcode, String row) {}

  /** Writes a file: its path and the number of rows are the arguments. */
  public static void main(String[] args) throws IOException {
    new RegisterFile().write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  private void write(Path file, int rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(HEADING.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < rows; i++) {
        out.write(company(i).row().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The next one. */
  Company company(int i) {
    String number = String.format(Locale.ROOT, "%08d", i);
    String postcode = postcode();
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_700));
    String name = name();
    String row =
        "\""
            + name
            + "\",\""
            + number
            + "\",\""
            + postcode
            + "\",\""
            + one(TOWNS)
            + "\",\""
            + one(CATEGORIES)
            + "\",\"Active\",\"United Kingdom\",\""
            + day.format(DAY)
            + "\","
            + code(1.0)
            + ","
            + code(0.16)
            + ","
            + code(0.06)
            + ","
            + code(0.03)
            + ",\""
            + one(PLACES)
            + "\","
            + (415_000 + random.nextInt(58_000))
            + ","
            + (379_000 + random.nextInt(38_000))
            + "\n";
    return new Company(number, name, postcode, row);
  }

  private String postcode() {
    if (postcodes.length == 0) {
      return "S" + random.nextInt(1, 99) + " " + random.nextInt(10) + letters(2);
    }
    double place = StrictMath.pow(random.nextDouble(), 1.5);
    return postcodes[(int) (place * (postcodes.length / 3)) * 3];
  }

  private String name() {
    return letters(5) + " " + one(WORDS) + " " + one(WORDS) + " LIMITED";
  }

  private String code(double share) {
    if (random.nextDouble() >= share) {
      return "";
    }
    String code = one(codes);
    return "\""
        + code
        + " - "
        + Sic2007.load().title(code).orElseThrow().replace("\"", "\"\"")
        + "\"";
  }

  private String letters(int n) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < n; i++) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
