package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.figure.Related;

/**
 * The clusters near one: by codes they share, and by areas that have both.
 *
 * @param nearest those that share codes, and the nearest of the others
 * @param others the rest; empty for none
 */
public record RelatedClusters(Table nearest, Optional<Table> others) {
  private static final int NEAREST = 6;

  /** The clusters near one; empty where the study cannot tell, or it has no code. */
  static Optional<RelatedClusters> of(Atlas atlas, Cluster cluster) {
    Maker maker = new Maker(atlas, cluster);
    List<Related> all = maker.all();
    if (all.isEmpty() || all.get(0).codes() == 0) {
      return Optional.empty();
    }
    List<Related> near = new ArrayList<>();
    List<Related> far = new ArrayList<>();
    int nearest = 0;
    for (Related each : all) {
      boolean in = each.sharedCodes() > 0 || each.proximity() > 0 && nearest++ < NEAREST;
      (in ? near : far).add(each);
    }
    Optional<Table> others =
        far.isEmpty()
            ? Optional.empty()
            : Optional.of(maker.table("related-others", "The other clusters", far));
    return Optional.of(
        new RelatedClusters(maker.table("related-nearest", "Related clusters", near), others));
  }

  private record Maker(Atlas atlas, Cluster cluster) {
    /** All others that have a code, the nearest first. */
    List<Related> all() {
      String id = cluster.id();
      return atlas.published().related().stream()
          .flatMap(
              r ->
                  r.cluster().equals(id)
                      ? Stream.of(r)
                      : r.other().equals(id) ? Stream.of(r.turned()) : Stream.empty())
          .filter(r -> r.otherCodes() > 0)
          .sorted(
              Comparator.comparingDouble(
                      (Related r) -> Double.isNaN(r.proximity()) ? 1 : -r.proximity())
                  .thenComparingInt(r -> -r.sharedCodes()))
          .toList();
    }

    Table table(String id, String what, List<Related> pairs) {
      List<Column> columns =
          List.of(
              Table.words("Cluster"),
              Table.number("Proximity", "0 to 1", Routes.METHODS + "#proximity"),
              Table.number("Areas with both", "of those with either", ""),
              Table.number("By chance", "areas with both", ""),
              Table.number("Codes shared", "of those of either", ""),
              Table.number(
                  Text.capital(atlas.unit(atlas.headline())), "in shared codes, territory", ""));
      String caption =
          what + " by narrow codes, " + atlas.finest() + " areas, " + atlas.last(atlas.headline());
      return new Table(id, caption, columns, pairs.stream().map(this::row).toList(), foot());
    }

    private Row row(Related r) {
      String name =
          atlas.published().findCluster(r.other()).map(c -> Text.clean(c.name())).orElse(r.other());
      Cell head = Cell.link(name, Routes.cluster(r.other()));
      int either = r.areas() + r.otherAreas() - r.together();
      return new Row(
          List.of(
              r.nested() ? head.withSmall("one is part of the other") : head,
              proximity(r),
              Cell.number(r.together() + " of " + either, Numbers.digits(r.together())),
              Cell.number(Numbers.decimal(r.expected(), 1), Numbers.digits(r.expected())),
              Cell.number(codes(r), Numbers.digits(r.sharedCodes())),
              jobs(r)),
          false);
    }

    private static String codes(Related r) {
      int either = r.codes() + r.otherCodes() - r.sharedCodes();
      return r.sharedCodes() == 0 ? "0" : r.sharedCodes() + " of " + either;
    }

    private static Cell jobs(Related r) {
      return Double.isNaN(r.sharedJobs())
          ? Cell.number("", "").withMark("[x]", Routes.mark("x"))
          : Cell.number(Numbers.whole(r.sharedJobs()), Numbers.digits(r.sharedJobs()));
    }

    private static Cell proximity(Related r) {
      return Double.isNaN(r.proximity())
          ? Cell.number("", "").withMark("[z]", Routes.mark("z"))
          : Cell.number(Numbers.decimal(r.proximity(), 2), Numbers.digits(r.proximity()));
    }

    private Foot foot() {
      List<Link> sources =
          atlas.published().sources().stream()
              .filter(s -> s.metric().equals(atlas.headline()))
              .map(s -> new Link(Text.clean(s.title() + ", " + s.vintage()), Routes.source(s.id())))
              .toList();
      return new Foot(List.of(), List.of(), sources, false, "", List.of());
    }
  }
}
