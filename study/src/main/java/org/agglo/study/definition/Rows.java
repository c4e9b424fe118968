package org.agglo.study.definition;

import java.util.Optional;
import org.agglo.intake.schema.Doc;

/** The records of the CSV files of a study folder, one row each. */
public final class Rows {
  private Rows() {}

  @Doc("nominations.csv: the longlist, one nominated cluster a row.")
  public record Nomination(
      @Doc("Short id.") String id,
      @Doc("Name as nominated.") String name,
      @Doc("Who nominated it.") String partner,
      @Doc("Document it stands in.") Optional<String> document,
      @Doc("Page or line.") Optional<String> page,
      @Doc("Place, at any level.") String place,
      @Doc("Sector words.") String sector,
      @Doc("Year.") Optional<Integer> year,
      @Doc("What became of it: open, kept, merged or set_aside.") State state,
      @Doc("The cluster it was kept as or merged into.") Optional<String> into,
      @Doc("Reason.") Optional<String> reason,
      @Doc("Author of the decision.") Optional<String> author,
      @Doc("Date of the decision, year-month-day.") Optional<String> date) {}

  /** What became of a nomination. */
  public enum State {
    OPEN,
    KEPT,
    MERGED,
    SET_ASIDE
  }

  @Doc("assets.csv: innovation and research assets, one a row.")
  public record Asset(
      @Doc("Short id.") String id,
      @Doc("Name.") String name,
      @Doc(value = "Kind.", example = "university") String kind,
      @Doc("Clusters it serves, ids with semicolons between.") Optional<String> clusters,
      @Doc("Latitude, degrees.") Optional<Double> latitude,
      @Doc("Longitude, degrees.") Optional<Double> longitude,
      @Doc("Source.") String source) {}

  @Doc("initiatives.csv: programmes of government and partners, one a row.")
  public record Initiative(
      @Doc("Short id.") String id,
      @Doc("Name.") String name,
      @Doc(value = "Kind.", example = "freeport") String kind,
      @Doc("Place.") String place,
      @Doc("Clusters it is linked to, ids with semicolons between.") Optional<String> clusters,
      @Doc("Source.") String source) {}

  @Doc("recommendations.csv: what should be done, by whom.")
  public record Recommendation(
      @Doc("Cluster, or empty for all.") Optional<String> cluster,
      @Doc("To whom it is addressed.") String audience,
      @Doc("The recommendation.") String text,
      @Doc("What it rests on.") String source) {}

  @Doc("review/flags.csv: an analyst's decision on something Agglo flagged; every run obeys it.")
  public record Review(
      @Doc(value = "Key of the flag, as the run gives it.", example = "dup-reg:S11 9PA") String key,
      @Doc("accepted or overridden: overridden, the number stands as it was.") Decision decision,
      @Doc("Reason.") String reason,
      @Doc("Author.") String author,
      @Doc("Date, year-month-day.") String date,
      @Doc("What the run said of it; it is not read.") Optional<String> sentence) {}

  /** An analyst's word on a flag. */
  public enum Decision {
    ACCEPTED,
    OVERRIDDEN
  }

  @Doc(
      "review/matches.csv: whether two rows of registers are one organisation; every run obeys it.")
  public record MatchReview(
      @Doc("Register of the one row.") String leftSource,
      @Doc("Id of the one row.") String leftId,
      @Doc("Register of the other row.") String rightSource,
      @Doc("Id of the other row.") String rightId,
      @Doc("same or different.") Sameness decision,
      @Doc("Reason.") String reason,
      @Doc("Author.") String author,
      @Doc("Date, year-month-day.") String date,
      @Doc("What the run said of it; it is not read.") Optional<String> sentence) {}

  /** An analyst's word on two rows. */
  public enum Sameness {
    SAME,
    DIFFERENT
  }

  @Doc("evidence/*.md: the heading of a note from a roundtable or an interview.")
  public record Evidence(
      @Doc("Cluster it is about.") String cluster,
      @Doc("Title.") String title,
      @Doc("Date, year-month-day.") String date,
      @Doc("Who took part, as they agreed to be named.") Optional<String> participants,
      @Doc("Source.") String source) {}

  @Doc("literature.bib: one reference.")
  public record Reference(
      @Doc("Citation key.") String key,
      @Doc("Type of entry.") String type,
      @Doc("Authors.") String author,
      @Doc("Title.") String title,
      @Doc("Year.") String year,
      @Doc("DOI.") Optional<String> doi) {}

  @Doc("The table of areas, one area a row.")
  public record Area(
      @Doc(value = "Code.", example = "TLG1") String code,
      @Doc("Name.") String name,
      @Doc(value = "Level: areas of one level are ranked together.", example = "ITL2") String level,
      @Doc("Code of the area it is part of; empty for the comparator.") Optional<String> parent) {}

  @Doc("The table of gaps, one reason a row; an empty field means any.")
  public record Gap(
      @Doc("Cluster or sector.") Optional<String> cluster,
      @Doc("Definition.") Optional<Definition> definition,
      @Doc("Area.") Optional<String> area,
      @Doc("First period.") Optional<Integer> from,
      @Doc("Last period.") Optional<Integer> to,
      @Doc(value = "Status of the cells.", example = "x") String status,
      @Doc("Why, in words.") String note) {}

  @Doc("A table of sizes, one band of one set a row: how many units of the size there are.")
  public record SizeBand(
      @Doc("Cluster or sector.") String cluster,
      @Doc("Definition.") Definition definition,
      @Doc(value = "Year, four digits.", example = "2021") int period,
      @Doc("Smallest size of the band, in jobs.") int lower,
      @Doc("Largest size of the band; empty for the open one.") Optional<Integer> upper,
      @Doc("Number of units in the band; empty where it is not known.") Optional<Double> count) {
    public SizeBand {
      Study.require(lower >= 0, "a size is 0 or more");
      Study.require(upper.orElse(lower) >= lower, "the band ends before it begins");
      Study.require(count.orElse(0.0) >= 0, "a count is 0 or more");
    }

    /** The band in words, {@code 5–9} or {@code 1000+}. */
    public String band() {
      return upper.map(u -> lower + "–" + u).orElse(lower + "+");
    }
  }

  @Doc("The table of sets, one code list a row: what the figures were made with.")
  public record CodeSet(
      @Doc("Cluster or sector.") String cluster,
      @Doc("Definition.") Definition definition,
      @Doc("The codes, semicolons between; empty where no code exists.") Optional<String> codes) {}
}
