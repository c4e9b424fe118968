package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Metric.Ecosystem;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * A cluster's scorecard: every metric of the catalogue in its ecosystem, filled or not.
 *
 * @param groups one an ecosystem
 * @param filled number of metrics with a number or a list
 * @param all number of metrics
 */
public record Scorecard(List<Group> groups, int filled, int all) {

  /** An ecosystem and its metrics. */
  public record Group(String name, List<Entry> entries) {}

  /**
   * A metric for the cluster.
   *
   * @param id number of the metric
   * @param name its name
   * @param href its definition, from the root
   * @param value what it shows; empty where there is nothing
   * @param mark the mark of an empty cell
   * @param fill what would fill it; empty where it is filled
   */
  public record Entry(String id, String name, String href, String value, String mark, String fill) {
    /** Whether there is something to show. */
    public boolean isFilled() {
      return !value.isEmpty();
    }
  }

  static Scorecard of(Atlas atlas, Cluster cluster) {
    List<Group> groups =
        Arrays.stream(Ecosystem.values())
            .map(e -> new Group(name(e), entries(atlas, cluster, e)))
            .filter(g -> !g.entries().isEmpty())
            .toList();
    List<Entry> all = groups.stream().flatMap(g -> g.entries().stream()).toList();
    int filled = (int) all.stream().filter(Entry::isFilled).count();
    return new Scorecard(groups, filled, all.size());
  }

  /** Entries that are empty, with what would fill them. */
  public List<Entry> empty() {
    return groups.stream().flatMap(g -> g.entries().stream()).filter(e -> !e.isFilled()).toList();
  }

  static String name(Ecosystem ecosystem) {
    return Text.capital(ecosystem.name().toLowerCase(Locale.ROOT));
  }

  private static List<Entry> entries(Atlas atlas, Cluster cluster, Ecosystem ecosystem) {
    List<Entry> entries = new ArrayList<>();
    for (Metric metric : atlas.published().metrics()) {
      if (metric.ecosystem() == ecosystem) {
        entries.add(entry(atlas, cluster, metric));
      }
    }
    return entries;
  }

  private static Entry entry(Atlas atlas, Cluster cluster, Metric metric) {
    String listed = listed(atlas, cluster, metric);
    Optional<Figure> figure = figure(atlas, cluster, metric);
    String value =
        listed.isEmpty()
            ? figure.filter(Figure::isPresent).map(f -> shown(atlas, f)).orElse("")
            : listed;
    String mark = figure.map(Figure::status).filter(s -> !s.isEmpty()).orElse("x");
    String fill =
        Verdicts.hasNoCode(cluster) && atlas.metrics().contains(metric.id())
            ? Verdicts.noCode(cluster)
            : figure.map(Figure::note).filter(n -> !n.isBlank()).orElse(metric.fill());
    return new Entry(
        metric.id(),
        Text.clean(metric.name()),
        Routes.metric(metric.id()),
        value,
        value.isEmpty() ? Ledger.brackets(mark) : "",
        value.isEmpty() ? Text.clean(Text.sentence(fill)) : "");
  }

  private static Optional<Figure> figure(Atlas atlas, Cluster cluster, Metric metric) {
    Slot narrow = new Slot(metric.id(), cluster.id(), Definition.NARROW, atlas.territory());
    return atlas
        .find(narrow, Measure.LEVEL)
        .or(() -> atlas.find(narrow.of(Definition.WHOLE), Measure.LEVEL));
  }

  private static String shown(Atlas atlas, Figure f) {
    String marks = f.status().isEmpty() ? "" : " " + Ledger.brackets(f.status());
    return Numbers.whole(f.value()) + marks + " " + atlas.unit(f.metric());
  }

  private static String listed(Atlas atlas, Cluster cluster, Metric metric) {
    long entries =
        atlas.published().items().stream()
            .filter(i -> i.metric().equals(metric.id()) && i.cluster().equals(cluster.id()))
            .count();
    return entries == 0 ? "" : Text.plural(entries, "entry").replace("entrys", "entries");
  }
}
