package org.agglo.study.register;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Sources.Counts;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.Register.Kind;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;

/**
 * Counts firms and adds up jobs for every set and area: the observations that registers give, and
 * beside them the same without what is flagged.
 */
public final class Count implements Stage {
  @Override
  public String name() {
    return "count";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of(
        "observation",
        "firm",
        "filed",
        "place",
        "place_area",
        "member",
        "organisation",
        "job",
        "flag",
        "flag_firm");
  }

  @Override
  public List<String> outputs() {
    return List.of("observation", "clean", "cell_contribution", "reconciliation");
  }

  @Override
  public String key(RunContext run) {
    StringBuilder key = new StringBuilder();
    feeds(run.folder()).forEach(row -> key.append(String.join(" ", row)).append('\n'));
    return key.toString();
  }

  @Override
  public void run(Step step) {
    StudyFolder folder = step.run().folder();
    Columns.build()
        .texts(feeds(folder), "source", "rows", "what", "period")
        .done()
        .create(step.database(), "feed");
    Columns.build()
        .texts(ClassifyRows.sets(folder), "cluster", "definition")
        .done()
        .create(step.database(), "set_listed");
    step.database().runResource(Count.class, "count.sql");
    step.database().runResource(Count.class, "observation.sql");
    step.database().runResource(Count.class, "reconciliation.sql");
    step.write("reconciliation", "SELECT * FROM reconciliation ORDER BY source, place");
    step.write(
        "clean",
        "SELECT source, cluster, definition, area, period, what, clean AS value, codes AS flags"
            + " FROM fed"
            + " ORDER BY source, cluster, definition, area, period");
    step.write(
        "cell_contribution",
        "SELECT * FROM contribution ORDER BY source, cluster, definition, area, period");
    step.write(
        "observation",
        "SELECT * FROM (SELECT * FROM observation UNION ALL"
            + " SELECT source, cluster, definition, area, period, value, '' FROM fed)"
            + " ORDER BY source, cluster, definition, area, period");
  }

  /** Which source takes what from the rows of which register; accounts speak of companies. */
  static List<String[]> feeds(StudyFolder folder) {
    List<String[]> rows = new ArrayList<>();
    for (Register fed : folder.registers()) {
      for (Register of : folder.registers()) {
        boolean own = fed == of && fed.kind() != Kind.ACCOUNTS;
        boolean accounts = fed.kind() == Kind.ACCOUNTS && of.kind() == Kind.COMPANIES;
        if (own || accounts) {
          fed.counts().ifPresent(counts -> rows.add(row(fed, of, counts)));
        }
      }
    }
    return rows;
  }

  private static String[] row(Register fed, Register of, Counts counts) {
    return new String[] {
      fed.id(), of.id(), Names.choice(counts.of()), Integer.toString(fed.year())
    };
  }
}
