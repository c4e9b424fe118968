package org.agglo.cli.measure;

import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.network.Interconnection;
import org.agglo.methods.network.Projection;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.InterconnectionRows;
import org.agglo.study.measure.Result;
import org.agglo.study.measure.TieTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure interconnection FILE}. */
@Command(
    name = "interconnection",
    description =
        "Interconnection: do a cluster's organisations share projects more than by chance?",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each cluster: organisations, groups (of enterprises; an organisation without one is its own),
        coverage (the share of groups in any project), tied_share (with a tie within the cluster), giant_share
        (in the largest part that hangs together), internal and external (weight of ties within, and to
        others), internal_share, e_i (their E-I index), expected (internal, by chance), observed_expected, z,
        p and status ([z] nothing to test). A project of n ties each two of its organisations with weight
        1/(n-1). Chance draws tables in which every organisation has as many projects, and every project as
        many organisations. With --ties, a row for each tie: organisation, with, weight.

        Example
          ties.csv
            firm,project,parent,cluster
            A,P1,,Robots
            B,P1,,Robots
            A,P2,,Robots
            C,P2,Acme,Robots
            D,P3,Acme,Robots
            C,P3,Acme,Robots
            E,P3,,
            E,P4,,
            F,P4,,
            F,P5,,
            G,P5,,
            H,,,Robots
          $ agglo measure interconnection ties.csv --organisation firm --project project --group parent --cluster cluster
            cluster,organisations,groups,coverage,tied_share,giant_share,internal,external,internal_share,e_i,expected,observed_expected,z,p,status
            Robots,5,4,0.75,0.75,0.75,2,1,0.666666666666667,-0.333333333333333,1.15665665665666,1.72912159238425,1.41157018165015,0.171,
        """)
final class InterconnectionCommand extends FileMeasure {
  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "COL",
      description = "Column of organisations.")
  private String organisation = "";

  @Option(
      names = "--project",
      required = true,
      paramLabel = "COL",
      description =
          "Column of projects, boards, patents; empty for an organisation that is in none.")
  private String project = "";

  @Option(
      names = "--group",
      paramLabel = "COL",
      description =
          "Column of the enterprise group of each organisation, empty where it has none; ties"
              + " within one are none.")
  private @Nullable String group;

  @Option(
      names = "--cluster",
      paramLabel = "COL",
      description =
          "Column of the cluster of each organisation, empty outside; else all are one cluster.")
  private @Nullable String cluster;

  @Option(names = "--ties", description = "Give the ties between organisations instead.")
  private boolean ties;

  @Option(
      names = "--hub-cap",
      paramLabel = "N",
      description =
          "A project with more organisations weighs as one of this size. Default: ${DEFAULT-VALUE}.")
  private int hubCap = Projection.HUB_CAP;

  @Option(
      names = "--permutations",
      paramLabel = "N",
      description = "Tables drawn with the same margins. Default: ${DEFAULT-VALUE}.")
  private int permutations = 999;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the draws. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Override
  Result measure(InputTable table) {
    if (hubCap < 2 || permutations < 1) {
      throw Misuse.of(
          Code.OPTION_INVALID,
          Place.NONE,
          "--hub-cap must be at least 2 and --permutations at least 1");
    }
    TieTable.Columns columns =
        new TieTable.Columns(
            organisation, project, Optional.ofNullable(group), Optional.ofNullable(cluster));
    InterconnectionRows rows = new InterconnectionRows(TieTable.read(table, columns));
    return ties
        ? rows.ofTies(hubCap)
        : rows.ofClusters(new Interconnection.Settings(hubCap, permutations, seed));
  }
}
