package org.agglo.cli.measure;

import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Related;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure relatedness-density FILE}. */
@Command(
    name = "relatedness-density",
    description = "How much of what is related to an industry each area has already.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each area and industry: present (whether the area has it: a quotient of 1 and 30 jobs),
        density (the share of what is related to the industry that the area has, itself left out) and
        status ([z] related to no other). With --gain also outlook_gain: by how much the complexity
        outlook of the area would rise with the industry; empty where the area has it already.

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
          $ agglo measure relatedness-density jobs.csv --area region --industry sector --value jobs
            region,sector,present,density,status
            East,Food,true,1,
            East,Optics,false,1,
            East,Steel,true,0.5,
            North,Food,false,1,
            North,Optics,true,1,
            North,Steel,true,0.5,
            South,Food,true,0,
            South,Optics,false,0,
            South,Steel,false,0.5,
        """)
final class RelatednessDensityCommand extends FileMeasure {
  @Mixin private PresenceOptions presence = new PresenceOptions();

  @Mixin private NormOption norm = new NormOption();

  @Option(names = "--gain", description = "Add the gain in complexity outlook, by eci.")
  private boolean gain;

  @Override
  Result measure(InputTable table) {
    Related related = norm.of(presence.read(table));
    return gain ? related.densityAndGain() : related.density();
  }
}
