package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agglo.publish.chart.IntervalChart;
import org.agglo.publish.chart.IntervalChart.Row;
import org.agglo.publish.chart.LineChart.Caption;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * A cluster's quotients in the territory with their intervals, as a chart, and what they rest on.
 *
 * @param picture the chart; its numbers stand in the readings
 * @param rests what the tests rest on, in sentences
 * @param discovery false-discovery rates of the tests that belong to a family; empty for none
 */
public record Intervals(Picture picture, List<String> rests, String discovery) {
  private static final double SMALL = 0.001;

  /** Empty where no quotient of the cluster has an interval. */
  static Optional<Intervals> of(Atlas atlas, Cluster cluster) {
    List<Figure> tested = new ArrayList<>();
    for (String metric : atlas.metrics()) {
      for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
        Slot slot = new Slot(metric, cluster.id(), definition, atlas.territory());
        atlas
            .find(slot, Measure.LOCATION_QUOTIENT)
            .filter(f -> Chance.of(f).isTested())
            .ifPresent(tested::add);
      }
    }
    return tested.isEmpty() ? Optional.empty() : Optional.of(new Maker(atlas, tested).make());
  }

  private record Maker(Atlas atlas, List<Figure> tested) {
    Intervals make() {
      String title = Text.capital(label(tested.get(0))) + ": " + Chance.of(tested.get(0)).words();
      String description =
          quotients()
              + " with their 95% intervals on a log scale. "
              + String.join(" ", tested.stream().map(this::told).toList())
              + " The same numbers stand in the table of readings.";
      String svg =
          IntervalChart.of(
              new Caption("intervals", title, description),
              tested.stream().map(this::row).toList());
      String subtitle = quotients() + " in the territory with their 95% intervals, log scale";
      return new Intervals(
          new Picture("intervals", title, subtitle, svg, "readings", List.of()),
          rests(),
          discovery());
    }

    private String quotients() {
      boolean all = tested.stream().allMatch(f -> isRegistered(f));
      boolean any = tested.stream().anyMatch(f -> isRegistered(f));
      String both = any ? "Location and registration quotients" : "Location quotients";
      return all ? "Registration quotients" : both;
    }

    private boolean isRegistered(Figure f) {
      return atlas.registers().isRegistered(f.metric());
    }

    private String label(Figure f) {
      return atlas.unit(f.metric()) + ", " + Tiers.codes(f.definition());
    }

    private String numbers(Figure f) {
      return Numbers.ratio(f.value()) + " (" + Chance.range(f) + ")";
    }

    private String told(Figure f) {
      return Text.capital(label(f)) + ": " + numbers(f) + ", " + Chance.of(f).words() + ".";
    }

    private Row row(Figure f) {
      return new Row(Text.capital(label(f)), numbers(f), f.value(), f.lower(), f.upper());
    }

    /** The firms behind the quotients, and the sizes that tests of jobs take their plants from. */
    private List<String> rests() {
      List<String> firms =
          tested.stream()
              .filter(f -> f.firms() > 0)
              .map(f -> Numbers.whole(f.firms()) + " (" + label(f) + ")")
              .toList();
      Set<String> out = new LinkedHashSet<>();
      if (!firms.isEmpty()) {
        out.add(
            "Firms or sites behind them in "
                + atlas.name(atlas.territory())
                + ": "
                + Text.list(firms)
                + ".");
      }
      tested.stream()
          .flatMap(f -> atlas.findSource(f.source()).flatMap(this::caution).stream())
          .forEach(out::add);
      return List.copyOf(out);
    }

    private String discovery() {
      List<String> members =
          tested.stream()
              .filter(f -> !Double.isNaN(f.q()) && !atlas.published().families().isEmpty())
              .map(f -> rate(f.q()) + " (" + label(f) + ")")
              .toList();
      return Text.list(members);
    }

    private static String rate(double q) {
      return q < SMALL ? "below " + Numbers.digits(SMALL) : Numbers.decimal(q, 3);
    }

    private Optional<String> caution(Source source) {
      return source
          .sizes()
          .flatMap(atlas::findSizes)
          .flatMap(SizeTable::caution)
          .map(Text::sentence)
          .map(Text::clean);
    }
  }
}
