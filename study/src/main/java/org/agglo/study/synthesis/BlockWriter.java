package org.agglo.study.synthesis;

import java.util.SplittableRandom;
import org.agglo.study.synthesis.Addresses.Wish;
import org.agglo.study.synthesis.Companies.Settings;
import org.agglo.study.synthesis.Plan.Block;

/** Writes the companies of one block, and plants distortions among them. */
final class BlockWriter {
  static final String REGISTER =
      "CompanyName,CompanyNumber,RegAddress.PostTown,RegAddress.PostCode,CompanyCategory,"
          + "CompanyStatus,CountryOfOrigin,DissolutionDate,IncorporationDate,Accounts.AccountCategory,"
          + "SICCode.SicText_1,SICCode.SicText_2,SICCode.SicText_3,SICCode.SicText_4,"
          + "Id,Area,Employees,CompanyEmployees_2019,CompanyEmployees_2020,CompanyEmployees_2021,"
          + "Turnover,Sites,HeadOffice,Latitude,Longitude,Synthetic\n";
  static final String ACCOUNTS =
      "CompanyName,CompanyNumber,Postcode,enddate,Employees_thisyear,Employees_lastyear,"
          + "SIC_5DIGIT_CODE,Longitude,Latitude,Synthetic\n";
  static final String TRUTH = "id,code,before,after\n";

  private static final String SYNTHETIC = ",synthetic\n";
  private static final String LIMITED = " SYNTHETIC LIMITED,";
  private static final String LEGAL = ",Private Limited Company,Active,United Kingdom,,";
  private static final double ACCOUNTS_OF_EMPLOYERS = 0.85;
  private static final double ACCOUNTS_OF_OTHERS = 0.3;
  private static final int YEAR = 2021;
  private static final int STALE_BY = 6;

  private final Block block;
  private final String area;
  private final Settings settings;
  private final SplittableRandom random;
  private final int firstNumber;
  private final boolean giant;
  private final Made made = Made.empty();

  /** Which companies of the register a block has. */
  record Part(Block block, String area, int firstNumber, boolean giant) {}

  BlockWriter(Part part, Settings settings, SplittableRandom random) {
    block = part.block;
    area = part.area;
    firstNumber = part.firstNumber;
    giant = part.giant;
    this.settings = settings;
    this.random = random;
  }

  Made write() {
    if (block.rows().isEmpty()) {
      dormant();
      addresses();
    } else {
      companies();
    }
    return made;
  }

  private void companies() {
    Companies all = new Companies(block, settings, random);
    all.place();
    int[] office = all.shareOffice();
    if (office.length > 0) {
      String postcode = all.spots.postcode()[all.begins[office[0]]];
      made.truth().add(postcode).add(",shared-office,").add(office[1]).add(",\n");
      made.counts().plant(Planted.SHARED_OFFICE);
    }
    if (giant) {
      plantGiant(all);
    }
    for (int i = 0; i < all.n; i++) {
      String name = Names.word(random) + ' ' + Names.word(random);
      boolean old = register(all, i, name);
      boolean files =
          random.nextDouble() < (all.jobs[i] > 0 ? ACCOUNTS_OF_EMPLOYERS : ACCOUNTS_OF_OTHERS);
      if (files) {
        accounts(all, i, new Filer(name, old ? "" : all.row[i].sic()));
      }
      made.counts().jobs += all.jobs[i];
    }
  }

  /** Company 0 is of the largest band of the block. */
  private void plantGiant(Companies all) {
    long jobs = block.jobs();
    long own = Math.max(3 * (jobs - all.jobs[0]), 300);
    truth(0, Planted.DOMINANT).add(jobs - all.jobs[0] + own).add(',').add(jobs - all.jobs[0]);
    made.truth().add('\n');
    all.jobs[0] = (int) own;
    all.before[0] = (int) own;
    all.first[0] = (int) own;
  }

  private boolean register(Companies all, int i, String name) {
    String sic = all.row[i].sic();
    String old = settings.codes().old(sic);
    boolean isOld = !old.isEmpty() && random.nextDouble() < settings.rate(Planted.OLD_SIC);
    if (isOld) {
      truth(i, Planted.OLD_SIC).add(old).add(',').add(sic).add('\n');
    }
    if (all.even[i]) {
      truth(i, Planted.EVEN_SPLIT).add(all.jobs[i] / all.sites[i]).add(',').add('\n');
    }
    String code = isOld ? old + " - SIC 2003" : settings.codes().written(sic);
    int[] jobs = all.jobsAtSites(i);
    for (int s = 0; s < jobs.length; s++) {
      head(name, i, all.spots.postcode()[all.begins[i] + s]);
      Text out = made.register();
      out.day(all.founded[i]).add(",,").add(code).add(",,,,");
      number(out, i);
      if (s > 0) {
        out.add('-').add(s + 1);
      }
      out.add(',').add(area).add(',').add(jobs[s]).add(',');
      if (s == 0) {
        history(all, i);
      } else {
        out.add(",,,");
      }
      out.add(',').add(jobs.length).add(s == 0 ? ",true," : ",false,");
      place(out, all.spots, all.begins[i] + s).add(SYNTHETIC);
      made.counts().rows++;
    }
    return isOld;
  }

  private void history(Companies all, int i) {
    Text out = made.register();
    if (all.wasThere(i, 2)) {
      out.add(all.first[i]);
    }
    out.add(',');
    if (all.wasThere(i, 1)) {
      out.add(all.before[i]);
    }
    out.add(',').add(all.jobs[i]).add(',');
    if (all.turnover[i] >= 0) {
      out.add(all.turnover[i]);
    }
  }

  private void head(String name, int i, String postcode) {
    number(made.register().add(name).add(LIMITED), i).add(",,").add(postcode).add(LEGAL);
  }

  /** Numbers of eight characters that no register gives: Z and seven digits. */
  private Text number(Text out, int i) {
    return out.add('Z').padded(firstNumber + i, 7);
  }

  private static Text place(Text out, Spots spots, int r) {
    return out.degrees(spots.latitude()[r]).add(',').degrees(spots.longitude()[r]);
  }

  private Text truth(int i, Planted what) {
    made.counts().plant(what);
    return number(made.truth(), i).add(',').add(what.code()).add(',');
  }

  /** A company that files accounts. */
  private record Filer(String name, String sic) {}

  /** A row of accounts. */
  private record Filed(int year, long employees, int before) {}

  private void accounts(Companies all, int i, Filer filer) {
    int now = all.jobs[i];
    int before = all.wasThere(i, 1) ? all.before[i] : -1;
    double u = random.nextDouble();
    double misread = settings.rate(Planted.MISREAD);
    double twice = misread + settings.rate(Planted.DUP_ACC);
    double stale = twice + settings.rate(Planted.STALE);
    long written = now;
    int year = YEAR;
    if (u < misread && before >= 0 && now >= 1 && now < 500 && before <= 2 * now + 2) {
      written = random.nextBoolean() ? now * 1000L : YEAR;
      truth(i, Planted.MISREAD).add(written).add(",\n");
    } else if (u >= misread && u < twice && all.wasThere(i, 2)) {
      truth(i, Planted.DUP_ACC).add((long) now + before).add(',').add(now).add('\n');
      filed(all, i, filer, new Filed(YEAR - 1, before, all.first[i]));
    } else if (u >= twice && u < stale && all.wasThere(i, STALE_BY + 1)) {
      year = YEAR - STALE_BY;
      truth(i, Planted.STALE).add(now).add(",\n");
    }
    filed(all, i, filer, new Filed(year, written, before));
  }

  private void filed(Companies all, int i, Filer filer, Filed filed) {
    Text out = made.accounts().add(filer.name).add(LIMITED);
    number(out, i).add(',').add(all.spots.postcode()[all.begins[i]]).add(',');
    out.add(filed.year).add("-12-31,").add(filed.employees).add(',');
    if (filed.before >= 0) {
      out.add(filed.before);
    }
    out.add(',').add(filer.sic).add(',').degrees(all.spots.longitude()[all.begins[i]]).add(',');
    out.degrees(all.spots.latitude()[all.begins[i]]).add(SYNTHETIC);
    made.counts().accounts++;
  }

  private void dormant() {
    Spots spots = Spots.of(block.dormant());
    Wish wish = new Wish(block.area(), -1, random);
    for (int i = 0; i < block.dormant(); i++) {
      settings.addresses().draw(spots, i, wish);
    }
    settings.addresses().finish(spots);
    for (int i = 0; i < block.dormant(); i++) {
      truth(i, Planted.DORMANT).add("1,0\n");
      String name = Names.word(random) + ' ' + Names.word(random);
      idle(i, name, Codes.DORMANT, 12_000 + random.nextInt(6_900), new Spot(spots, i));
    }
  }

  /** A row of a block's places. */
  private record Spot(Spots spots, int row) {}

  private void addresses() {
    int next = block.dormant();
    Wish wish = new Wish(block.area(), -1, random);
    for (int companies : block.addresses()) {
      Spots spots = Spots.of(1);
      settings.addresses().draw(spots, 0, wish);
      settings.addresses().finish(spots);
      Text truth = made.truth().add(spots.postcode()[0]).add(',').add(Planted.DUP_REG.code());
      truth.add(',').add(companies).add(",1\n");
      made.counts().plant(Planted.DUP_REG);
      String word = Names.word(random);
      int day = 16_000 + random.nextInt(2_900);
      String code = settings.codes().written(Codes.OFFICE);
      for (int c = 0; c < companies; c++, next++) {
        String first = c % 2 == 0 ? word : Names.word(random);
        idle(next, first + ' ' + Names.word(random), code, day, new Spot(spots, 0));
      }
    }
  }

  /** A company beyond the margins, without employees or turnover. */
  private void idle(int i, String name, String code, int founded, Spot spot) {
    head(name, i, spot.spots.postcode()[spot.row]);
    Text out = made.register().day(founded).add(",,").add(code).add(",,,,");
    number(out, i).add(',').add(area).add(",,,,,,1,true,");
    place(out, spot.spots, spot.row).add(SYNTHETIC);
    made.counts().rows++;
  }
}
