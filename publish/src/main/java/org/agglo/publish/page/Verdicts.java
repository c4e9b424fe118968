package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.publish.page.Verdict.Standing;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/** Honest words: whether a cluster's narrow codes stand above the nation, and where they do. */
final class Verdicts {
  /** A code must hold this share of the cluster in the territory to be called its strong part. */
  static final double WEIGHT = 0.05;

  private static final int NAMED = 2;
  private static final double CLOSE = 0.05;

  private final Atlas atlas;
  private final Cluster cluster;
  private final Slot slot;

  private Verdicts(Atlas atlas, Cluster cluster) {
    this.atlas = atlas;
    this.cluster = cluster;
    this.slot = new Slot(atlas.headline(), cluster.id(), Definition.NARROW, atlas.territory());
  }

  static Verdict of(Atlas atlas, Cluster cluster) {
    return new Verdicts(atlas, cluster).verdict();
  }

  /** Whether a cluster has no code of its own: then nothing narrow can be said. */
  static boolean hasNoCode(Cluster cluster) {
    return cluster.narrow().values().stream().allMatch(List::isEmpty);
  }

  /** Why a cluster without a code has no number, and what would give it one. */
  static String noCode(Cluster cluster) {
    String needs = cluster.needs().map(n -> " It needs: " + Text.sentence(n)).orElse("");
    return Text.clean("No industry code exists for " + cluster.name() + "." + needs);
  }

  private Verdict verdict() {
    Optional<Figure> quotient = atlas.find(slot, Measure.LOCATION_QUOTIENT);
    if (hasNoCode(cluster)) {
      return new Verdict(Standing.NO_CODE, noCodeHeadline(), "", List.of());
    }
    if (quotient.isEmpty() || !quotient.get().isPresent()) {
      return new Verdict(Standing.MISSING, missing(quotient), "", List.of());
    }
    double value = quotient.get().value();
    Standing standing = value < 1 ? Standing.BELOW : Standing.ABOVE;
    String chance = Chance.sentence(quotient.get());
    return new Verdict(standing, headline(value), chance, strengths(standing));
  }

  private String noCodeHeadline() {
    return Text.clean(
        "No industry code exists for "
            + cluster.name()
            + ": its narrow set is empty on purpose, so no size is given.");
  }

  private static String missing(Optional<Figure> quotient) {
    String note = quotient.map(Figure::note).filter(n -> !n.isBlank()).orElse("");
    return Text.clean(
        "By its narrow codes there is no figure to set against the nation [x]"
            + (note.isEmpty() ? "." : ": " + Text.sentence(note)));
  }

  private String headline(double quotient) {
    return "By its narrow codes the territory has "
        + Numbers.ratio(quotient)
        + (quotient < 1 ? " of" : " times")
        + " its share of "
        + atlas.comparatorName()
        + "\u2019s "
        + atlas.unit(atlas.headline())
        + ": "
        + nearness(quotient)
        + (quotient < 1 ? "below" : "above")
        + " the nation.";
  }

  private static String nearness(double quotient) {
    return Math.abs(quotient - 1) < CLOSE ? "just " : "";
  }

  private List<String> strengths(Standing standing) {
    List<String> strong = parts(slot);
    if (standing == Standing.BELOW) {
      return strong.isEmpty()
          ? broadStrengths()
          : led("Strong in parts, not in the whole.", strong);
    }
    return strong;
  }

  /** Where nothing narrow is above the nation, a part of the broad codes may be. */
  private List<String> broadStrengths() {
    List<String> strong = parts(slot.of(Definition.BROAD));
    return strong.isEmpty()
        ? List.of("No part of any weight is above the nation.")
        : led(
            "No part of any weight in its narrow codes is above the nation; in its broad codes, some"
                + " are.",
            strong);
  }

  private static List<String> led(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private List<String> parts(Slot of) {
    List<String> parts = new ArrayList<>();
    say("By industry: ", strongCodes(of)).ifPresent(parts::add);
    say("By place: ", strongAreas(of)).ifPresent(parts::add);
    return parts;
  }

  private static Optional<String> say(String lead, List<String> what) {
    return what.isEmpty() ? Optional.empty() : Optional.of(lead + Text.list(what) + ".");
  }

  private List<String> strongCodes(Slot of) {
    List<String> codes = cluster.codes(of.definition(), Frame.SIC);
    double floor = level(of) * WEIGHT;
    return codes.size() < 2
        ? List.of()
        : strongest(codes.stream().map(this::code).filter(s -> level(s) >= floor))
            .map(s -> title(s) + " (quotient " + quotient(s) + ", " + jobs(s) + ")")
            .toList();
  }

  private List<String> strongAreas(Slot of) {
    return strongest(
            atlas.areasOf(atlas.finest()).stream()
                .map(Area::code)
                .filter(atlas::isInTerritory)
                .map(of::in))
        .map(s -> atlas.name(s.area()) + " (quotient " + quotient(s) + rank(s) + ")")
        .toList();
  }

  private Stream<Slot> strongest(Stream<Slot> slots) {
    return slots
        .filter(s -> value(s) > 1)
        .sorted(Comparator.comparingDouble(this::value).reversed())
        .limit(NAMED);
  }

  private Slot code(String code) {
    return new Slot(slot.metric(), SectorKey.of(code), Definition.WHOLE, slot.area());
  }

  private String title(Slot code) {
    return atlas
        .findSector(code.cluster())
        .map(s -> Text.clean(s.title()))
        .orElse(SectorKey.code(code.cluster()));
  }

  private String jobs(Slot s) {
    return Numbers.whole(level(s)) + " " + atlas.unit(s.metric());
  }

  private String quotient(Slot s) {
    return Numbers.ratio(value(s));
  }

  private String rank(Slot s) {
    return atlas
        .find(s, Measure.LOCATION_QUOTIENT)
        .filter(f -> f.rank() > 0)
        .map(f -> ", ranked " + f.rank() + " of " + f.of())
        .orElse("");
  }

  private double value(Slot s) {
    return atlas.find(s, Measure.LOCATION_QUOTIENT).map(Figure::value).orElse(Double.NaN);
  }

  private double level(Slot s) {
    return atlas.find(s, Measure.LEVEL).map(Figure::value).orElse(Double.NaN);
  }
}
