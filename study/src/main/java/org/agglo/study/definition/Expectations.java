package org.agglo.study.definition;

import java.util.List;
import java.util.Optional;
import org.agglo.intake.schema.Doc;

@Doc("expect.yaml: what must come out of a run.")
public record Expectations(
    @Doc("Version of the study schema.") int schema,
    @Doc("The expected figures.") List<Expectation> expect) {

  @Doc("One figure that must come out.")
  public record Expectation(
      @Doc(value = "Metric.", example = "3.1") String metric,
      @Doc(value = "Measure of it.", example = "location_quotient") String measure,
      @Doc(value = "Cluster or sector.", example = "sic-29") String cluster,
      @Doc("Definition: narrow, broad or whole.") Definition definition,
      @Doc(value = "Area code.", example = "TLG1") String area,
      @Doc(value = "Period.", example = "2021") String period,
      @Doc("The value; where it and all bounds are absent, the cell must be missing.")
          Optional<Double> value,
      @Doc("Lower bound of the interval; any where absent.") Optional<Double> lower,
      @Doc("Upper bound of the interval; any where absent.") Optional<Double> upper,
      @Doc("Probability by chance; any where absent.") Optional<Double> p,
      @Doc("Largest difference allowed in each of these; 0 where absent.")
          Optional<Double> tolerance,
      @Doc("Status expected; any where absent.") Optional<String> status,
      @Doc("Where the number comes from.") Optional<String> source) {}
}
