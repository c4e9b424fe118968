package org.agglo.study.synthesis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Nearest;

/** Distortions that are planted, with the share of what they may befall. */
public enum Planted {
  /** Companies without employees at one address, founded in one month and half of them alike. */
  DUP_REG(0.02, "of all companies are registered at addresses of about 120"),
  /** Companies that say they are dormant. */
  DORMANT(0.03, "of all companies are dormant"),
  /** Codes of SIC 2003, where most of what had the code has the company's code now. */
  OLD_SIC(0.02, "of companies whose code allows it have one of SIC 2003"),
  /** A total parted evenly over sites. */
  EVEN_SPLIT(0.05, "of companies with several sites give each the same jobs"),
  /** Large employers at one address. */
  SHARED_OFFICE(0.02, "of employers of 250 and more share an address"),
  /** Employees a thousand times too many, or a year. */
  MISREAD(0.001, "of accounts give employees that are misread"),
  /** Accounts of two years. */
  DUP_ACC(0.01, "of companies with accounts have them twice"),
  /** Accounts that ended six years before the others. */
  STALE(0.01, "of accounts are six years old"),
  /** One company with three times the jobs of all others of its industry division and area. */
  DOMINANT(1, "one giant if above 0");

  private static final double MOST = 0.5;

  private final double standard;
  private final String words;

  Planted(double standard, String words) {
    this.standard = standard;
    this.words = words;
  }

  /** As flags are named: {@code dup-reg}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The share and what it is of, in words. */
  public String words(double rate) {
    return this == DOMINANT ? words : rate + " " + words;
  }

  /** The shares unless others are asked for. */
  public static Map<Planted, Double> standard() {
    Map<Planted, Double> rates = new EnumMap<>(Planted.class);
    Arrays.stream(values()).forEach(p -> rates.put(p, p.standard));
    return rates;
  }

  /**
   * The usual shares with others in the place of some.
   *
   * @param given shares by code
   * @throws Misuse where a code is none or a share cannot be
   */
  public static Map<Planted, Double> with(Map<String, Double> given) {
    Map<Planted, Double> rates = standard();
    List<String> codes = Arrays.stream(values()).map(Planted::code).toList();
    Problems problems = new Problems();
    given.forEach(
        (code, rate) -> {
          int place = codes.indexOf(code);
          if (place < 0) {
            refuse("there is no distortion \"" + code + "\"" + Nearest.ask(code, codes), problems);
          } else if (!(rate >= 0 && rate <= MOST) && values()[place] != DOMINANT) {
            refuse(rate + " is no share for " + code, problems);
          } else {
            rates.put(values()[place], rate);
          }
        });
    problems.throwIfStop();
    return rates;
  }

  private static void refuse(String what, Problems problems) {
    List<String> codes = Arrays.stream(values()).map(Planted::code).toList();
    problems.add(Code.SYNTHETIC_RATE, Place.NONE, what, MOST, String.join(", ", codes));
  }
}
