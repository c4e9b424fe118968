package org.agglo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Published;
import org.agglo.study.figure.PublishedReader;

/** The five lines a run ends with. */
record Summary(Published published, Path build) {

  static Summary of(StudyFolder folder, Path build) {
    PublishedReader reader =
        new PublishedReader(
            folder, relation -> build.resolve("relations/" + relation + ".parquet"));
    return new Summary(reader.read(), build);
  }

  void print(PrintWriter out) {
    out.println("studied   " + studied());
    out.println("rows      " + rows());
    out.println("findings  " + findings());
    out.println("flags     " + flags());
    out.println("site      " + build.resolve("site/index.html"));
    out.flush();
  }

  String studied() {
    return published.areas().size()
        + " areas, "
        + published.clusters().size()
        + " clusters, "
        + number(published.figures().size())
        + " figures";
  }

  String rows() {
    long in = published.loads().stream().mapToLong(Published.Load::rows).sum();
    long loaded = published.loads().stream().mapToLong(Published.Load::loaded).sum();
    long rejected = published.loads().stream().mapToLong(Published.Load::rejected).sum();
    return number(in) + " in = " + number(loaded) + " loaded + " + number(rejected) + " rejected";
  }

  String findings() {
    List<String> words = published.findings().stream().limit(3).map(this::finding).toList();
    return words.isEmpty() ? "none above the threshold" : String.join("; ", words);
  }

  private String finding(Published.Finding finding) {
    Figure f = finding.figure();
    String name = published.findCluster(f.cluster()).orElseThrow().name();
    return String.format(Locale.ROOT, "%s %.2f", name, f.value());
  }

  String flags() {
    Map<String, Long> raised =
        published.figures().stream()
            .flatMap(f -> f.flags().stream())
            .collect(Collectors.groupingBy(f -> f, TreeMap::new, Collectors.counting()));
    Map<String, Long> marks =
        published.figures().stream()
            .filter(f -> !f.status().isEmpty())
            .collect(Collectors.groupingBy(Figure::status, TreeMap::new, Collectors.counting()));
    String flags = raised.isEmpty() ? "none raised" : words(raised, "", "");
    return flags + "; cells marked " + words(marks, "[", "]");
  }

  private static String words(Map<String, Long> counts, String open, String close) {
    return counts.entrySet().stream()
        .map(e -> open + e.getKey() + close + " " + number(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
