package org.agglo.study.select;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;

/** Stage 2: the containers as decided, with tier, parent, fit and codes, one definition a row. */
public final class Select implements Stage {
  @Override
  public String name() {
    return "select";
  }

  @Override
  public List<String> inputs() {
    return List.of();
  }

  @Override
  public List<String> outputs() {
    return List.of("container");
  }

  @Override
  public String key(RunContext run) {
    return run.folder().clusters().toString();
  }

  @Override
  public void run(Step step) {
    List<String[]> rows = new ArrayList<>();
    for (Cluster cluster : step.run().folder().clusters()) {
      rows.add(row(cluster, Definition.NARROW));
      rows.add(row(cluster, Definition.BROAD));
    }
    Columns containers =
        Columns.build()
            .texts(rows, "cluster", "name", "tier", "parent", "fit", "definition", "codes")
            .done();
    step.write("container", containers);
  }

  private static String[] row(Cluster cluster, Definition definition) {
    return new String[] {
      cluster.id(),
      cluster.name(),
      Names.choice(cluster.tier()),
      cluster.parent().orElse(""),
      Names.choice(cluster.fit()),
      Names.choice(definition),
      String.join(";", cluster.codes(definition, Frame.SIC))
    };
  }
}
