package org.agglo.cli.measure;

import org.agglo.methods.concentration.LocationalGini;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure gini FILE}. */
@Command(
    name = "gini",
    description = "Locational Gini: how unequally each industry is spread over areas.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each industry: gini (0 spread like the reference, near 1 all in a place that has little
        else) and status ([x] a value is missing, [z] not defined). With --by area: over industries.

        Example
          jobs.csv
            region,sector,jobs
            North,Steel,30
            North,Food,70
            South,Steel,10
            South,Food,90
          $ agglo measure gini jobs.csv --area region --industry sector --value jobs
            sector,gini,status
            Food,0.0625,
            Steel,0.25,
        """)
final class GiniCommand extends AgainstReference {
  @Option(
      names = "--half",
      description = "Krugman's form, from 0 to 0.5: the area itself, half of the coefficient.")
  private boolean half;

  @Override
  double of(double[] part, double[] reference) {
    return half ? LocationalGini.half(part, reference) : LocationalGini.of(part, reference);
  }

  @Override
  String column() {
    return "gini";
  }
}
