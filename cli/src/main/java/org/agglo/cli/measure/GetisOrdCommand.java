package org.agglo.cli.measure;

import org.agglo.methods.autocorrelation.GetisOrd;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Area;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure getis-ord FILE}. */
@Command(
    name = "getis-ord",
    description = "Getis and Ord's G of a map; hot and cold spots, Gi and Gi*, of each area.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds one row: areas (with a value and a neighbour), links, g, expectation, variance, z, p (by the
        normal law), p_permutations, (b + 1) / (R + 1). Values are 0 or more. Above the expectation high
        values lie near each other, below it low ones.
        With --local adds to each row: gi, the weighted sum around the area, without its own value, or
        gi_star with it (--star); z, which is what is mapped; p (by the normal law), p_permutations, q (of p,
        or of p_permutations with --tail exact) and signal: hot or cold where q is at most --level, else none.

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
          $ agglo measure getis-ord rates.csv --id area --value rate --neighbours edges.csv --local --star --level 0.1
            area,rate,gi_star,z,p,p_permutations,q,signal
            A,9,17,1.55194114039745,0.120676307860416,0.191,0.15084538482552,none
            B,8,24,1.95244207985486,0.0508857412163911,0.098,0.127214353040978,none
            C,7,17,0.200250469728703,0.841284697315237,0.905,0.841284697315237,none
            D,2,10,-1.55194114039745,0.120676307860416,0.224,0.15084538482552,none
            E,1,3,-1.95244207985486,0.0508857412163908,0.095,0.127214353040978,none
        """)
final class GetisOrdCommand extends MapMeasure {
  @Option(
      names = "--star",
      description = "With --local, count an area among its own neighbours, with the weight 1.")
  private boolean star;

  GetisOrdCommand() {
    super(Weights.BINARY);
  }

  @Override
  Quantity quantity() {
    return isLocal() ? Quantity.NUMBER : Quantity.AMOUNT;
  }

  @Override
  Result whole(Question of) {
    if (star) {
      throw invalid("--star is for --local");
    }
    return of.tests()
        .whole(
            "g",
            GetisOrd.test(of.values(), of.neighbours()),
            GetisOrd.permute(of.values(), of.neighbours(), of.permutations()));
  }

  @Override
  Result local(Question of) {
    Self self = star ? Self.COUNTED : Self.LEFT_OUT;
    LocalTests tests = new Area(of.neighbours(), self).test(of.values(), of.permutations());
    return of.tests()
        .local(
            star ? "gi_star" : "gi",
            tests.statistic(),
            tests,
            area -> tests.z(area) > 0 ? "hot" : "cold");
  }
}
