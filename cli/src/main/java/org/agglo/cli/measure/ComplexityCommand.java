package org.agglo.cli.measure;

import java.util.Locale;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.measure.ComplexityScores;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Related;
import org.agglo.study.measure.Related.Norm;
import org.agglo.study.measure.Result;
import org.agglo.study.measure.Specialisations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure complexity FILE}. */
@Command(
    name = "complexity",
    description = "Economic complexity of areas and industries, by eigenvector or by fitness.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each area: diversity (industries it has), eci (mean 0, standard deviation 1) or fitness
        (mean 1), part (areas of one part share industries, directly or through others; 1 is the largest)
        and status ([z] no value: nothing at the threshold, or another part). With --by industry:
        ubiquity (areas that have it), pci or complexity. An area has an industry from a quotient of 1
        and 30 jobs. Complexity orders by likeness; it is no measure of wealth or of clusters.

        Example
          jobs.csv
            region,sector,jobs
            North,Optics,80
            North,Steel,70
            North,Food,50
            East,Optics,10
            East,Steel,75
            East,Food,115
            South,Optics,10
            South,Steel,20
            South,Food,170
          $ agglo measure complexity jobs.csv --area region --industry sector --value jobs
            region,diversity,eci,part,status
            East,2,-0.190983005625053,1,
            North,2,1.30901699437495,1,
            South,1,-1.1180339887499,1,
        """)
final class ComplexityCommand extends FileMeasure {
  @Mixin private PresenceOptions presence = new PresenceOptions();

  @Option(
      names = "--method",
      paramLabel = "HOW",
      description = "eci (second eigenvector) or fitness. Default: ${DEFAULT-VALUE}.")
  private Method method = Method.ECI;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "Steps of fitness. Default: ${DEFAULT-VALUE}.")
  private int iterations = 20;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "A row for each area or industry. Default: ${DEFAULT-VALUE}.")
  private By by = By.AREA;

  @Option(
      names = "--outlook",
      description = "Add the complexity outlook of each area, by proximity (eci alone).")
  private boolean outlook;

  /** How it is computed. */
  enum Method {
    ECI,
    FITNESS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  Result measure(InputTable table) {
    demand(iterations >= 1, "--iterations is at least 1");
    demand(!outlook || method == Method.ECI && by == By.AREA, "--outlook is of areas, by eci");
    Specialisations specialisations = presence.read(table);
    ComplexityScores scores = new ComplexityScores(specialisations, by);
    if (outlook) {
      return scores.outlook(new Related(specialisations, Norm.PROXIMITY));
    }
    return method == Method.ECI ? scores.index() : scores.fitness(iterations);
  }

  private static void demand(boolean holds, String sentence) {
    if (!holds) {
      throw Misuse.of(Code.OPTION_INVALID, Place.NONE, sentence);
    }
  }
}
