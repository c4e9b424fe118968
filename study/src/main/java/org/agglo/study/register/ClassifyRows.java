package org.agglo.study.register;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.classification.Container;
import org.agglo.intake.classification.ContainerSelection;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;

/**
 * Says which rows of registers belong to which cluster or sector: clusters select by codes of the
 * first activity, words of the name and named companies, sectors by the first activity.
 */
public final class ClassifyRows implements Stage {
  /** How many of a firm's activities count. */
  private static final int FIRST = 1;

  private static final String WHOLE = Names.choice(Definition.WHOLE);

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
    return List.of("firm", "job");
  }

  @Override
  public List<String> outputs() {
    return List.of("member", "member_coverage", "member_overlap");
  }

  @Override
  public String key(RunContext run) {
    return Selections.of(run.folder().clusters()) + sectors(run.folder()).toString();
  }

  @Override
  public void run(Step step) {
    StudyFolder folder = step.run().folder();
    step.database().runResource(ClassifyRows.class, "activity.sql");
    ContainerSelection.of(Selections.of(folder.clusters()), FIRST).into(step.database());
    List<String[]> rows = new ArrayList<>();
    sectors(folder)
        .forEach(s -> rows.add(new String[] {s.cluster(), WHOLE, SectorKey.code(s.cluster())}));
    Columns.build()
        .texts(rows, "cluster", "definition", "code")
        .done()
        .create(step.database(), "sector_code");
    step.database().runResource(ClassifyRows.class, "member.sql");
    step.write("member", "SELECT * FROM member_of_set ORDER BY source, cluster, definition, id");
    step.write("member_coverage", "SELECT * FROM member_coverage ORDER BY definition, container");
    step.write(
        "member_overlap",
        "SELECT * FROM member_overlap ORDER BY definition, firms DESC, first, second");
  }

  /** Every set that something selects rows for, as cluster and definition. */
  static List<String[]> sets(StudyFolder folder) {
    List<String[]> sets = new ArrayList<>();
    sets.add(new String[] {SectorKey.ALL, WHOLE});
    sectors(folder).forEach(s -> sets.add(new String[] {s.cluster(), WHOLE}));
    for (Container c : Selections.of(folder.clusters())) {
      if (!c.codes().isEmpty() || !c.keywords().isEmpty() || !c.companies().isEmpty()) {
        sets.add(new String[] {c.id(), c.definition()});
      }
    }
    return sets;
  }

  private static List<SetKey> sectors(StudyFolder folder) {
    return SetList.of(folder).stream().filter(s -> SectorKey.isSector(s.cluster())).toList();
  }
}
