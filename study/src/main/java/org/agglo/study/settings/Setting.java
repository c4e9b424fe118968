package org.agglo.study.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;

/**
 * The one table of settings: it feeds the command line, the environment, {@code study.yaml}, the
 * help and {@code docs/reference/settings.md}.
 */
public enum Setting {
  THREADS(
      Kind.WHOLE, "0", "threads", "Threads to use; 0 for all cores. Results do not depend on it."),
  DATA(
      Kind.FOLDERS,
      "",
      "folders",
      "Folders to search for data files, with the path separator between."),
  DATA_DEPTH(Kind.WHOLE, "3", "levels", "How deep to search in each of those folders."),
  CACHE(
      Kind.FOLDERS,
      "",
      "folder",
      "Folder for what is kept between commands, such as lists of postcodes; the user's own for"
          + " such files unless it is set."),
  ACCEPT_CHANGED(
      Kind.SWITCH, "false", "true or false", "Go on when a data file's checksum has changed."),
  KEEP_BUILDS(Kind.COUNT, "2", "builds", "Finished builds kept in the study's build folder."),
  CONCENTRATED(Kind.NUMBER, "1.25", "ratio", "Location quotient from which a finding is reported."),
  READ_UNPACKED(Kind.COUNT, "65536", "megabytes", "Most that a packed file may unpack to."),
  READ_RATIO(Kind.COUNT, "200", "times", "How many times its packed size a file may unpack to."),
  READ_COLUMNS(Kind.COUNT, "16384", "columns", "Most columns that a file to read may have."),
  READ_REJECTS(
      Kind.WHOLE, "100000", "rows", "Rows of a file that may be rejected before it is given up."),
  AREA_DISTANCE(
      Kind.WHOLE,
      "2000",
      "metres",
      "How far a row of a register may lie off the outline of the area it is counted in."),
  STALE_YEARS(
      Kind.WHOLE, "3", "years", "Figures older than this against the last year are flagged stale."),
  STALE_MISSING(Kind.WHOLE, "5", "years", "Jobs of accounts older than this are missing."),
  DUP_REG_COMPANIES(
      Kind.WHOLE, "25", "companies", "dup-reg: a postcode of more companies is looked at."),
  DUP_REG_JOBLESS(
      Kind.NUMBER, "0.6", "share", "dup-reg: from this share without employees on, it is flagged."),
  DUP_REG_ALIKE(
      Kind.NUMBER,
      "0.5",
      "share",
      "dup-reg: from this share with one first word or month of incorporation on, it is flagged."),
  DUP_REG_MEDIAN(
      Kind.NUMBER, "200", "times", "dup-reg: above this many times the median it is flagged."),
  SHARED_OFFICE_EMPLOYERS(
      Kind.COUNT, "3", "employers", "shared-office: large employers at one postcode."),
  SHARED_OFFICE_SIZE(
      Kind.COUNT, "250", "employees", "shared-office: an employer of so many is large."),
  DOMINANT_SHARE(Kind.NUMBER, "0.5", "share", "dominant: one firm above this share of the jobs."),
  DOMINANT_FIRMS(Kind.COUNT, "5", "firms", "dominant: in a cell of at least so many firms."),
  DOMINANT_JOBS(Kind.COUNT, "50", "jobs", "dominant: in a cell of at least so many jobs."),
  HQ_QUANTILE(
      Kind.NUMBER, "0.99", "share", "hq: turnover for each local job beyond this quantile."),
  HQ_ELSEWHERE(Kind.NUMBER, "0.9", "share", "hq: above this share of its jobs elsewhere."),
  LOW_N_EXPECTED(Kind.NUMBER, "5", "firms", "low-n: a cell with fewer firms expected."),
  LOW_N_FIRMS(Kind.COUNT, "10", "firms", "low-n: a cell with fewer firms."),
  MISREAD_RATIO(
      Kind.NUMBER,
      "50",
      "times",
      "misread: employees that leap by more than this from year to year."),
  MISREAD_DIFFERENCE(Kind.NUMBER, "100", "employees", "misread: and differ by more than this."),
  MISREAD_FIRST_YEAR(
      Kind.COUNT, "1990", "year", "misread: a number from this one on may be a year."),
  MISREAD_NEAR(
      Kind.NUMBER, "3", "times", "misread: unless another number filed is within this factor."),
  EVEN_SPLIT_SITES(
      Kind.COUNT, "3", "sites", "even-split: equal jobs over so many sites of a company."),
  MATCH_SAME(
      Kind.NUMBER,
      "0.92",
      "score",
      "Names at one postcode from this score on are one organisation."),
  MATCH_LOOK(
      Kind.NUMBER,
      "0.8",
      "score",
      "Names at one postcode from this score on are listed for review.");

  /** What a setting's text must be. */
  public enum Kind {
    WHOLE("a whole number, 0 or more", "[0-9]{1,9}"),
    COUNT("a whole number, 1 or more", "0*[1-9][0-9]{0,8}"),
    NUMBER("a number above 0", "[0-9]*[1-9][0-9]*(\\.[0-9]+)?|[0-9]*\\.[0-9]*[1-9][0-9]*"),
    SWITCH("true or false", "true|false"),
    FOLDERS("folders", ".*");

    private final String words;
    private final String form;

    Kind(String words, String form) {
      this.words = words;
      this.form = form;
    }
  }

  private final Kind kind;
  private final String standard;
  private final String unit;
  private final String help;

  Setting(Kind kind, String standard, String unit, String help) {
    this.kind = kind;
    this.standard = standard;
    this.unit = unit;
    this.help = help;
  }

  /** The key in files and on the command line, {@code data-depth}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The variable of the environment, {@code AGGLO_DATA_DEPTH}. */
  public String variable() {
    return "AGGLO_" + name();
  }

  /** Whether it is turned on and off. */
  public boolean isSwitch() {
    return kind == Kind.SWITCH;
  }

  /** What is wrong with a value; empty where it is right. */
  public Optional<Problem> findProblem(String value, Place place) {
    return value.matches(kind.form)
        ? Optional.empty()
        : Optional.of(Problem.of(Code.VALUE_TYPE, place, key(), kind.words, "\"" + value + "\""));
  }

  /** The default. */
  public String standard() {
    return standard;
  }

  /** The unit, in words. */
  public String unit() {
    return unit;
  }

  /** What it does. */
  public String help() {
    return help;
  }

  /** Those that what is made of registers depends on. */
  public static List<Setting> ofRegisters() {
    return Arrays.stream(values())
        .filter(s -> s == AREA_DISTANCE || s.ordinal() > STALE_YEARS.ordinal())
        .toList();
  }

  /** All keys. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }

  /** The setting of a key. */
  public static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
