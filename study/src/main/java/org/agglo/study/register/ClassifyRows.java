package org.agglo.study.register;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;

/** Says which rows of registers belong to which cluster or sector, by their first activity. */
public final class ClassifyRows implements Stage {
  @Override
  public String name() {
    return "classify";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of("firm");
  }

  @Override
  public List<String> outputs() {
    return List.of("member");
  }

  @Override
  public String key(RunContext run) {
    StringBuilder key = new StringBuilder();
    codes(run.folder()).forEach(row -> key.append(String.join(" ", row)).append('\n'));
    return key.toString();
  }

  @Override
  public void run(Step step) {
    Columns.build()
        .texts(codes(step.run().folder()), "cluster", "definition", "code")
        .done()
        .create(step.database(), "set_code");
    step.database().runResource(ClassifyRows.class, "member.sql");
    step.write("member", "SELECT * FROM member ORDER BY source, cluster, definition, id");
  }

  /** The codes of every set of the study, a code belongs to a set with all that begins with it. */
  static List<String[]> codes(StudyFolder folder) {
    List<String[]> rows = new ArrayList<>();
    for (SetKey set : SetList.of(folder)) {
      if (SectorKey.isSector(set.cluster())) {
        rows.add(row(set, SectorKey.code(set.cluster())));
      }
    }
    for (Cluster cluster : folder.clusters()) {
      for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
        SetKey set = new SetKey(cluster.id(), definition);
        cluster.codes(definition, Frame.SIC).forEach(code -> rows.add(row(set, code)));
      }
    }
    return rows;
  }

  private static String[] row(SetKey set, String code) {
    return new String[] {set.cluster(), Names.choice(set.definition()), code};
  }
}
