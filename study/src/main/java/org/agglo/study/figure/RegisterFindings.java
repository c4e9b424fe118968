package org.agglo.study.figure;

import java.util.List;
import org.agglo.study.definition.Sources.PostcodeTable;
import org.agglo.study.definition.Sources.Register;
import org.locationtech.jts.geom.Geometry;

/**
 * What registers tell beyond figures: where firms stand together, what distorts them, and how their
 * rows add up. No firm is named here.
 *
 * @param registers the registers, in the order of the file
 * @param postcodes the tables of postcodes
 * @param concentrations what was found, by search, cluster and rank
 * @param flags what is distorted, by code: postcodes, cells, accounts and whole registers; what is
 *     about one firm is only counted, in the rules
 * @param rules what became of each rule of distortions, in the order they are told
 * @param reconciliations how the rows of each register add up
 * @param held what the study's disclosure policy holds back of it
 */
public record RegisterFindings(
    List<Register> registers,
    List<PostcodeTable> postcodes,
    List<Concentration> concentrations,
    List<Flag> flags,
    List<FlagRule> rules,
    List<Reconciliation> reconciliations,
    Held held) {

  /** A study without registers. */
  public static final RegisterFindings NONE =
      new RegisterFindings(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Held.NOTHING);

  /**
   * Firms that stand close together.
   *
   * @param id its id
   * @param detect name of the search that found it
   * @param register id of the register whose rows are the firms
   * @param cluster cluster or sector they belong to
   * @param definition by which code list
   * @param method {@code dbscan} or {@code hdbscan}
   * @param rank its place by weight among those of the search and cluster, from 1
   * @param firms number of firms
   * @param jobs jobs of those whose jobs are known, {@code NaN} where none is
   * @param jobsAsFiled the same over all accounts filed, before the latest alone counted
   * @param flagged firms with a distortion flag
   * @param x easting of the middle of its firms, metres of the study's grid
   * @param y northing
   * @param place town or city that its middle is named after; GeoNames, CC BY 4.0
   * @param km2 area within its outline
   * @param edge whether it reaches where the data end
   * @param outline in metres of the study's grid; it says nothing of chance
   * @param parameters the search in words
   * @param nominated clusters of the longlist that hold half of its firms; none where nobody named
   *     it
   * @param sentence what is said of it
   * @param areas the areas that hold its firms, by level, the greatest share first
   */
  public record Concentration(
      String id,
      String detect,
      String register,
      String cluster,
      String definition,
      String method,
      int rank,
      long firms,
      double jobs,
      double jobsAsFiled,
      long flagged,
      double x,
      double y,
      String place,
      double km2,
      boolean edge,
      Geometry outline,
      String parameters,
      List<String> nominated,
      String sentence,
      List<AreaShare> areas) {}

  /**
   * The part of a concentration that lies in an area.
   *
   * @param level level of the area
   * @param area its code
   * @param name its name
   * @param firms firms in it
   * @param shareOfFirms of the concentration's firms, 0–1
   * @param shareOfJobs of its jobs, 0–1, {@code NaN} where they are not known
   */
  public record AreaShare(
      String level,
      String area,
      String name,
      long firms,
      double shareOfFirms,
      double shareOfJobs) {}

  /**
   * Something distorted.
   *
   * @param code distortion code
   * @param kind what the subject is: postcode, cell, accounts or source
   * @param subject the postcode, cell or register; empty for the accounts of one company
   * @param cluster cluster of a cell; empty for none
   * @param area area of a cell; empty for none
   * @param before the value as it stood
   * @param after the value after the remedy; {@code NaN} where it is not available
   * @param unit unit of both
   * @param sentence ready for a caption
   * @param decision accepted or overridden by an analyst; empty where none was made
   * @param reason the analyst's reason
   */
  public record Flag(
      String code,
      String kind,
      String subject,
      String cluster,
      String area,
      double before,
      double after,
      String unit,
      String sentence,
      String decision,
      String reason) {}

  /**
   * What became of a rule.
   *
   * @param code distortion code
   * @param rule what it flags and what becomes of it
   * @param state {@code found}, {@code none found}, or {@code z} where its inputs are missing
   * @param flagged number of things flagged
   * @param of number of things looked at
   * @param why what is missing
   */
  public record FlagRule(
      String code, String rule, String state, long flagged, long of, String why) {}

  /**
   * How the rows of a register add up.
   *
   * @param register its id
   * @param about {@code rows} for how they were read, {@code place} for how each was placed, {@code
   *     match} for how each was matched, {@code jobs}
   * @param item what is counted, in words
   * @param value the number
   */
  public record Reconciliation(String register, String about, String item, double value) {}

  /**
   * What is not told: under a policy nothing that speaks of points, of single postcodes or of
   * values without what is flagged is published, for set against the tables it would give cells
   * away.
   *
   * @param concentrations number of concentrations held back
   * @param flags number of flags held back
   */
  public record Held(int concentrations, int flags) {
    /** All is told. */
    public static final Held NOTHING = new Held(0, 0);
  }
}
