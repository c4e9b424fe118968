package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/** A cluster in a few numbers and sentences, each made from its figures. */
final class Glance {
  private final Atlas atlas;
  private final Slot narrow;
  private final boolean codeless;

  Glance(Atlas atlas, Cluster cluster) {
    this.atlas = atlas;
    this.codeless = Verdicts.hasNoCode(cluster);
    this.narrow = new Slot(atlas.headline(), cluster.id(), Definition.NARROW, atlas.territory());
  }

  /** The numbers that head the page; none where no code could give any. */
  List<Fact> facts() {
    if (codeless) {
      return List.of();
    }
    String unit = Text.capital(atlas.unit(narrow.metric()));
    return List.of(
        new Fact(
            unit + ", " + atlas.last(narrow.metric()),
            shown(find(narrow, Measure.LEVEL), Numbers::whole),
            "narrow codes, in the territory",
            Routes.metric(narrow.metric())),
        new Fact(
            "Location quotient",
            shown(find(narrow, Measure.LOCATION_QUOTIENT), Numbers::ratio),
            restOf(),
            Routes.METHODS + "#location-quotient"),
        new Fact(
            "Share of " + atlas.comparatorName(),
            shown(find(narrow, Measure.SHARE), Numbers::percent),
            allShare(),
            Routes.METHODS + "#share"),
        new Fact(
            "Growth" + span(),
            shown(find(narrow, Measure.GROWTH), Numbers::change),
            nationGrowth(),
            Routes.METHODS + "#growth"));
  }

  /** The sentences. */
  List<String> sentences() {
    List<String> out = new ArrayList<>();
    broad().ifPresent(out::add);
    best().ifPresent(out::add);
    if (!codeless) {
      atlas.metrics().stream().skip(1).forEach(m -> other(m).ifPresent(out::add));
    }
    return out;
  }

  private Optional<String> broad() {
    Slot broad = narrow.of(Definition.BROAD);
    Optional<Figure> level = find(broad, Measure.LEVEL).filter(Figure::isPresent);
    Optional<Figure> quotient = find(broad, Measure.LOCATION_QUOTIENT).filter(Figure::isPresent);
    if (level.isEmpty() || quotient.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "By its broad codes, an upper bound and not its size: "
            + Numbers.whole(level.get().value())
            + " "
            + atlas.unit(broad.metric())
            + ", a quotient of "
            + Numbers.ratio(quotient.get().value())
            + ".");
  }

  private Optional<String> best() {
    List<String> found = atlas.levels().stream().flatMap(l -> best(l).stream()).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("Best placed in the territory: " + Text.list(found) + ".");
  }

  private Optional<String> best(String level) {
    return bestOf(atlas, narrow, level)
        .map(
            f ->
                atlas.name(f.area())
                    + ", ranked "
                    + f.rank()
                    + " of "
                    + f.of()
                    + " ("
                    + Text.clean(level)
                    + ") with "
                    + Numbers.ratio(f.value()));
  }

  /** The best-ranked area of a level in the territory. */
  static Optional<Figure> bestOf(Atlas atlas, Slot slot, String level) {
    Stream<Figure> ranked =
        atlas.areasOf(level).stream()
            .map(Area::code)
            .filter(atlas::isInTerritory)
            .flatMap(code -> atlas.find(slot.in(code), Measure.LOCATION_QUOTIENT).stream())
            .filter(f -> f.rank() > 0);
    return ranked.min(Comparator.comparingInt(Figure::rank).thenComparing(Figure::area));
  }

  private Optional<String> other(String metric) {
    Slot slot = new Slot(metric, narrow.cluster(), Definition.NARROW, narrow.area());
    return find(slot, Measure.LEVEL).map(f -> f.isPresent() ? filled(f, slot) : empty(f));
  }

  private String filled(Figure level, Slot slot) {
    String quotient =
        find(slot, Measure.LOCATION_QUOTIENT)
            .filter(Figure::isPresent)
            .map(f -> ", a quotient of " + Numbers.ratio(f.value()))
            .orElse("");
    return Numbers.whole(level.value())
        + " "
        + atlas.unit(level.metric())
        + " in "
        + level.period()
        + " by its narrow codes"
        + quotient
        + ".";
  }

  /** The reason may be long, so it stands once, under the readings. */
  private String empty(Figure level) {
    return "No number of "
        + atlas.unit(level.metric())
        + " by its narrow codes "
        + Ledger.brackets(level.status().isEmpty() ? "x" : level.status())
        + ": the reason stands under the scorecard.";
  }

  private String restOf() {
    return find(narrow, Measure.LOCATION_QUOTIENT_REST)
        .filter(Figure::isPresent)
        .map(f -> Numbers.ratio(f.value()) + " against the rest")
        .orElse("1 = its share");
  }

  /** The territory's share of everything: what the cluster's share is to be held against. */
  private String allShare() {
    Optional<Figure> here = atlas.total(narrow.metric(), narrow.area()).filter(Figure::isPresent);
    Optional<Figure> all =
        atlas.total(narrow.metric(), atlas.comparator()).filter(f -> f.value() > 0);
    return here.isEmpty() || all.isEmpty()
        ? ""
        : Numbers.percent(here.get().value() / all.get().value())
            + " of all "
            + atlas.unit(narrow.metric());
  }

  private String nationGrowth() {
    return find(narrow.in(atlas.comparator()), Measure.GROWTH)
        .filter(Figure::isPresent)
        .map(f -> Numbers.change(f.value()) + " in " + atlas.comparatorName())
        .orElse("");
  }

  private String span() {
    return find(narrow, Measure.GROWTH).map(f -> ", " + Readings.span(f.period())).orElse("");
  }

  private Optional<Figure> find(Slot slot, Measure measure) {
    return atlas.find(slot, measure);
  }

  /** A number too unreliable to head a page stands in the tables alone, with its mark. */
  private static String shown(Optional<Figure> figure, DoubleFunction<String> format) {
    return figure
        .map(f -> isUnreliable(f) ? marks(f) : (format.apply(f.value()) + " " + marks(f)).strip())
        .orElse("[x]");
  }

  private static boolean isUnreliable(Figure f) {
    return List.of(f.status().split(" ")).contains("u");
  }

  private static String marks(Figure f) {
    String status = f.isPresent() || !f.status().isEmpty() ? f.status() : "x";
    return status.isEmpty() ? "" : Ledger.brackets(status);
  }
}
