package org.agglo.publish.page;

import java.util.List;
import java.util.Optional;
import org.agglo.publish.map.QuotientClass;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Metric.Direction;

/**
 * The measures of this site, chapter by chapter, and the catalogue of metrics.
 *
 * @param shell what surrounds it
 * @param subject whose numbers are worked through; empty where no cluster has them all
 * @param chapters the textbook
 * @param classes labels of the map's classes
 * @param metrics the catalogue
 * @param codeWeight share of a cluster that a code must hold to be named its strong part
 * @param sectorWeight share of an area that a sector must hold to be named on its page
 */
public record MethodsPage(
    Shell shell,
    String subject,
    List<Chapter> chapters,
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

  static MethodsPage of(Atlas atlas) {
    Head head =
        new Head(
            "Methods", "Every measure of this site: formula, plain words, worked example, source.");
    Optional<Working> working = Working.of(atlas);
    return new MethodsPage(
        Shell.of(atlas, Routes.METHODS, head),
        working.map(Working::subject).orElse(""),
        Chapter.list(atlas, working),
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
}
