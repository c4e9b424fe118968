package org.agglo.study.concentrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agglo.intake.text.Decimal;
import org.agglo.study.definition.Sources.Counting;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.definition.Study.Detection.Method;
import org.agglo.study.definition.Study.Detection.Over;

/** What is said of a concentration, and of the search that found it. */
final class Words {
  private Words() {}

  /** The numbers that a sentence is made of. */
  record Facts(
      String name, String place, double firms, double jobs, double jobsAsFiled, double km2) {}

  /** An area's share of the firms, 0–1. */
  record Share(String name, double share) {}

  /** The search in words, with all that decides what it finds. */
  static String parameters(Detection d) {
    boolean dbscan = d.method() == Method.DBSCAN;
    boolean jobs = d.weight().filter(w -> w == Counting.JOBS).isPresent();
    List<String> parts = new ArrayList<>();
    parts.add(dbscan ? "DBSCAN" : "HDBSCAN*");
    d.radius().filter(r -> dbscan).ifPresent(r -> parts.add("radius " + r));
    parts.add("minimum " + d.minimum() + (jobs ? " jobs" : " firms"));
    if (!d.exclude().isEmpty()) {
      parts.add("without " + String.join(", ", d.exclude()));
    }
    boolean near = d.over().filter(o -> o == Over.TERRITORY).isPresent();
    parts.add(
        near
            ? "over the territory and " + d.reach().orElse(Reach.STANDARD) + " around"
            : "over all the data");
    return String.join("; ", parts);
  }

  static String sentence(Facts facts, List<Share> shares, boolean edge, boolean limited) {
    StringBuilder text = new StringBuilder();
    text.append(facts.name).append(" around ").append(facts.place).append(": ");
    text.append(count(facts.firms)).append(" firms");
    if (facts.jobs > 0) {
      text.append(" with ").append(count(facts.jobs)).append(" jobs");
      if (facts.jobsAsFiled != facts.jobs && facts.jobsAsFiled > 0) {
        text.append(" (").append(count(facts.jobsAsFiled)).append(" over all accounts filed)");
      }
    }
    text.append(" on ").append(Decimal.brief(Math.rint(facts.km2 * 10) / 10)).append(" km²");
    for (int i = 0; i < shares.size(); i++) {
      text.append(i == 0 ? "; " : ", ").append(shares.get(i).name);
      text.append(i == 0 ? " holds " : " ").append(percent(shares.get(i).share));
      text.append(i == 0 ? " of it" : "");
    }
    text.append('.');
    if (edge) {
      text.append(" It reaches where the data end and may go on beyond.");
    }
    if (limited) {
      text.append(" Shares are of the firms in the data.");
    }
    return text.toString();
  }

  private static String percent(double share) {
    return share < 0.005 ? "less than 1 %" : Math.round(share * 100) + " %";
  }

  private static String count(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }
}
