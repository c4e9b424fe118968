package org.agglo.study.figure;

import java.util.List;
import org.agglo.study.definition.Definition;
import org.agglo.study.schema.Doc;

/**
 * One number with its marks: a row of {@code figure_public}. Everything a reader ever sees is one
 * of these.
 */
public record Figure(
    @Doc("Number in the catalogue, 3.1.") String metric,
    @Doc("Which reading of the metric.") Measure measure,
    @Doc("Cluster id, or sector id such as sic-29.") String cluster,
    @Doc("The code list it is over.") Definition definition,
    @Doc("Area code, or the territory's id.") String area,
    @Doc("Level of the area.") String areaLevel,
    @Doc("Year, or first/last for growth.") String period,
    @Doc("The number, NaN where missing (then a status says why).") double value,
    @Doc("Unit in words; shares and growth are 0–1.") String unit,
    @Doc("Cluster, proxy, territory or nation.") Scope scope,
    @Doc("Quality marks without brackets, x, low, e r; empty for none.") String status,
    @Doc("What the number rests on; NaN where unknown.") double n,
    @Doc("Firms behind it; NaN where unknown.") double firms,
    @Doc("Lower bound; NaN where there is no interval.") double lower,
    @Doc("Upper bound; NaN where there is no interval.") double upper,
    @Doc("Probability under the null; NaN where not tested.") double p,
    @Doc("After the false-discovery procedure; NaN where not tested.") double q,
    @Doc("Rank among areas of the level, 0 where not ranked.") int rank,
    @Doc("How many were ranked.") int of,
    @Doc("Id of the source.") String source,
    @Doc("Edition of the source.") String vintage,
    @Doc("Finest level the source gives.") String sourceLevel,
    @Doc("Whole of a quotient, in words; empty otherwise.") String base,
    @Doc("What was done, sum, location_quotient.") String method,
    @Doc("Version of that.") String methodVersion,
    @Doc("Distortion codes.") List<String> flags,
    @Doc("The number without what is flagged; NaN where none is.") double valueExcludingFlagged,
    @Doc("Why it is missing, or what a reader must know; empty for none.") String note) {

  /** Whether there is a number to show. */
  public boolean isPresent() {
    return !Double.isNaN(value);
  }

  /** What part of the world a figure is about; only {@code CLUSTER} fills a scorecard's cell. */
  public enum Scope {
    CLUSTER,
    PROXY,
    TERRITORY,
    NATION
  }
}
