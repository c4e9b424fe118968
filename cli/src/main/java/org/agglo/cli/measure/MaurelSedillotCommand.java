package org.agglo.cli.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.agglo.methods.agglomeration.MaurelSedillot;
import org.agglo.methods.agglomeration.MaurelSedillot.Index;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.PlantTable;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code agglo measure maurel-sedillot FILE}. */
@Command(
    name = "maurel-sedillot",
    description = "Maurel–Sédillot index: as Ellison–Glaeser, where large areas count more.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each industry: plants (those above 0), herfindahl (H, of the plants), concentration, gamma
        (the index) and status ([x] a plant has no value, [z] not defined: one plant).

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
          $ agglo measure maurel-sedillot plants.csv --industry sector --area region --value jobs
            sector,plants,herfindahl,concentration,gamma,status
            Food,4,0.263888888888889,0.0401023890784982,-0.304011848799021,
            Mining,1,1,1,,z
            Steel,4,0.263888888888889,0.573378839590444,0.420439178311546,
        """)
final class MaurelSedillotCommand extends FileMeasure {
  @Mixin private PlantColumns plants = new PlantColumns();

  @Override
  Result measure(InputTable table) {
    PlantTable of = plants.read(table, Optional.empty());
    Index[] indices = MaurelSedillot.of(of.plants(), of.reference());
    of.tellLonePlants(j -> indices[j].plants());
    double[] gamma = each(indices, Index::gamma);
    return Result.ofEach(of.industries())
        .numbers("plants", each(indices, Index::plants))
        .numbers("herfindahl", each(indices, Index::herfindahl))
        .numbers("concentration", each(indices, Index::concentration))
        .numbers("gamma", gamma)
        .words("status", of.marks(gamma));
  }

  private static double[] each(Index[] indices, ToDoubleFunction<Index> value) {
    return Arrays.stream(indices).mapToDouble(value).toArray();
  }
}
