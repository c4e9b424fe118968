package org.agglo.cli.measure;

import java.nio.file.Path;
import java.util.Locale;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.Neighbours;
import org.agglo.methods.autocorrelation.Permutations;
import org.agglo.study.measure.AreaMap;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.MapTests;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Option;

/** A measure of whether neighbouring areas are alike: of the whole map, or of each area. */
abstract class MapMeasure extends FileMeasure {
  @Option(names = "--value", required = true, paramLabel = "COL", description = "Column of values.")
  private String value = "";

  @Option(
      names = "--neighbours",
      required = true,
      paramLabel = "EDGES",
      description =
          "A CSV file with a heading: an area, its neighbour, and a column weight where links weigh.")
  private Path links = Path.of("");

  @Option(
      names = "--weights",
      paramLabel = "HOW",
      description =
          "row (a site's weights add up to 1), binary, or given (as the column weight has them)."
              + " Default: ${DEFAULT-VALUE}.")
  private Weights weights;

  @Option(
      names = "--permutations",
      paramLabel = "N",
      description = "How often values are dealt anew. Default: ${DEFAULT-VALUE}.")
  private int permutations = 999;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the permutations; the same gives the same. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--side",
      paramLabel = "SIDE",
      description = "both, greater or less than chance has it. Default: ${DEFAULT-VALUE}.")
  private Side side = Side.BOTH;

  @Option(names = "--local", description = "Test each area, and not the whole map.")
  private boolean local;

  @Option(
      names = "--tail",
      paramLabel = "TAIL",
      description =
          "With --local, q is made of p by the normal law (normal), or of the shares of"
              + " permutations (exact). Default: ${DEFAULT-VALUE}.")
  private Tail tail = Tail.NORMAL;

  @Option(
      names = "--level",
      paramLabel = "Q",
      description = "With --local, the largest q that is a signal. Default: ${DEFAULT-VALUE}.")
  private double level = 0.05;

  MapMeasure(Weights weights) {
    this.weights = weights;
  }

  /** How links weigh. */
  enum Weights {
    ROW,
    BINARY,
    GIVEN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What counts as unusual. */
  enum Side {
    BOTH,
    GREATER,
    LESS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where the p comes from that many tests are corrected by. */
  enum Tail {
    NORMAL,
    EXACT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What chance the variance of the whole map is under. */
  enum Moments {
    RANDOMISATION,
    NORMALITY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    Assumption assumption() {
      return Assumption.valueOf(name());
    }
  }

  /** A map and how it is to be tested. */
  record Question(AreaMap map, Neighbours neighbours, Permutations permutations, MapTests tests) {
    double[] values() {
      return map.values();
    }
  }

  /** The test of the whole map. */
  abstract Result whole(Question question);

  /** The tests of all areas. */
  abstract Result local(Question question);

  /** What values may be. */
  Quantity quantity() {
    return Quantity.NUMBER;
  }

  boolean isLocal() {
    return local;
  }

  @Override
  final Result measure(InputTable table) {
    check();
    AreaMap map = AreaMap.read(table, new AreaMap.Source(demandId(), value, quantity(), links));
    Neighbours of =
        switch (weights) {
          case ROW -> map.neighbours().rowStandardised();
          case BINARY -> map.neighbours().binary();
          case GIVEN -> map.neighbours();
        };
    MapTests tests =
        new MapTests(
            map,
            org.agglo.methods.autocorrelation.Side.valueOf(side.name()),
            tail == Tail.EXACT,
            level);
    Question question = new Question(map, of, Permutations.of(permutations, seed), tests);
    return (local ? local(question) : whole(question))
        .finding("areas_with_value_and_neighbour", map.linked())
        .finding("links", map.neighbours().links());
  }

  private void check() {
    if (permutations < 0) {
      throw invalid("--permutations is 0 or more, not " + permutations);
    } else if (!(level > 0 && level < 1)) {
      throw invalid("--level is between 0 and 1, not " + level);
    } else if (!local && tail == Tail.EXACT) {
      throw invalid("--tail exact is for --local; p_permutations is there without it");
    }
  }

  static Misuse invalid(String sentence) {
    return Misuse.of(Code.OPTION_INVALID, Place.NONE, sentence);
  }
}
