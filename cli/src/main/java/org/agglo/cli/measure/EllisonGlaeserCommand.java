package org.agglo.cli.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.agglomeration.Draws;
import org.agglo.methods.agglomeration.EllisonGlaeser;
import org.agglo.methods.agglomeration.EllisonGlaeser.Index;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.PlantTable;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure ellison-glaeser FILE}. */
@Command(
    name = "ellison-glaeser",
    description = "Ellison–Glaeser index: do plants stand nearer together than chance puts them?",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each industry: plants (those above 0), herfindahl (H, of the plants), concentration (G),
        expected and variance (of G, if plants fell at random), z, gamma (the index), p (how often a map
        drawn at random is as concentrated, one side) and status ([x] a plant has no value, [z] not defined:
        one plant). Each area draws plants by its share of everything: of all plants given, or of
        --area-total. z is no test: G is skewed.

        Example
          plants.csv
            sector,region,jobs
            Steel,North,40
            Steel,North,30
            Steel,North,30
            Steel,South,20
            Food,North,30
            Food,South,40
            Food,South,20
            Food,East,30
            Mining,East,60
          $ agglo measure ellison-glaeser plants.csv --industry sector --area region --value jobs
            sector,plants,herfindahl,concentration,expected,variance,z,gamma,p,status
            Food,4,0.263888888888889,0.0905555555555556,0.171820987654321,0.0215060289971041,-0.554147955645006,-0.1695537381673,0.688,
            Mining,1,1,0.748888888888889,0.651111111111111,0.0224395061728394,,,,z
            Steel,4,0.263888888888889,0.26,0.171820987654321,0.0215060289971041,0.601291572076636,0.183978363062657,0.201,
        """)
final class EllisonGlaeserCommand extends FileMeasure {
  @Mixin private PlantColumns plants = new PlantColumns();

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Maps drawn for p; 0 for none. Default: ${DEFAULT-VALUE}.")
  private int draws = 999;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the draws. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Override
  Result measure(InputTable table) {
    if (draws < 0) {
      throw Misuse.of(Code.OPTION_INVALID, Place.NONE, "--draws is 0 or more, not " + draws);
    }
    PlantTable of = plants.read(table, Optional.empty());
    Index[] indices = EllisonGlaeser.of(of.plants(), of.reference());
    of.tellLonePlants(j -> indices[j].plants());
    double[] gamma = each(indices, Index::gamma);
    Result result =
        Result.ofEach(of.industries())
            .numbers("plants", each(indices, Index::plants))
            .numbers("herfindahl", each(indices, Index::herfindahl))
            .numbers("concentration", each(indices, Index::concentration))
            .numbers("expected", each(indices, Index::expected))
            .numbers("variance", each(indices, Index::variance))
            .numbers("z", each(indices, Index::z))
            .numbers("gamma", gamma);
    if (draws > 0) {
      result.numbers("p", EllisonGlaeser.p(of.plants(), of.reference(), new Draws(draws, seed)));
    }
    return result.words("status", of.marks(gamma));
  }

  private static double[] each(Index[] indices, ToDoubleFunction<Index> value) {
    return Arrays.stream(indices).mapToDouble(value).toArray();
  }
}
