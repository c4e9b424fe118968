package org.agglo.intake.distortion;

import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * From where on a rule flags. Shares are 0–1.
 *
 * @param office rules for postcodes
 * @param giant rules for cells
 * @param reading rules for accounts
 * @param years rules that need a year
 */
public record Rules(Office office, Giant giant, Reading reading, Years years) {
  /**
   * Rules for postcodes.
   *
   * @param companies more companies than this at a postcode are looked at
   * @param jobless flagged from this share without employees in accounts on
   * @param alike flagged from this share with the same first word, or month of incorporation, on
   * @param median flagged above this many times the median companies of a postcode
   * @param employers an office is shared from this many large employers on
   * @param large employees from which on an employer is large
   */
  public record Office(
      int companies, double jobless, double alike, double median, int employers, double large) {}

  /**
   * Rules for cells of clusters and areas.
   *
   * @param share a firm above this share of the jobs dominates
   * @param firms in a cell of at least this many firms
   * @param jobs and at least this many jobs
   * @param quantile quantile of turnover for each local job in a sector (type 7) above which a firm
   *     may be a head office
   * @param elsewhere share of its jobs elsewhere above which it is one
   * @param expected a cell is small below this expected number of firms
   * @param least or below this many firms
   */
  public record Giant(
      double share,
      int firms,
      double jobs,
      double quantile,
      double elsewhere,
      double expected,
      int least) {}

  /**
   * Rules for accounts and jobs of sites.
   *
   * @param ratio a number of employees more than this many times that of the year before is misread
   * @param difference where they also differ by more than this
   * @param firstYear a number from this year on may be a year
   * @param near unless another number of the company lies within this factor
   * @param sites jobs equal over this many sites were split evenly
   */
  public record Reading(double ratio, double difference, int firstYear, double near, int sites) {}

  /**
   * Years that rules are held against.
   *
   * @param file the year of the file of accounts; 0 for the last in which accounts in it end
   * @param last the last of the study's years; 0 where there is none
   * @param shown older by more than this, in years, is stale
   * @param missing older by more than this, and levels are missing
   */
  public record Years(int file, int last, int shown, int missing) {}

  /** What the page of methods says; without years. */
  public static Rules defaults() {
    return new Rules(
        new Office(25, 0.6, 0.5, 200, 3, 250),
        new Giant(0.5, 5, 50, 0.99, 0.9, 5, 10),
        new Reading(50, 100, 1990, 3, 3),
        new Years(0, 0, 3, 5));
  }

  /** The same with the year of the file of accounts and the last of the study's years. */
  public Rules withYears(int file, int last) {
    return new Rules(office, giant, reading, new Years(file, last, years.shown, years.missing));
  }

  /** Makes the table of one row that the rules' SQL reads. */
  void create(Database database) {
    Columns.Builder row = Columns.build();
    number(row, "office_companies", office.companies);
    number(row, "office_jobless", office.jobless);
    number(row, "office_alike", office.alike);
    number(row, "office_median", office.median);
    number(row, "office_employers", office.employers);
    number(row, "office_large", office.large);
    number(row, "giant_share", giant.share);
    number(row, "giant_firms", giant.firms);
    number(row, "giant_jobs", giant.jobs);
    number(row, "giant_quantile", giant.quantile);
    number(row, "giant_elsewhere", giant.elsewhere);
    number(row, "giant_expected", giant.expected);
    number(row, "giant_least", giant.least);
    number(row, "reading_ratio", reading.ratio);
    number(row, "reading_difference", reading.difference);
    number(row, "reading_first_year", reading.firstYear);
    number(row, "reading_near", reading.near);
    number(row, "reading_sites", reading.sites);
    number(row, "years_file", years.file);
    number(row, "years_last", years.last);
    number(row, "years_shown", years.shown);
    number(row, "years_missing", years.missing);
    Relations.create(database, "flag_threshold", row.done());
  }

  private static void number(Columns.Builder row, String name, double value) {
    row.numbers(name, new double[] {value});
  }
}
