package org.agglo.study.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.agglo.intake.place.BritishGrid;
import org.agglo.methods.earth.Workers;
import org.agglo.study.TinyStudy;

/**
 * A synthetic study of two made-up registers, small enough to count by hand. The county N has the
 * squares W and E of 10 km, side by side; every company has a postcode of its own but the forty of
 * one mass registration.
 *
 * <pre>
 *                      W (ZA1)   E (ZA2)   Northern Ireland (BT1)
 * metals, SIC 24100         30         3         2
 * shops, SIC 47110          20        27
 * software, SIC 62012        0        40 at ZA2 9ZZ, none with accounts
 * dormant                    1         0
 * SIC 2003 code 2862         1         0
 * </pre>
 *
 * The thirty metals firms of W stand within 600 m; each filed 10 employees, the first of them
 * twice, the second 2021 by mistake. No other company filed accounts.
 */
public final class RegisterStudy {
  private static final String COMPANIES =
      "CompanyName,CompanyNumber,Postcode,CompanyCategory,IncorporationDate,SICCode.SicText_1\n";
  private static final String ACCOUNTS =
      "CompanyNumber,CompanyName,Postcode,enddate,Employees_thisyear,Employees_lastyear,"
          + "SIC_5DIGIT_CODE\n";

  private final List<String> companies = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();
  private final List<String> postcodes = new ArrayList<>();
  private int number;

  private RegisterStudy() {
    for (int i = 0; i < 30; i++) {
      String company = add(place("ZA1", 435_000 + 100 * (i % 6), 385_000 + 100 * (i / 6)), "24100");
      boolean misread = i == 1;
      file(company, "31/12/2023", misread ? 2021 : 10, misread ? "NA" : "10");
      if (i == 0) {
        file(company, "31/12/2022", 10, "10");
      }
    }
    for (int i = 0; i < 20; i++) {
      add(place("ZA1", 431_000 + 400 * i, 381_000), "47110");
    }
    for (int i = 0; i < 27; i++) {
      add(place("ZA2", 441_000 + 300 * i, 382_000), "47110");
    }
    for (int i = 0; i < 3; i++) {
      add(place("ZA2", 441_500 + 3_000 * i, 389_000), "24100");
    }
    String office = "ZA2 9ZZ";
    postcodes.add(row(office, 445_000, 385_500));
    for (int i = 0; i < 40; i++) {
      add(office, "62012");
    }
    add(place("ZA1", 439_000, 389_000), "99999 - Dormant Company");
    add(place("ZA1", 438_000, 389_000), "2862 - Manufacture of tools");
    add(place("BT1", 146_000, 530_000), "24100");
    add(place("BT1", 146_100, 530_000), "24100");
  }

  /** Writes the study into a folder. */
  public static TinyStudy in(Path folder) {
    return new RegisterStudy().write(folder);
  }

  /** The same with the rows of all files in another order. */
  static TinyStudy shuffled(Path folder) {
    RegisterStudy study = new RegisterStudy();
    Collections.shuffle(study.companies, new Random(7));
    Collections.shuffle(study.accounts, new Random(8));
    Collections.shuffle(study.postcodes, new Random(9));
    return study.write(folder);
  }

  private TinyStudy write(Path folder) {
    return TinyStudy.empty(folder)
        .write("data/companies.csv", COMPANIES + String.join("", companies))
        .write("data/accounts.csv", ACCOUNTS + String.join("", accounts))
        .write("data/postcodes.csv", "Postcode,lat,long\n" + String.join("", postcodes))
        .write(
            "data/areas.csv",
            "code,name,level,parent\nN,Land,county,\nW,West,half,N\nE,East,half,N\n")
        .write("data/outlines.csv", "code,outline\n" + square("W", 430_000) + square("E", 440_000))
        .write("study.yaml", STUDY)
        .write("sources.yaml", SOURCES)
        .write("clusters.yaml", CLUSTERS);
  }

  private static String square(String code, int west) {
    String east = Integer.toString(west + 10_000);
    return String.format(
        Locale.ROOT,
        "%s,\"POLYGON ((%d 380000,%d 390000,%s 390000,%s 380000,%d 380000))\"%n",
        code,
        west,
        west,
        east,
        east,
        west);
  }

  private String add(String postcode, String sic) {
    String company = String.format(Locale.ROOT, "%08d", ++number);
    // Names and dates differ, so that nothing but the address ties the mass registration.
    String name = "Firm" + Integer.toString(number * 7919, 36) + " Ltd";
    String date =
        String.format(
            Locale.ROOT, "%02d/%02d/%d", 1 + number % 28, 1 + number % 12, 1990 + number % 30);
    companies.add(String.join(",", name, company, postcode, "Ltd", date, sic) + "\n");
    return company;
  }

  private void file(String company, String end, int employees, String before) {
    accounts.add(
        String.join(",", company, "Firm", "", end, Integer.toString(employees), before, "24100")
            + "\n");
  }

  private String place(String outcode, int x, int y) {
    int n = postcodes.size();
    String postcode = outcode + " " + n / 400 + (char) ('A' + n / 20 % 20) + (char) ('A' + n % 20);
    postcodes.add(row(postcode, x, y));
    return postcode;
  }

  private static String row(String postcode, int x, int y) {
    double[] longitude = {x};
    double[] latitude = {y};
    BritishGrid.toDegrees(longitude, latitude, new Workers(1));
    return String.format(Locale.ROOT, "%s,%.6f,%.6f%n", postcode, latitude[0], longitude[0]);
  }

  private static final String STUDY =
      """
      schema: 1
      name: Two synthetic registers
      description: Nothing in it is real.
      territory: {id: west, name: The West, areas: [W]}
      comparator: N
      years: {first: 2024, last: 2024}
      areas: {table: data/areas.csv, outlines: data/outlines.csv, source: synthetic}
      assign:
        - {level: county, by: all}
        - {level: half, by: outlines}
      detect:
        - name: metals
          method: dbscan
          register: companies
          of: [metals]
          radius: 500m
          minimum: 10
          exclude: [dup-reg]
      settings: {dup-reg-companies: "30"}
      """;

  private static final String SOURCES =
      """
      schema: 1
      sources: []
      registers:
        - id: companies
          title: Synthetic companies
          publisher: Nobody
          address: nowhere
          licence: CC0-1.0
          attribution: synthetic
          republish: figures
          vintage: "2024"
          year: 2024
          file: companies.csv
          recipe: companies-house
          kind: companies
          counts: {of: firms, metric: "1.1", unit: companies, level: half, base: all companies}
          covers: [W, E]
        - id: accounts
          title: Synthetic accounts
          publisher: Nobody
          address: nowhere
          licence: CC0-1.0
          attribution: synthetic
          republish: figures
          vintage: "2024"
          year: 2024
          file: accounts.csv
          recipe: company-accounts-filed
          kind: accounts
          counts: {of: jobs, metric: "3.1", unit: employees, level: half, base: all employees}
      places:
        - id: postcodes
          title: Synthetic postcodes
          publisher: Nobody
          address: nowhere
          licence: CC0-1.0
          attribution: synthetic
          vintage: "2024"
          file: postcodes.csv
          recipe: postcodes-plain
      """;

  private static final String CLUSTERS =
      """
      schema: 1
      clusters:
        - id: metals
          name: Metals
          tier: established
          tier_source: synthetic
          fit: good
          fit_reason: synthetic
          narrow: {sic: ["24", "28"]}
          broad: {sic: ["24", "25", "28"]}
          reason: synthetic
        - id: software
          name: Software
          tier: established
          tier_source: synthetic
          fit: good
          fit_reason: synthetic
          narrow: {sic: ["62"]}
          broad: {sic: ["62"]}
          reason: synthetic
        - id: chosen
          name: Chosen by name
          tier: new-economy
          tier_source: synthetic
          fit: poor
          fit_reason: synthetic
          narrow: {}
          broad: {}
          keywords: [firmc7y]
          companies: ["00000001", "00000051"]
          exclude: {companies: ["00000051"]}
          reason: synthetic
      """;
}
