package org.agglo.cli.measure;

import java.util.Locale;
import org.agglo.methods.autocorrelation.LocalMoran;
import org.agglo.methods.autocorrelation.LocalMoran.Quadrant;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.methods.autocorrelation.Moran;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure moran FILE}. */
@Command(
    name = "moran",
    description = "Moran's I of a map, or of each area: high near high, low near low.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds one row: areas (with a value and a neighbour), links, moran, expectation, variance, z, p (by the
        normal law), p_permutations, (b + 1) / (R + 1). Above the expectation neighbours are alike.
        With --local adds to each row: local_moran, z, p (by the normal law, with mean and variance of all
        permutations that leave the area its value), p_permutations, q (false-discovery rate of p, or of
        p_permutations with --tail exact) and signal: high-high, low-low, high-low or low-high where q is at
        most --level, else none; empty where an area has no value or no neighbour that has one. With --tail
        exact and fewer than 20 m / level permutations for m areas, signal says: resolution too low.

        Example
          rates.csv
            area,rate
            A,9
            B,8
            C,7
            D,2
            E,1
            F,3
          edges.csv
            area,neighbour
            A,B
            B,A
            B,C
            C,B
            C,D
            D,C
            D,E
            E,D
            E,F
            F,E
          $ agglo measure moran rates.csv --id area --value rate --neighbours edges.csv
            areas,links,moran,expectation,variance,z,p,p_permutations
            6,10,0.724137931034483,-0.2,0.19863456202933,2.07352553304881,0.0381233974051175,0.016
        """)
final class MoranCommand extends MapMeasure {
  @Option(
      names = "--moments",
      paramLabel = "CHANCE",
      description =
          "Variance under randomisation or normality of the values. Default: ${DEFAULT-VALUE}.")
  private Moments moments = Moments.RANDOMISATION;

  MoranCommand() {
    super(Weights.ROW);
  }

  @Override
  Result whole(Question of) {
    return of.tests()
        .whole(
            "moran",
            Moran.test(of.values(), of.neighbours(), moments.assumption()),
            Moran.permute(of.values(), of.neighbours(), of.permutations()));
  }

  @Override
  Result local(Question of) {
    LocalTests tests = LocalMoran.test(of.values(), of.neighbours(), of.permutations());
    Quadrant[] quadrants = LocalMoran.quadrants(of.values(), of.neighbours());
    return of.tests().local("local_moran", tests.statistic(), tests, area -> name(quadrants[area]));
  }

  private static String name(Quadrant quadrant) {
    return quadrant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
