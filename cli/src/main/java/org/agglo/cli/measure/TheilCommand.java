package org.agglo.cli.measure;

import java.util.Optional;
import org.agglo.methods.concentration.Theil;
import org.agglo.study.measure.Cells.Bearer;
import org.agglo.study.measure.Cells.Trait;
import org.agglo.study.measure.Profiles;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure theil FILE}. */
@Command(
    name = "theil",
    description = "Theil index: how unequally each industry is spread, between and within groups.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each industry: theil (Theil's T in natural logarithms, 0 spread like the reference);
        with --groups also between and within, which add up to it; and status ([x] a value is missing,
        [z] not defined). With --by area: over industries, and --groups are groups of industries.

        Example
          jobs.csv
            region,country,sector,jobs
            North,Up,Steel,30
            North,Up,Food,10
            Coast,Up,Steel,10
            Coast,Up,Food,30
            South,Down,Steel,20
            South,Down,Food,20
          $ agglo measure theil jobs.csv --area region --industry sector --value jobs --groups country
            sector,theil,between,within,status
            Food,0.087208023960758,0,0.087208023960758,
            Steel,0.087208023960758,0,0.087208023960758,
        """)
final class TheilCommand extends AgainstReference {
  @Option(
      names = "--groups",
      paramLabel = "COL",
      description = "Column of the groups to split the index over: one for each area.")
  private @Nullable String groups;

  @Override
  double of(double[] part, double[] reference) {
    return Theil.of(part, reference);
  }

  @Override
  String column() {
    return "theil";
  }

  @Override
  Optional<Trait> trait() {
    Bearer bearer = by() == By.INDUSTRY ? Bearer.AREA : Bearer.INDUSTRY;
    return Optional.ofNullable(groups).map(column -> new Trait(column, bearer));
  }

  @Override
  Result add(Result result, Profiles profiles, Profiles references) {
    if (groups == null) {
      return result;
    }
    int[] group = profiles.traitsAcross();
    Theil.Split[] splits = new Theil.Split[profiles.down().size()];
    for (int row = 0; row < splits.length; row++) {
      splits[row] = Theil.split(profiles.row(row), reference(profiles, references, row), group);
    }
    return result
        .numbers("between", profiles.all(row -> splits[row].between()))
        .numbers("within", profiles.all(row -> splits[row].within()));
  }
}
