package org.agglo.study.register;

import java.util.List;
import org.agglo.intake.distortion.FlagDecision;
import org.agglo.intake.distortion.Rules;
import org.agglo.intake.match.MatchDecision;
import org.agglo.intake.match.MatchRules;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.Rows.MatchReview;
import org.agglo.study.definition.Rows.Review;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.schema.Names;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;

/** What an analyst decided, and from where on the rules of distortions flag. */
final class Reviews {
  static final String FLAGS = "review/flags.csv";
  static final String MATCHES = "review/matches.csv";

  private Reviews() {}

  /** Decisions on flags. */
  static List<FlagDecision> flags(RunContext run, Problems problems) {
    StudyFolder folder = run.folder();
    return folder.rows(FLAGS, Review.class, problems).stream()
        .map(
            r ->
                new FlagDecision(
                    r.key(), Names.choice(r.decision()), r.reason(), folder.places().of(r, "key")))
        .toList();
  }

  /** Decisions on pairs of rows. */
  static List<MatchDecision> matches(RunContext run, Problems problems) {
    StudyFolder folder = run.folder();
    return folder.rows(MATCHES, MatchReview.class, problems).stream()
        .map(
            r ->
                new MatchDecision(
                    r.leftSource(),
                    r.leftId(),
                    r.rightSource(),
                    r.rightId(),
                    Names.choice(r.decision()),
                    r.reason(),
                    folder.places().of(r)))
        .toList();
  }

  /** The decisions as text, for the key of a stage. */
  static String key(RunContext run) {
    Problems unused = new Problems();
    return flags(run, unused) + " " + matches(run, unused);
  }

  /** The rules of distortions, by the study's settings. */
  static Rules rules(RunContext run) {
    Settings s = run.settings();
    return new Rules(
        new Rules.Office(
            s.whole(Setting.DUP_REG_COMPANIES),
            s.number(Setting.DUP_REG_JOBLESS),
            s.number(Setting.DUP_REG_ALIKE),
            s.number(Setting.DUP_REG_MEDIAN),
            s.whole(Setting.SHARED_OFFICE_EMPLOYERS),
            s.number(Setting.SHARED_OFFICE_SIZE)),
        new Rules.Giant(
            s.number(Setting.DOMINANT_SHARE),
            s.whole(Setting.DOMINANT_FIRMS),
            s.number(Setting.DOMINANT_JOBS),
            s.number(Setting.HQ_QUANTILE),
            s.number(Setting.HQ_ELSEWHERE),
            s.number(Setting.LOW_N_EXPECTED),
            s.whole(Setting.LOW_N_FIRMS)),
        new Rules.Reading(
            s.number(Setting.MISREAD_RATIO),
            s.number(Setting.MISREAD_DIFFERENCE),
            s.whole(Setting.MISREAD_FIRST_YEAR),
            s.number(Setting.MISREAD_NEAR),
            s.whole(Setting.EVEN_SPLIT_SITES)),
        new Rules.Years(
            0,
            run.folder().study().years().last(),
            s.whole(Setting.STALE_YEARS),
            s.whole(Setting.STALE_MISSING)));
  }

  /** The rules of matching, by the study's settings. */
  static MatchRules matchRules(RunContext run) {
    MatchRules standard = MatchRules.defaults();
    double same = run.settings().number(Setting.MATCH_SAME);
    double look = run.settings().number(Setting.MATCH_LOOK);
    return new MatchRules(same, look, standard.block(), standard.common());
  }
}
