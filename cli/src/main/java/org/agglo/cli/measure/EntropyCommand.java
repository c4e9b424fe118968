package org.agglo.cli.measure;

import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.concentration.Entropy;
import org.agglo.study.measure.Profiles;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure entropy FILE}. */
@Command(
    name = "entropy",
    description = "Entropy: how evenly each area is spread over industries.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each area: entropy, entropy_relative (entropy over its largest value, 0 to 1;
        industries without activity count) and status ([x] a value is missing, [z] not defined).
        With --by industry: over areas.

        Example
          jobs.csv
            region,sector,jobs
            North,Steel,50
            North,Food,50
            South,Food,90
          $ agglo measure entropy jobs.csv --area region --industry sector --value jobs --base 2
            region,entropy,entropy_relative,status
            North,1,1,
            South,0,0,
        """)
final class EntropyCommand extends ProfileMeasure {
  @Option(
      names = "--base",
      paramLabel = "NUMBER",
      description =
          "Base of the logarithm: 2 for bits, 10, or e, the natural one. Default: ${DEFAULT-VALUE}.")
  private String base = "e";

  EntropyCommand() {
    super(By.AREA);
  }

  @Override
  Result measure(Profiles profiles) {
    double of = base();
    double[] values = profiles.all(row -> Entropy.of(profiles.row(row), of));
    return profiles
        .result()
        .numbers("entropy", values)
        .numbers("entropy_relative", profiles.all(row -> relative(profiles.row(row))))
        .words("status", profiles.marks(values));
  }

  /** The largest entropy of n parts, to the base n, is 1. */
  private static double relative(double[] parts) {
    return parts.length < 2 ? Double.NaN : Entropy.of(parts, parts.length);
  }

  private double base() {
    try {
      double number = base.equals("e") ? Math.E : Double.parseDouble(base);
      if (number > 1 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as any other base that is none.
    }
    String text = "--base " + base + " is no base of a logarithm; use e, 2, 10 or a number above 1";
    throw Misuse.of(Code.OPTION_INVALID, Place.NONE, text);
  }
}
