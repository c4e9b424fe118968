package org.agglo.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.agglo.intake.sql.Columns;

/**
 * What two clusters have in common by their narrow codes: codes, jobs, and areas that have both.
 *
 * @param metric the metric whose jobs and quotients are meant
 * @param cluster id of the one listed first in the study
 * @param other id of the other
 * @param nested whether one is a part of the other, as the study says
 * @param codes five-digit codes of the one
 * @param otherCodes of the other
 * @param sharedCodes of both
 * @param sharedJobs jobs of the territory in shared codes; {@code NaN} where the table lacks them
 * @param areas areas specialised in the one: quotient of 1 or more, and enough jobs
 * @param otherAreas in the other
 * @param together in both
 * @param of areas in which both have a quotient
 * @param proximity the areas with both over the larger of the two numbers of areas; {@code NaN}
 *     where no area is specialised in one of them
 */
public record Related(
    String metric,
    String cluster,
    String other,
    boolean nested,
    int codes,
    int otherCodes,
    int sharedCodes,
    double sharedJobs,
    int areas,
    int otherAreas,
    int together,
    int of,
    double proximity) {

  /** Areas with both that are to be expected where neither heeds the other. */
  public double expected() {
    return of == 0 ? Double.NaN : (double) areas * otherAreas / of;
  }

  /** The same as seen from the other. */
  public Related turned() {
    return new Related(
        metric,
        other,
        cluster,
        nested,
        otherCodes,
        codes,
        sharedCodes,
        sharedJobs,
        otherAreas,
        areas,
        together,
        of,
        proximity);
  }

  /** The relation {@code related}. */
  public static Columns columns(List<Related> r) {
    return Columns.build()
        .texts("metric", texts(r, Related::metric))
        .texts("cluster", texts(r, Related::cluster))
        .texts("other", texts(r, Related::other))
        .numbers("nested", numbers(r, x -> x.nested() ? 1 : 0))
        .numbers("codes", numbers(r, Related::codes))
        .numbers("other_codes", numbers(r, Related::otherCodes))
        .numbers("shared_codes", numbers(r, Related::sharedCodes))
        .numbers("shared_jobs", numbers(r, Related::sharedJobs))
        .numbers("areas", numbers(r, Related::areas))
        .numbers("other_areas", numbers(r, Related::otherAreas))
        .numbers("together", numbers(r, Related::together))
        .numbers("of", numbers(r, Related::of))
        .numbers("proximity", numbers(r, Related::proximity))
        .numbers("row", IntStream.range(0, r.size()).asDoubleStream().toArray())
        .done();
  }

  /** The pairs of the relation, in its order. */
  public static List<Related> read(Columns c) {
    List<Related> pairs = new ArrayList<>(c.rows());
    for (int i = 0; i < c.rows(); i++) {
      pairs.add(
          new Related(
              c.texts("metric")[i],
              c.texts("cluster")[i],
              c.texts("other")[i],
              c.numbers("nested")[i] == 1,
              (int) c.numbers("codes")[i],
              (int) c.numbers("other_codes")[i],
              (int) c.numbers("shared_codes")[i],
              c.numbers("shared_jobs")[i],
              (int) c.numbers("areas")[i],
              (int) c.numbers("other_areas")[i],
              (int) c.numbers("together")[i],
              (int) c.numbers("of")[i],
              c.numbers("proximity")[i]));
    }
    return pairs;
  }

  private static String[] texts(List<Related> pairs, Function<Related, String> of) {
    return pairs.stream().map(of).toArray(String[]::new);
  }

  private static double[] numbers(List<Related> pairs, ToDoubleFunction<Related> of) {
    return pairs.stream().mapToDouble(of).toArray();
  }
}
