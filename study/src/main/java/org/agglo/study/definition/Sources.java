package org.agglo.study.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.schema.Doc;

@Doc("sources.yaml: every data set, where it is, whose it is and what may be done with it.")
public record Sources(
    @Doc("Version of the study schema.") int schema,
    @Doc("The data sets.") List<Source> sources,
    @Doc("Tables of sizes: in what plants the jobs of a set stand.") List<SizeTable> sizes,
    @Doc("Registers: rows about companies or employers, counted by the run itself.")
        List<Register> registers,
    @Doc("Tables of postcodes, by which rows of registers get their place.")
        List<PostcodeTable> places) {

  /** What every data set of the file says of itself, whatever its table holds. */
  public sealed interface DataSet {
    /** Short id. */
    String id();

    /** Licence, by its usual short name. */
    String licence();

    /** The table, as the study names it. */
    String table();

    /** The checksum the table must have. */
    Optional<String> sha256();

    /** The table of the code lists it was made with. */
    Optional<String> sets();

    /** How it was made from the publisher's files. */
    Optional<Recipe> recipe();

    /** The table of what is missing and why. */
    default Optional<String> gaps() {
      return Optional.empty();
    }
  }

  @Doc("One data set.")
  public record Source(
      @Doc(value = "Short id, carried by every figure.", example = "bres") String id,
      @Doc("Title as the publisher gives it.") String title,
      @Doc("Publisher.") String publisher,
      @Doc("Address, or how to obtain it.") String address,
      @Doc(value = "Licence, by its usual short name.", example = "OGL-UK-3.0") String licence,
      @Doc("The acknowledgement the licence asks for.") String attribution,
      @Doc("What may be republished: figures, names, or none.") Republish republish,
      @Doc(value = "Edition of the data.", example = "2021, provisional") String vintage,
      @Doc(value = "Metric the table feeds.", example = "3.1") String metric,
      @Doc(value = "Unit of the values, in words.", example = "jobs") String unit,
      @Doc(value = "Finest area level the source gives.", example = "ITL2") String level,
      @Doc("The whole that location quotients are taken over, in words, with years if it varies.")
          List<Base> base,
      @Doc(value = "Table of figures, found as the docs say.", example = "data/employment.csv")
          String table,
      @Doc("Years the table covers; those of the study where absent.") Optional<Study.Years> years,
      @Doc("SHA-256 of the table; a different file is refused unless changes are accepted.")
          Optional<String> sha256,
      @Doc("Column of the table for each role: cluster, definition, area, period, value, status.")
          Map<String, String> columns,
      @Doc("Table of what is missing and why: cluster, definition, area, from, to, status, note.")
          Optional<String> gaps,
      @Doc("Table of the code lists the figures were made with: cluster, definition, codes.")
          Optional<String> sets,
      @Doc("Values are rounded to a multiple of this; a published 0 is then low, not nothing.")
          Optional<Integer> rounding,
      @Doc(
              "What is counted: units (firms or sites, tested one by one) or jobs (they arrive in"
                  + " plants, so tests need sizes); no tests where absent.")
          Optional<Counted> counts,
      @Doc(value = "Id of the table of sizes that tests of jobs rest on.", example = "ukbc-sizes")
          Optional<String> sizes,
      @Doc("How the table was made from the publisher's files.") Optional<Recipe> recipe,
      @Doc("What must be said wherever these figures stand.") List<String> notes)
      implements DataSet {}

  @Doc("A table of sizes: how many units of each size band a set has in the comparator.")
  public record SizeTable(
      @Doc(value = "Short id, by which a source of jobs names it.", example = "ukbc-sizes")
          String id,
      @Doc("Title as the publisher gives it.") String title,
      @Doc("Publisher.") String publisher,
      @Doc("Address, or how to obtain it.") String address,
      @Doc(value = "Licence, by its usual short name.", example = "OGL-UK-3.0") String licence,
      @Doc("The acknowledgement the licence asks for.") String attribution,
      @Doc(value = "Edition of the data.", example = "2021") String vintage,
      @Doc(value = "What is counted, in words.", example = "enterprises") String unit,
      @Doc(
              value = "CSV with columns cluster, definition, period, lower, upper, count.",
              example = "data/sizes.csv")
          String table,
      @Doc("SHA-256 of the table; a different file is refused unless changes are accepted.")
          Optional<String> sha256,
      @Doc("Table of the code lists the counts were made with: cluster, definition, codes.")
          Optional<String> sets,
      @Doc("What is said of every figure whose test rests on these sizes.")
          Optional<String> caution,
      @Doc("How the table was made from the publisher's files.") Optional<Recipe> recipe,
      @Doc("What must be said wherever tests rest on these sizes.") List<String> notes)
      implements DataSet {}

  @Doc("A register: a file with a row for each company, filing or employer.")
  public record Register(
      @Doc(value = "Short id, carried by every figure.", example = "companies-house") String id,
      @Doc("Title as the publisher gives it.") String title,
      @Doc("Publisher.") String publisher,
      @Doc("Address, or how to obtain it.") String address,
      @Doc(value = "Licence, by its usual short name.", example = "OGL-UK-3.0") String licence,
      @Doc("The acknowledgement the licence asks for.") String attribution,
      @Doc("What may be republished: figures, names, or none.") Republish republish,
      @Doc(value = "Edition of the data.", example = "1 November 2024") String vintage,
      @Doc(value = "Year its rows describe: the period of its figures.", example = "2024") int year,
      @Doc(value = "Exact file name, found as the docs say.", example = "companies.csv.gz")
          String file,
      @Doc("SHA-256 of the file; a different file is refused unless changes are accepted.")
          Optional<String> sha256,
      @Doc(value = "Recipe that reads the file.", example = "companies-house") String recipe,
      @Doc("How the file is written, where it is not to be found: part, separator, encoding, …")
          Map<String, String> read,
      @Doc("What a row is: companies, accounts or employers.") Kind kind,
      @Doc("The metric that its rows are counted for; none where it only adds to another register.")
          Optional<Counts> counts,
      @Doc("Codes of the areas it covers, where it does not cover the comparator whole.")
          List<String> covers,
      @Doc("What must be said wherever its figures stand.") List<String> notes) {
    public Register {
      Study.require(year >= 1000 && year <= 9999, "a year has four digits");
    }

    /** The source that its counts are; empty where it feeds no metric. */
    public Optional<Source> source() {
      return counts.map(this::source);
    }

    private Source source(Counts fed) {
      boolean firms = fed.of() == Counting.FIRMS;
      return new Source(
          id,
          title,
          publisher,
          address,
          licence,
          attribution,
          republish,
          vintage,
          fed.metric(),
          fed.unit(),
          fed.level(),
          List.of(new Base(fed.base(), Optional.empty(), Optional.empty())),
          file,
          Optional.of(new Study.Years(year, year)),
          sha256,
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          firms ? Optional.of(Counted.UNITS) : Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          notes);
    }

    /** What one row of the register is. */
    public enum Kind {
      COMPANIES,
      ACCOUNTS,
      EMPLOYERS
    }
  }

  @Doc("What the rows of a register are counted for.")
  public record Counts(
      @Doc("What is added up: firms, one a row, or jobs.") Counting of,
      @Doc(value = "Metric it feeds.", example = "1.1") String metric,
      @Doc(value = "Unit of the figures, in words.", example = "companies (registered offices)")
          String unit,
      @Doc(value = "Finest area level it is counted for.", example = "district") String level,
      @Doc(value = "The whole of its quotients, in words.", example = "all companies of the county")
          String base) {}

  /** What is added up over the rows of a register. */
  public enum Counting {
    FIRMS,
    JOBS
  }

  @Doc("A table of postcodes with their positions.")
  public record PostcodeTable(
      @Doc(value = "Short id.", example = "postcodes") String id,
      @Doc("Title as the publisher gives it.") String title,
      @Doc("Publisher.") String publisher,
      @Doc("Address, or how to obtain it.") String address,
      @Doc(value = "Licence, by its usual short name.", example = "OGL-UK-3.0") String licence,
      @Doc("The acknowledgement the licence asks for.") String attribution,
      @Doc(value = "Edition of the data.", example = "May 2025") String vintage,
      @Doc(value = "Exact file name, found as the docs say.", example = "postcodes.csv.gz")
          String file,
      @Doc("SHA-256 of the file; a different file is refused unless changes are accepted.")
          Optional<String> sha256,
      @Doc(value = "Recipe that reads the file.", example = "postcodes-plain") String recipe) {}

  @Doc("The whole of a location quotient, for the periods named.")
  public record Base(
      @Doc("The whole, in words.") String text,
      @Doc("First period it holds for; all where absent.") Optional<Integer> from,
      @Doc("Last period it holds for; all where absent.") Optional<Integer> to) {}

  @Doc("From the publisher's files to the table: SQL kept beside, and the files it reads.")
  public record Recipe(
      @Doc(value = "The SQL file.", example = "recipe/employment.sql") String sql,
      @Doc("The files it reads.") List<RawFile> files) {}

  @Doc("A file of the publisher's.")
  public record RawFile(
      @Doc(value = "Name the recipe's SQL reads it by.", example = "bres") String relation,
      @Doc("Exact file name.") String file,
      @Doc("SHA-256.") String sha256,
      @Doc("Where it can be had.") String address,
      @Doc(
              "Recipe that makes the relation of it, with RELATION_flag and RELATION_reject; without"
                  + " one, it is read as CSV, all columns as text.")
          Optional<String> layout,
      @Doc("How the file is written, where it is not to be found: part, separator, encoding, …")
          Map<String, String> read) {}

  /** What one of a source's values is a number of. */
  public enum Counted {
    UNITS,
    JOBS
  }

  /** What of a source may reach a reader. */
  public enum Republish {
    FIGURES,
    NAMES,
    NONE
  }
}
