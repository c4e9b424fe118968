package org.agglo.study.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agglo.intake.recipe.Recipe;
import org.agglo.study.definition.Clusters;
import org.agglo.study.definition.Expectations;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Rows;
import org.agglo.study.definition.Sources;
import org.agglo.study.definition.Study;

/** Which record reads which file of a study folder. */
public final class StudyFiles {
  private StudyFiles() {}

  /** The records by file, in the order a reader meets them. */
  public static Map<String, Class<? extends Record>> all() {
    Map<String, Class<? extends Record>> files = new LinkedHashMap<>();
    files.put("study.yaml", Study.class);
    files.put("sources.yaml", Sources.class);
    files.put("clusters.yaml", Clusters.class);
    files.put("metrics.yaml", Metric.File.class);
    files.put("expect.yaml", Expectations.class);
    files.put("recipe.yaml", Recipe.class);
    files.put("areas.csv", Rows.Area.class);
    files.put("gaps.csv", Rows.Gap.class);
    files.put("sets.csv", Rows.CodeSet.class);
    files.put("sizes.csv", Rows.SizeBand.class);
    files.put("nominations.csv", Rows.Nomination.class);
    files.put("assets.csv", Rows.Asset.class);
    files.put("initiatives.csv", Rows.Initiative.class);
    files.put("recommendations.csv", Rows.Recommendation.class);
    files.put("review.csv", Rows.Review.class);
    files.put("matches.csv", Rows.MatchReview.class);
    files.put("evidence.md", Rows.Evidence.class);
    files.put("literature.bib", Rows.Reference.class);
    return files;
  }
}
