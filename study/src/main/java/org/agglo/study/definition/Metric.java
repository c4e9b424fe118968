package org.agglo.study.definition;

import java.util.List;
import java.util.Optional;
import org.agglo.intake.schema.Doc;

@Doc("One metric of the scorecard.")
public record Metric(
    @Doc(value = "Number as the Midlands report prints it.", example = "3.1") String id,
    @Doc("Ecosystem: business, innovation, talent or investment.") Ecosystem ecosystem,
    @Doc("Name.") String name,
    @Doc("What is counted, in one sentence.") String definition,
    @Doc(value = "Unit, in words.", example = "jobs") String unit,
    @Doc("Number, or a list of items.") Kind kind,
    @Doc("Whether more is better: up, down, or context (no reading without a stated one).")
        Direction direction,
    @Doc("What would fill the cell where it is empty, and where to get it.") String fill,
    @Doc("What a reader must know of it.") Optional<String> note) {

  @Doc("metrics.yaml: metrics that differ from the catalogue, or are added to it.")
  public record File(
      @Doc("Version of the study schema.") int schema, @Doc("The metrics.") List<Metric> metrics) {}

  /** The four ecosystems of the scorecard. */
  public enum Ecosystem {
    BUSINESS,
    INNOVATION,
    TALENT,
    INVESTMENT
  }

  /** A number, or a list of organisations, hubs or departments. */
  public enum Kind {
    NUMBER,
    LIST
  }

  /** Which way a metric is read. */
  public enum Direction {
    UP,
    DOWN,
    CONTEXT
  }
}
