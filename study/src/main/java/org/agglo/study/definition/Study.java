package org.agglo.study.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.schema.Doc;

@Doc("study.yaml: what is studied, where, over which years, and how it is published.")
public record Study(
    @Doc(value = "Version of the study schema this folder was written for.", example = "1")
        int schema,
    @Doc(value = "Title of the study, as the site shows it.", example = "Clusters of the Midlands")
        String name,
    @Doc("One or two sentences on what the study is and is not.") String description,
    @Doc("The territory the study is about.") Territory territory,
    @Doc(value = "Code of the area everything is compared with.", example = "K03000001")
        String comparator,
    @Doc("First and last year; sources are judged stale against the last.") Years years,
    @Doc("The table of areas and, if there are maps, their outlines.") Areas areas,
    @Doc(value = "Projected system of outlines and of the hexagon grid.", example = "EPSG:27700")
        Optional<String> grid,
    @Doc("Sectors shown beside the clusters: what the data find without a nomination.")
        Optional<Sectors> sectors,
    @Doc("Disclosure policy at the one door to readers; none where absent.")
        Optional<Disclosure> disclosure,
    @Doc("How the jobs of a firm with several sites are laid out; as given where absent.")
        Optional<Jobs> jobs,
    @Doc("How the rows of registers reach the areas, a level each.") List<Assignment> assign,
    @Doc("Concentrations to look for among the rows of registers.") List<Detection> detect,
    @Doc("Seed of every random draw; 1 where absent.") Optional<Long> seed,
    @Doc("Families of tests: within one, the false-discovery rate is held.") List<Family> families,
    @Doc("Who publishes, and whom a reader may ask.") Optional<Publisher> publisher,
    @Doc("Settings that differ from their default; see the settings page for the keys.")
        Map<String, String> settings) {

  /** The version of the study schema that this Agglo reads. */
  public static final int SCHEMA = 1;

  @Doc("The territory: areas joined, with what the name includes and what it does not.")
  public record Territory(
      @Doc(value = "Short id used in figures and file names.", example = "midlands") String id,
      @Doc(value = "Name as pages say it.", example = "East and West Midlands") String name,
      @Doc(value = "Codes of the areas that make it up.", example = "[TLF, TLG]")
          List<String> areas,
      @Doc("What a reader should know of its bounds.") Optional<String> note) {
    public Territory {
      require(!areas.isEmpty(), "a territory needs at least one area");
    }
  }

  @Doc("Two years, the first not after the last.")
  public record Years(@Doc("First year.") int first, @Doc("Last year.") int last) {
    public Years {
      require(first <= last, "the first year is after the last");
    }
  }

  @Doc("Files that say which areas there are.")
  public record Areas(
      @Doc(value = "CSV with columns code, name, level, parent.", example = "data/areas.csv")
          String table,
      @Doc(
              value = "CSV with columns code, outline (WKT in the study's grid).",
              example = "data/outlines.csv")
          Optional<String> outlines,
      @Doc(
              "TopoJSON of the Office for National Statistics that agglo prepare makes both tables of.")
          Optional<Sources.RawFile> topology,
      @Doc("Where names, codes and outlines come from, with their licence.") String source) {}

  @Doc("A classification whose classes are shown as sectors.")
  public record Sectors(
      @Doc("The frame: a classification Agglo knows.") Frame frame,
      @Doc(value = "Length of the codes shown.", example = "2") int digits) {}

  @Doc("How rows of registers reach the areas of a level.")
  public record Assignment(
      @Doc(value = "The level of area.", example = "authority") String level,
      @Doc("By what: outlines, the outcode of the postcode, or the comparator, which takes all.")
          By by) {

    /** What leads from a row to its area. */
    public enum By {
      OUTLINES,
      OUTCODE,
      ALL
    }
  }

  @Doc("Where firms stand close together: one way of looking for it.")
  public record Detection(
      @Doc(value = "Short name, part of the ids of what is found.", example = "metals") String name,
      @Doc("The method: dbscan or hdbscan.") Method method,
      @Doc(value = "Id of the register whose rows are the points.", example = "companies-house")
          String register,
      @Doc(
              value =
                  "Clusters by id and sectors by key; \"clusters\" is each of the study's clusters,"
                      + " \"sectors\" each of its sectors.",
              example = "[metals, sic-62]")
          List<String> of,
      @Doc("The code list of clusters: narrow where absent.") Optional<Definition> definition,
      @Doc(value = "How near is near; DBSCAN needs it.", example = "1km") Optional<String> radius,
      @Doc(
              value = "DBSCAN: least weight within the radius. HDBSCAN*: least firms of a cluster.",
              example = "25")
          int minimum,
      @Doc("What a row weighs in DBSCAN: firms (one each) or jobs; firms where absent.")
          Optional<Sources.Counting> weight,
      @Doc("Distortion codes whose rows are set aside.") List<String> exclude,
      @Doc("Over the nation, or the territory and its reach; the nation where absent.")
          Optional<Over> over,
      @Doc(value = "How far beyond the territory to look; 50km where absent.", example = "50km")
          Optional<String> reach) {

    /** A method of finding concentrations. */
    public enum Method {
      DBSCAN,
      HDBSCAN
    }

    /** Where concentrations are looked for. */
    public enum Over {
      NATION,
      TERRITORY
    }
  }

  /** How the jobs of a firm with several sites are laid out. */
  public enum Jobs {
    AS_GIVEN,
    HEAD_OFFICE,
    SPREAD
  }

  @Doc("A declared family of tests.")
  public record Family(
      @Doc("Name of the family.") String name,
      @Doc("Ids of the metrics whose tests belong to it.") List<String> metrics,
      @Doc("False-discovery rate held within it.") double rate) {
    public Family {
      require(rate > 0 && rate < 1, "a false-discovery rate lies between 0 and 1");
    }
  }

  @Doc("The publisher of the site.")
  public record Publisher(
      @Doc("Name of the agency.") String name,
      @Doc("Address or mail of the contact.") Optional<String> contact) {}

  /** How figures are guarded before a reader sees them. */
  public enum Disclosure {
    NONE,
    THRESHOLD_10,
    ONS_BRES_PUBLIC
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
