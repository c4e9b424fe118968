package org.agglo.intake.distortion;

import java.util.Locale;

/** The rules, in the order in which they are told. */
public enum Distortion {
  DUP_REG(
      "a postcode of many companies, most without employees or named or founded alike, or of far more"
          + " than others: those without employees count once"),
  DOMINANT("one firm has most of the jobs of a cell or an area: the figure without it"),
  HQ(
      "turnover for each local job is beyond that of nearly all of the sector, and the firm works"
          + " elsewhere too: turnover is spread by jobs"),
  EVEN_SPLIT("jobs are equal over the sites of a company: a split, not a count"),
  MISREAD("employees in accounts leap, or are a year: not available"),
  DUP_ACC("several accounts of one company: the latest is kept"),
  DORMANT("SIC 99999: not counted as a firm"),
  OLD_SIC("a code of SIC 2003: recoded by correlation"),
  PLACEHOLDER("SIC 1, which stands for the public sector: the sector is not available"),
  LOST_ZERO("four digits that are a code after a zero: restored"),
  SHARED_OFFICE("several large employers at one postcode: where people work is not known from it"),
  STALE("accounts older than the study's last year allows: shown with their year, then missing"),
  LOW_N("few firms, or few expected: low reliability");

  private final String rule;

  Distortion(String rule) {
    this.rule = rule;
  }

  /** As relations name it: {@code dup-reg}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it flags and what becomes of it, in words. */
  public String rule() {
    return rule;
  }

  /** Whether it looks at cells of clusters and areas, which leave out what others put aside. */
  boolean isOfCells() {
    return this == DOMINANT || this == LOW_N;
  }

  /** The resource with its SQL. */
  String resource() {
    return name().toLowerCase(Locale.ROOT) + ".sql";
  }
}
