package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.agglo.publish.page.Table.Foot;
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
  private final Foot foot;

  /** Of a cluster, whose marks are explained at the foot of its readings. */
  Glance(Atlas atlas, Cluster cluster, Foot foot) {
    this.atlas = atlas;
    this.foot = foot;
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
        fact(
            Measure.LEVEL,
            Numbers::whole,
            new Fact(
                unit + ", " + atlas.last(narrow.metric()),
                "",
                "narrow codes, in the territory",
                Routes.metric(narrow.metric()))),
        fact(
            Measure.LOCATION_QUOTIENT,
            Numbers::ratio,
            new Fact(
                Text.capital(atlas.registers().quotient(narrow.metric())),
                "",
                besideQuotient(),
                atlas.registers().quotientHref(narrow.metric()))),
        fact(
            Measure.SHARE,
            Numbers::percent,
            new Fact(
                "Share of " + atlas.comparatorName(), "", allShare(), Routes.METHODS + "#share")),
        fact(
            Measure.GROWTH,
            Numbers::change,
            new Fact("Growth" + span(), "", nationGrowth(), Routes.METHODS + "#growth")));
  }

  /** A number too unreliable to head a page without its interval stands in the tables alone. */
  private Fact fact(Measure measure, DoubleFunction<String> format, Fact bare) {
    Optional<Figure> figure = find(narrow, measure);
    String status = figure.map(Figure::status).orElse("");
    boolean ranged = figure.filter(f -> Chance.of(f).isTested()).isPresent();
    boolean shown =
        figure.filter(Figure::isPresent).isPresent() && (ranged || !isUnreliable(status));
    String mark = status.isEmpty() && !shown ? "x" : status;
    String note = figure.map(Figure::note).orElse("");
    return new Fact(
        bare.label(),
        shown ? format.apply(figure.orElseThrow().value()) : "",
        shown ? small(bare.small(), figure.orElseThrow(), format) : bare.small(),
        bare.href(),
        mark.isEmpty() ? "" : Ledger.brackets(mark),
        mark.isEmpty() ? "" : foot.whyOf(mark, note));
  }

  private static String small(String bare, Figure f, DoubleFunction<String> format) {
    String without = Beside.of(f, format);
    return without.isEmpty() ? bare : without + "; " + bare;
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
            + ", a "
            + word(quotient.get())
            + " of "
            + Numbers.ratio(quotient.get().value())
            + without(quotient.get())
            + inBrackets(quotient.get())
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
            .map(f -> quotient(f))
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

  private String quotient(Figure f) {
    return ", a " + word(f) + " of " + Numbers.ratio(f.value()) + without(f) + inBrackets(f);
  }

  private String word(Figure f) {
    boolean offices = atlas.registers().isRegistered(f.metric());
    return offices ? atlas.registers().quotient(f.metric()) : "quotient";
  }

  private static String without(Figure f) {
    String without = Beside.of(f, Numbers::ratio);
    return without.isEmpty() ? "" : ", " + without;
  }

  private static String inBrackets(Figure f) {
    return Chance.of(f).isTested()
        ? " (" + Chance.range(f) + ": " + Chance.of(f).words() + ")"
        : "";
  }

  /** The reason may be long, so it stands once, under the readings. */
  private String empty(Figure level) {
    return "No number of "
        + atlas.unit(level.metric())
        + " by its narrow codes "
        + Ledger.brackets(level.status().isEmpty() ? "x" : level.status())
        + ": the reason stands under the scorecard.";
  }

  /** The interval where there is one; else the quotient against the rest. */
  private String besideQuotient() {
    return find(narrow, Measure.LOCATION_QUOTIENT)
        .filter(f -> Chance.of(f).isTested())
        .map(f -> Chance.range(f) + " with 95% confidence: " + Chance.of(f).words())
        .orElseGet(this::restOf);
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

  private static boolean isUnreliable(String status) {
    return List.of(status.split(" ")).contains("u");
  }
}
