package org.agglo.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPInputStream;
import org.agglo.bench.RegisterFile.Company;

/**
 * Writes the synthetic registers of a study: companies at real postcodes; two accounts of every
 * second of the first half of them, each with employees; and large employers, one in five hundred
 * of the companies, every seventh without its number and half of those with other words in the
 * name.
 */
public final class RegisterFolder {
  private static final int EMPLOYERS = 500;
  private static final int WITHOUT = 7;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);
  private final RegisterFile register;
  private final int rows;

  private RegisterFolder(RegisterFile register, int rows) {
    this.register = register;
    this.rows = rows;
  }

  /** Writes the files: folder, packed table of postcodes and number of companies. */
  public static void main(String[] args) throws IOException {
    RegisterFile register = RegisterFile.at(postcodes(Path.of(args[1])));
    new RegisterFolder(register, Integer.parseInt(args[2])).write(Path.of(args[0]));
  }

  private static List<String> postcodes(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    }
  }

  private void write(Path folder) throws IOException {
    try (BufferedWriter companies = Files.newBufferedWriter(folder.resolve("companies.csv"));
        BufferedWriter accounts = Files.newBufferedWriter(folder.resolve("accounts.csv"));
        BufferedWriter employers = Files.newBufferedWriter(folder.resolve("employers.csv"))) {
      companies.write(RegisterFile.HEADING);
      accounts.write("CompanyNumber,CompanyName,enddate,Employees_thisyear,Employees_lastyear\n");
      employers.write(
          "EmployerName,EmployerId,PostCode,CompanyNumber,SicCodes,EmployerSize,CurrentName,"
              + "SubmittedAfterTheDeadline\n");
      for (int i = 0; i < rows; i++) {
        Company company = register.company(i);
        companies.write(company.row());
        if (i % 2 == 0 && i < rows / 2) {
          accounts.write(filed(company));
        }
        if (i % EMPLOYERS == 0) {
          employers.write(employer(company, i / EMPLOYERS));
        }
      }
    }
  }

  /** Two years; seven in ten companies employ nobody or a few. */
  private String filed(Company company) {
    int before = (int) StrictMath.exp(4 * random.nextDouble() * random.nextDouble()) - 1;
    int then = Math.max(0, before + random.nextInt(-1, 2));
    int last = Math.max(0, then + random.nextInt(-1, 2));
    String begin = company.number() + ",\"" + company.name() + "\",";
    return begin
        + "2023-03-31,"
        + then
        + ","
        + before
        + "\n"
        + begin
        + "2024-03-31,"
        + last
        + ","
        + then
        + "\n";
  }

  private String employer(Company company, int i) {
    boolean without = i % WITHOUT == 0;
    String name = company.name();
    if (without) {
      name = name.replace(" LIMITED", i % 2 == 0 ? " Ltd." : " (Holdings) Limited");
    }
    String number = without ? "" : company.number();
    String quoted = "\"" + name + "\"";
    return quoted
        + ","
        + i
        + ","
        + company.postcode()
        + ","
        + number
        + ",,250 to 499,"
        + quoted
        + ",FALSE\n";
  }
}
