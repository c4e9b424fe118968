package org.agglo.study.register;

import java.util.List;
import org.agglo.intake.distortion.Jobs;
import org.agglo.intake.distortion.Sites;
import org.agglo.intake.match.Matching;
import org.agglo.study.definition.Study;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;

/** Which rows are of one organisation, and the jobs of each. */
public final class Resolve implements Stage {
  /** Beside its relations it writes the pairs that an analyst may decide on. */
  public static final String REVIEW = "matches.csv";

  @Override
  public String name() {
    return "resolve";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of("firm", "filed");
  }

  @Override
  public List<String> outputs() {
    return List.of("organisation", "match_review", "job", "misread");
  }

  @Override
  public String key(RunContext run) {
    return Reviews.rules(run).toString() + Reviews.matchRules(run) + sites(run) + Reviews.key(run);
  }

  @Override
  public void run(Step step) {
    RunContext run = step.run();
    Matching.into(
        step.database(),
        Reviews.matchRules(run),
        Reviews.matches(run, run.problems()),
        run.problems());
    Jobs.into(step.database(), Reviews.rules(run), sites(run), Reviews.flags(run, run.problems()));
    step.write("organisation", "SELECT * FROM organisation ORDER BY source, id, organisation");
    step.write(
        "match_review",
        "SELECT * FROM match_review"
            + " ORDER BY kind, left_id, right_id, left_source, right_source");
    step.database()
        .writeCsv(
            "SELECT left_source, left_id, right_source, right_id, decision, '' AS reason,"
                + " '' AS author, '' AS date, reason AS sentence FROM match_review"
                + " ORDER BY kind, left_id, right_id, left_source, right_source",
            step.folder().resolve(REVIEW));
    step.write("job", "SELECT * FROM job ORDER BY source, id");
    step.write("misread", "SELECT * FROM misread ORDER BY company, key");
  }

  private static Sites sites(RunContext run) {
    return switch (run.folder().study().jobs().orElse(Study.Jobs.AS_GIVEN)) {
      case AS_GIVEN -> Sites.AS_GIVEN;
      case HEAD_OFFICE -> Sites.HEAD_OFFICE;
      case SPREAD -> Sites.SPREAD_EVENLY;
    };
  }
}
