package org.agglo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.BuildSummary;

/** The five lines a run ends with. */
record Summary(StudyFolder folder, BuildSummary build, Path path) {

  static Summary of(StudyFolder folder, Path path) {
    return new Summary(folder, BuildSummary.of(path), path);
  }

  void print(PrintWriter out) {
    out.println("studied   " + studied());
    out.println("rows      " + rows());
    out.println("findings  " + findings());
    out.println("flags     " + flags());
    out.println("site      " + path.resolve("site/index.html"));
    out.flush();
  }

  String studied() {
    return folder.areas().size()
        + " areas, "
        + folder.clusters().size()
        + " clusters, "
        + number(build.figures())
        + " figures";
  }

  String rows() {
    return String.format(
        Locale.ROOT,
        "%,d in = %,d loaded + %,d rejected",
        build.rows(),
        build.loaded(),
        build.rejected());
  }

  String findings() {
    String words =
        build.findings().entrySet().stream()
            .map(f -> String.format(Locale.ROOT, "%s %.2f", name(f.getKey()), f.getValue()))
            .collect(Collectors.joining("; "));
    return words.isEmpty()
        ? "no location quotient reaches the threshold"
        : words + " (location quotients, narrow codes)";
  }

  private String name(String cluster) {
    return folder.clusters().stream()
        .filter(c -> c.id().equals(cluster))
        .map(Cluster::name)
        .findFirst()
        .orElse(cluster);
  }

  String flags() {
    String flags = build.flags().isEmpty() ? "none raised" : words(build.flags(), "%s %,d");
    return flags + "; cells marked " + words(build.statuses(), "[%s] %,d");
  }

  private static String words(Map<String, Long> counts, String format) {
    return counts.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, format, e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
