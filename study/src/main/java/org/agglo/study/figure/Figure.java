package org.agglo.study.figure;

import java.util.List;
import org.agglo.study.definition.Definition;

/**
 * One number with its marks: a row of {@code figure_public}. Everything a reader ever sees is one
 * of these.
 *
 * @param metric number in the catalogue, {@code 3.1}
 * @param measure which reading of the metric
 * @param cluster cluster id, or sector id such as {@code sic-29}
 * @param definition the code list it is over
 * @param area area code, or the territory's id
 * @param areaLevel level of the area
 * @param period year, or {@code first/last} for growth
 * @param value the number, {@code NaN} where missing (then a status says why)
 * @param unit unit in words; shares and growth are 0–1
 * @param scope cluster, proxy, territory or nation
 * @param status quality marks without brackets, {@code x}, {@code low}, {@code e r}; empty for none
 * @param n what the number rests on; {@code NaN} where unknown
 * @param firms firms behind it; {@code NaN} where unknown
 * @param lower lower bound; {@code NaN} where there is no interval
 * @param upper upper bound; {@code NaN} where there is no interval
 * @param p probability under the null; {@code NaN} where not tested
 * @param q after the false-discovery procedure; {@code NaN} where not tested
 * @param rank rank among areas of the level, 0 where not ranked
 * @param of how many were ranked
 * @param source id of the source
 * @param vintage edition of the source
 * @param sourceLevel finest level the source gives
 * @param base whole of a quotient, in words; empty otherwise
 * @param method what was done, {@code sum}, {@code location_quotient}
 * @param methodVersion version of that
 * @param flags distortion codes
 * @param valueExcludingFlagged the number without what is flagged; {@code NaN} where none is
 * @param note why it is missing, or what a reader must know; empty for none
 */
public record Figure(
    String metric,
    Measure measure,
    String cluster,
    Definition definition,
    String area,
    String areaLevel,
    String period,
    double value,
    String unit,
    Scope scope,
    String status,
    double n,
    double firms,
    double lower,
    double upper,
    double p,
    double q,
    int rank,
    int of,
    String source,
    String vintage,
    String sourceLevel,
    String base,
    String method,
    String methodVersion,
    List<String> flags,
    double valueExcludingFlagged,
    String note) {

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
