package org.agglo.publish.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published.Finding;

/**
 * One cluster's numbers in the territory, worked through.
 *
 * @param subject whose numbers these are
 * @param byTerm the working of each reading, by its anchor
 */
record Working(String subject, Map<String, String> byTerm) {
  private static final String OVER = " \u00f7 ";

  /** The first cluster that has every number; findings come first. */
  static Optional<Working> of(Atlas atlas) {
    Stream<String> found =
        atlas.published().findings().stream().map(Finding::figure).map(Figure::cluster);
    Stream<String> all = atlas.published().clusters().stream().map(c -> c.id());
    return Stream.concat(found, all)
        .filter(c -> atlas.published().findCluster(c).isPresent())
        .map(c -> new Slot(atlas.headline(), c, Definition.NARROW, atlas.territory()))
        .flatMap(s -> new Maker(atlas, s).make().stream())
        .findFirst();
  }

  String of(String term) {
    return byTerm.getOrDefault(term, "");
  }

  /** Works from the figures that went into those shown. */
  private record Maker(Atlas atlas, Slot slot) {
    Optional<Working> make() {
      boolean whole =
          Measure.ofCells().stream().allMatch(m -> isPresent(slot, m))
              && all() > 0
              && allHere() > 0
              && first(slot) > 0
              && first(nation()) > 0;
      return whole ? Optional.of(new Working(subject(), workings())) : Optional.empty();
    }

    private Map<String, String> workings() {
      Map<String, String> out = new LinkedHashMap<>();
      out.put("share", share());
      out.put("growth", growth());
      out.put("growth-against-nation", against());
      out.put("location-quotient", quotient());
      out.put("location-quotient-rest", rest());
      return out;
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
          + atlas.last(slot.metric());
    }

    private String share() {
      return whole(level(slot))
          + OVER
          + whole(level(nation()))
          + " = "
          + Numbers.percent(value(Measure.SHARE));
    }

    private String growth() {
      return whole(level(slot))
          + OVER
          + whole(first(slot))
          + " \u2212 1 = "
          + Numbers.change(value(Measure.GROWTH))
          + ", from "
          + atlas.find(slot, Measure.GROWTH).map(f -> Readings.span(f.period())).orElse("");
    }

    private String against() {
      double nation = atlas.find(nation(), Measure.GROWTH).map(Figure::value).orElse(Double.NaN);
      return Numbers.change(value(Measure.GROWTH))
          + " here, "
          + Numbers.change(nation)
          + " in "
          + atlas.comparatorName()
          + ": "
          + Numbers.points(value(Measure.GROWTH_AGAINST_NATION))
          + " points";
    }

    private String quotient() {
      return ratio(level(nation()), all()) + Numbers.ratio(value(Measure.LOCATION_QUOTIENT));
    }

    private String rest() {
      return ratio(level(nation()) - level(slot), all() - allHere())
          + Numbers.ratio(value(Measure.LOCATION_QUOTIENT_REST));
    }

    private String ratio(double nationIn, double nationAll) {
      String here = whole(level(slot)) + OVER + whole(allHere());
      return "(" + here + ")" + OVER + "(" + whole(nationIn) + OVER + whole(nationAll) + ") = ";
    }

    private Slot nation() {
      return slot.in(atlas.comparator());
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
