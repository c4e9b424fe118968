package org.agglo.study.figure;

import java.util.List;
import java.util.TreeSet;
import org.agglo.intake.schema.Doc;
import org.agglo.study.definition.Definition;

/**
 * One number with its marks: a row of {@code figure_public}. Everything a reader ever sees is one
 * of these. Missing numbers are {@code NaN}, missing ranks 0, missing texts empty.
 */
public record Figure(
    @Doc("Number of the metric in the catalogue.") String metric,
    @Doc("Which reading of the metric; defined under Methods.") Measure measure,
    @Doc("Id of a cluster, or key of a sector such as sic-29; all is everything.") String cluster,
    @Doc("Code list: narrow, broad, or whole for a sector.") Definition definition,
    @Doc("Code of an area, or the id of the territory.") String area,
    @Doc("Level of the area: areas of one level are ranked together.") String areaLevel,
    @Doc("Year, or first and last year of a growth.") String period,
    @Doc("The number; empty where it is missing, and then status says why.") double value,
    @Doc("Unit in words; shares and growth run from 0 to 1.") String unit,
    @Doc("What it is about: cluster, proxy, territory or nation.") Scope scope,
    @Doc("Quality marks without brackets; empty where there are none.") String status,
    @Doc("What a tested quotient rests on: the units or jobs counted in the cell.") double n,
    @Doc("Firms or sites behind it, where they are counted.") double firms,
    @Doc("Lower bound of the 95 % interval.") double lower,
    @Doc("Upper bound of the 95 % interval.") double upper,
    @Doc(
            "Probability of as much or more if industries settled by chance, one-sided; of a hot"
                + " spot, of as far from the expected on either side.")
        double p,
    @Doc("The same after Benjamini and Hochberg, within the declared family of tests.") double q,
    @Doc("Rank by location quotient, or complexity, among areas of the level; 1 is highest.")
        int rank,
    @Doc("How many areas were ranked.") int of,
    @Doc("Id of the source.") String source,
    @Doc("Edition of the source.") String vintage,
    @Doc("Finest level of area the source gives.") String sourceLevel,
    @Doc("The whole a location quotient is taken over.") String base,
    @Doc("What was done.") String method,
    @Doc("Version of that.") String methodVersion,
    @Doc("Distortion codes, with spaces between.") List<String> flags,
    @Doc("The number without what is flagged.") double valueExcludingFlagged,
    @Doc("Why it is missing, or what a reader must know.") String note) {

  /** Whether there is a number to show. */
  public boolean isPresent() {
    return !Double.isNaN(value);
  }

  /** The same figure with the q of its family of tests. */
  public Figure withQ(double newQ) {
    return new Figure(
        metric,
        measure,
        cluster,
        definition,
        area,
        areaLevel,
        period,
        value,
        unit,
        scope,
        status,
        n,
        firms,
        lower,
        upper,
        p,
        newQ,
        rank,
        of,
        source,
        vintage,
        sourceLevel,
        base,
        method,
        methodVersion,
        flags,
        valueExcludingFlagged,
        note);
  }

  /** The same figure with distortion codes beside its own, and the number without what they say. */
  public Figure withoutFlagged(List<String> more, double excluding) {
    TreeSet<String> all = new TreeSet<>(flags);
    all.addAll(more);
    return new Figure(
        metric,
        measure,
        cluster,
        definition,
        area,
        areaLevel,
        period,
        value,
        unit,
        scope,
        status,
        n,
        firms,
        lower,
        upper,
        p,
        q,
        rank,
        of,
        source,
        vintage,
        sourceLevel,
        base,
        method,
        methodVersion,
        List.copyOf(all),
        excluding,
        note);
  }

  /** What part of the world a figure is about; only {@code CLUSTER} fills a scorecard's cell. */
  public enum Scope {
    CLUSTER,
    PROXY,
    TERRITORY,
    NATION
  }
}
