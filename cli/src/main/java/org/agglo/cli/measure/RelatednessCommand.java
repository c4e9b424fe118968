package org.agglo.cli.measure;

import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code agglo measure relatedness FILE}. */
@Command(
    name = "relatedness",
    description = "How often two industries are found in the same area, in five norms.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each pair of industries that an area has both of: together (areas that have both) and
        relatedness: proximity (together / the larger number of areas that have one), probability (over
        what is expected at random), association, cosine or jaccard. Pairs not listed have 0. An area has
        an industry from a quotient of 1 and 30 jobs.

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
          $ agglo measure relatedness jobs.csv --area region --industry sector --value jobs
            sector,sector_2,together,relatedness
            Food,Steel,1,0.5
            Optics,Steel,1,0.5
        """)
final class RelatednessCommand extends FileMeasure {
  @Mixin private PresenceOptions presence = new PresenceOptions();

  @Mixin private NormOption norm = new NormOption();

  @Override
  Result measure(InputTable table) {
    return norm.of(presence.read(table)).result();
  }
}
