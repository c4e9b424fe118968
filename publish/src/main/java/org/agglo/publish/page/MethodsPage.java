package org.agglo.publish.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.publish.map.QuotientClass;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Metric.Direction;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published.Finding;

/**
 * The measures, each with an example from this build, and the catalogue of metrics.
 *
 * @param shell what surrounds it
 * @param example numbers of one cluster, worked through; empty where no cluster has them all
 * @param classes labels of the map's classes
 * @param metrics the catalogue
 * @param codeWeight share of a cluster that a code must hold to be named its strong part
 * @param sectorWeight share of an area that a sector must hold to be named on its page
 */
public record MethodsPage(
    Shell shell,
    Optional<Example> example,
    List<String> classes,
    List<Entry> metrics,
    String codeWeight,
    String sectorWeight) {

  /** A metric of the catalogue, described. */
  public record Entry(
      String anchor,
      String id,
      String name,
      String ecosystem,
      String definition,
      String unit,
      String direction,
      String fill,
      String note,
      boolean filled) {}

  /**
   * One cluster's numbers with their working, in the territory.
   *
   * @param subject whose numbers these are
   * @param share working of the share
   * @param growth working of the growth
   * @param against working of the growth against the nation
   * @param quotient working of the location quotient
   * @param rest working of the leave-one-out form
   */
  public record Example(
      String subject, String share, String growth, String against, String quotient, String rest) {}

  static MethodsPage of(Atlas atlas) {
    Head head =
        new Head("Methods", "Each measure of this site: formula, plain words, a worked example.");
    return new MethodsPage(
        Shell.of(atlas, Routes.METHODS, head),
        example(atlas),
        QuotientClass.list().stream().map(QuotientClass::label).toList(),
        atlas.published().metrics().stream().map(m -> entry(atlas, m)).toList(),
        Numbers.percent(Verdicts.WEIGHT),
        Numbers.percent(AreaTables.WEIGHT));
  }

  private static Entry entry(Atlas atlas, Metric m) {
    return new Entry(
        "metric-" + Routes.name(m.id()),
        m.id(),
        Text.clean(m.name()),
        Scorecard.name(m.ecosystem()),
        Text.clean(Text.sentence(m.definition())),
        Text.clean(m.unit()),
        direction(m.direction()),
        Text.clean(Text.sentence(m.fill())),
        m.note().map(Text::sentence).map(Text::clean).orElse(""),
        atlas.metrics().contains(m.id()));
  }

  private static String direction(Direction direction) {
    return switch (direction) {
      case UP -> "more is better";
      case DOWN -> "less is better";
      case CONTEXT -> "neither more nor less is better by itself";
    };
  }

  private static Optional<Example> example(Atlas atlas) {
    Stream<String> found =
        atlas.published().findings().stream().map(Finding::figure).map(Figure::cluster);
    Stream<String> all = atlas.published().clusters().stream().map(c -> c.id());
    return Stream.concat(found, all)
        .map(c -> new Slot(atlas.headline(), c, Definition.NARROW, atlas.territory()))
        .flatMap(s -> new Working(atlas, s).example().stream())
        .findFirst();
  }

  /** The working of one slot, from the figures that went into it. */
  private record Working(Atlas atlas, Slot slot) {
    Optional<Example> example() {
      boolean whole =
          Stream.of(Measure.LEVEL, Measure.SHARE, Measure.GROWTH, Measure.GROWTH_AGAINST_NATION)
              .allMatch(m -> isPresent(slot, m));
      boolean quotients =
          Stream.of(Measure.LOCATION_QUOTIENT, Measure.LOCATION_QUOTIENT_REST)
              .allMatch(m -> isPresent(slot, m));
      return whole
              && quotients
              && all() > 0
              && allHere() > 0
              && first(slot) > 0
              && first(nation()) > 0
          ? Optional.of(new Example(subject(), share(), growth(), against(), quotient(), rest()))
          : Optional.empty();
    }

    private boolean isPresent(Slot of, Measure measure) {
      return atlas.find(of, measure).filter(Figure::isPresent).isPresent();
    }

    private String subject() {
      String name =
          atlas.published().findCluster(slot.cluster()).map(c -> Text.clean(c.name())).orElse("");
      return name
          + " by its narrow codes, "
          + atlas.unit(slot.metric())
          + " in "
          + atlas.name(slot.area())
          + ", "
          + last();
    }

    private String share() {
      return whole(level(slot))
          + " \u00f7 "
          + whole(level(nation()))
          + " = "
          + Numbers.percent(value(Measure.SHARE));
    }

    private String growth() {
      return whole(level(slot))
          + " \u00f7 "
          + whole(first(slot))
          + " \u2212 1 = "
          + Numbers.change(value(Measure.GROWTH))
          + ", from "
          + span();
    }

    private String against() {
      String nation =
          Numbers.change(
              atlas.find(nation(), Measure.GROWTH).map(Figure::value).orElse(Double.NaN));
      return Numbers.change(value(Measure.GROWTH))
          + " here, "
          + nation
          + " in "
          + atlas.comparatorName()
          + ": "
          + Numbers.points(value(Measure.GROWTH_AGAINST_NATION))
          + " points";
    }

    private String quotient() {
      return "("
          + whole(level(slot))
          + " \u00f7 "
          + whole(allHere())
          + ") \u00f7 ("
          + whole(level(nation()))
          + " \u00f7 "
          + whole(all())
          + ") = "
          + Numbers.ratio(value(Measure.LOCATION_QUOTIENT));
    }

    private String rest() {
      return "("
          + whole(level(slot))
          + " \u00f7 "
          + whole(allHere())
          + ") \u00f7 ("
          + whole(level(nation()) - level(slot))
          + " \u00f7 "
          + whole(all() - allHere())
          + ") = "
          + Numbers.ratio(value(Measure.LOCATION_QUOTIENT_REST));
    }

    private Slot nation() {
      return slot.in(atlas.comparator());
    }

    private String last() {
      return atlas.last(slot.metric());
    }

    private String span() {
      return atlas.find(slot, Measure.GROWTH).map(f -> Readings.span(f.period())).orElse("");
    }

    private double level(Slot of) {
      return atlas.find(of, Measure.LEVEL).map(Figure::value).orElse(Double.NaN);
    }

    private double first(Slot of) {
      String period = atlas.find(slot, Measure.GROWTH).map(Figure::period).orElse("").split("/")[0];
      return atlas.levels(of).stream()
          .filter(f -> f.period().equals(period))
          .mapToDouble(Figure::value)
          .findFirst()
          .orElse(Double.NaN);
    }

    private double all() {
      return atlas.total(slot.metric(), atlas.comparator()).map(Figure::value).orElse(Double.NaN);
    }

    private double allHere() {
      return atlas.total(slot.metric(), slot.area()).map(Figure::value).orElse(Double.NaN);
    }

    private double value(Measure measure) {
      return atlas.find(slot, measure).map(Figure::value).orElse(Double.NaN);
    }

    private static String whole(double number) {
      return Numbers.whole(number);
    }
  }
}
