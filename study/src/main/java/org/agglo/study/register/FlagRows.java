package org.agglo.study.register;

import java.util.List;
import org.agglo.intake.distortion.Flags;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;

/** What distorts the registers, each finding with its value before and after. */
public final class FlagRows implements Stage {
  /** Beside its relations it writes what an analyst may decide on. */
  public static final String REVIEW = "flags.csv";

  @Override
  public String name() {
    return "flag";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of(
        "firm", "filed", "place", "place_area", "member", "organisation", "job", "misread");
  }

  @Override
  public List<String> outputs() {
    return List.of("flag", "flag_rule", "flag_firm");
  }

  @Override
  public String key(RunContext run) {
    return Reviews.rules(run) + Reviews.key(run);
  }

  @Override
  public void run(Step step) {
    RunContext run = step.run();
    step.database().runResource(FlagRows.class, "cell_firm.sql");
    Flags.into(
        step.database(), Reviews.rules(run), Reviews.flags(run, run.problems()), run.problems());
    step.write(
        "flag",
        "SELECT * FROM flag ORDER BY code, subject_kind, subject, source, id, cluster, area, key");
    step.database()
        .writeCsv(
            "SELECT DISTINCT key, decision, reason, '' AS author, '' AS date, sentence FROM flag"
                + " ORDER BY key, sentence",
            step.folder().resolve(REVIEW));
    step.write("flag_rule", "SELECT * FROM flag_rule");
    step.write("flag_firm", "SELECT * FROM flag_firm ORDER BY source, id, code, key");
  }
}
