package org.agglo.cli.measure;

import org.agglo.methods.autocorrelation.Geary;
import org.agglo.methods.autocorrelation.LocalGeary;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure geary FILE}. */
@Command(
    name = "geary",
    description = "Geary's C of a map, or of each area: how far neighbours differ.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds one row: areas (with a value and a neighbour), links, geary, expectation, variance, z, p (by the
        normal law), p_permutations, (b + 1) / (R + 1). Below 1 neighbours are alike: --side less asks for
        that alone. With --local adds to each row: local_geary, z, p (by the normal law, which is rough for
        squares), p_permutations, q (of p, or of p_permutations with --tail exact) and signal: alike or
        unlike where q is at most --level, else none.

        Example
          rates.csv
            area,rate
            A,9
            B,8
            C,7
            D,2
            E,1
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
          $ agglo measure geary rates.csv --id area --value rate --neighbours edges.csv --side less
            areas,links,geary,expectation,variance,z,p,p_permutations
            5,8,0.218045112781955,1,0.15991294024535,-1.95541928519254,0.025266800847381,0.016
        """)
final class GearyCommand extends MapMeasure {
  @Option(
      names = "--moments",
      paramLabel = "CHANCE",
      description =
          "Variance under randomisation or normality of the values. Default: ${DEFAULT-VALUE}.")
  private Moments moments = Moments.RANDOMISATION;

  GearyCommand() {
    super(Weights.ROW);
  }

  @Override
  Result whole(Question of) {
    return of.tests()
        .whole(
            "geary",
            Geary.test(of.values(), of.neighbours(), moments.assumption()),
            Geary.permute(of.values(), of.neighbours(), of.permutations()));
  }

  @Override
  Result local(Question of) {
    LocalTests tests = LocalGeary.test(of.values(), of.neighbours(), of.permutations());
    return of.tests()
        .local(
            "local_geary",
            tests.statistic(),
            tests,
            area -> tests.z(area) < 0 ? "alike" : "unlike");
  }
}
