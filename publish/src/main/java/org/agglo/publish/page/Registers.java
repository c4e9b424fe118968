package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Study.Assignment;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.RegisterFindings.AreaShare;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.agglo.study.figure.RegisterFindings.Flag;

/** What registers tell, ordered for looking up, with names in place of codes. */
final class Registers {
  /** Cells of few firms: there are many, and their figures carry a mark, so they are counted. */
  static final String FEW = "low-n";

  private final Atlas atlas;
  private final RegisterFindings findings;
  private final Set<String> sources;
  private final String level;

  Registers(Atlas atlas) {
    this.atlas = atlas;
    this.findings = atlas.published().registers();
    this.sources =
        findings.registers().stream()
            .map(Register::id)
            .collect(Collectors.toCollection(TreeSet::new));
    this.level = told();
  }

  RegisterFindings findings() {
    return findings;
  }

  boolean isEmpty() {
    return sources.isEmpty();
  }

  /** Whether concentrations were looked for. */
  boolean isSearched() {
    return !isEmpty() && !atlas.published().study().detect().isEmpty();
  }

  boolean isRegister(String source) {
    return sources.contains(source);
  }

  /** Whether a metric is counted from registers: its quotients are of registered offices. */
  boolean isRegistered(String metric) {
    return atlas.published().sources().stream()
        .anyMatch(s -> s.metric().equals(metric) && isRegister(s.id()));
  }

  /** Whether all metrics with numbers are counted from registers. */
  boolean isAllRegistered() {
    return !isEmpty() && atlas.metrics().stream().allMatch(this::isRegistered);
  }

  /** What a quotient of a metric is called. */
  String quotient(String metric) {
    return isRegistered(metric) ? "registration quotient" : "location quotient";
  }

  /** Where that is defined. */
  String quotientHref(String metric) {
    return isRegistered(metric)
        ? Routes.MARKS + "#registration-quotient"
        : Routes.METHODS + "#location-quotient";
  }

  /** Concentrations of a cluster, or that it holds half of, the largest first. */
  List<Concentration> ofCluster(String id) {
    return findings.concentrations().stream()
        .filter(c -> c.cluster().equals(id) || c.nominated().contains(id))
        .sorted(largest())
        .toList();
  }

  /** Concentrations that an area holds part of, the largest part first. */
  List<Concentration> inArea(String code) {
    return findings.concentrations().stream()
        .filter(c -> share(c, code).isPresent())
        .sorted(
            Comparator.<Concentration>comparingLong(c -> -share(c, code).orElseThrow().firms())
                .thenComparing(Concentration::id))
        .toList();
  }

  static Comparator<Concentration> largest() {
    return Comparator.<Concentration>comparingLong(c -> -c.firms())
        .thenComparing(Concentration::id);
  }

  Optional<AreaShare> share(Concentration c, String code) {
    return c.areas().stream().filter(a -> a.area().equals(code)).findFirst();
  }

  /** The areas that a concentration is told by, the greatest share first. */
  List<AreaShare> told(Concentration c) {
    return c.areas().stream().filter(a -> a.level().equals(level)).toList();
  }

  /** Areas that maps of concentrations are drawn over. */
  List<String> ground() {
    return atlas.areasOf(level).stream().map(Area::code).toList();
  }

  /** Level of the areas that concentrations are told by; empty for none. */
  String level() {
    return level;
  }

  private String told() {
    List<Assignment> levels =
        atlas.published().study().assign().stream()
            .filter(a -> a.by() != Assignment.By.ALL)
            .toList();
    return levels.stream()
        .filter(a -> a.by() == Assignment.By.OUTLINES)
        .findFirst()
        .or(() -> levels.stream().findFirst())
        .map(Assignment::level)
        .orElse("");
  }

  /** Flags of a code, the strongest first. */
  List<Flag> flags(String code) {
    return findings.flags().stream()
        .filter(f -> f.code().equals(code))
        .sorted(strongest())
        .toList();
  }

  /** Flags of the cells of a cluster: those of the territory first. */
  List<Flag> flagsOfCluster(String id) {
    return findings.flags().stream()
        .filter(f -> f.cluster().equals(id))
        .sorted(Comparator.<Flag, Boolean>comparing(f -> !isNear(f)).thenComparing(strongest()))
        .toList();
  }

  private boolean isNear(Flag f) {
    return f.area().equals(atlas.territory()) || atlas.isInTerritory(f.area());
  }

  /** Flags of the cells of an area, and of the postcodes of its districts. */
  List<Flag> flagsInArea(String code) {
    Set<String> districts = new TreeSet<>(atlas.leaves(code));
    return findings.flags().stream()
        .filter(f -> f.area().equals(code) || isIn(f, districts))
        .sorted(strongest())
        .toList();
  }

  private static boolean isIn(Flag f, Set<String> districts) {
    int space = f.subject().indexOf(' ');
    return f.kind().equals("postcode")
        && space > 0
        && districts.contains(f.subject().substring(0, space));
  }

  private static Comparator<Flag> strongest() {
    return Comparator.<Flag>comparingDouble(f -> -moved(f))
        .thenComparing(Flag::code)
        .thenComparing(Flag::subject)
        .thenComparing(Flag::sentence);
  }

  private static double moved(Flag f) {
    return Double.isNaN(f.after()) ? f.before() : Math.abs(f.before() - f.after());
  }

  /** The sentence of a flag, with the names of its cluster and area. */
  String caption(Flag f) {
    String coded = f.cluster() + " in " + f.area();
    String named = industry(f.cluster()) + " in " + atlas.name(f.area());
    return Text.clean(f.cluster().isEmpty() ? f.sentence() : f.sentence().replace(coded, named));
  }

  /** Name of a cluster or sector. */
  String industry(String id) {
    return atlas
        .published()
        .findCluster(id)
        .map(c -> c.name())
        .or(() -> atlas.findSector(id).map(s -> s.title()))
        .or(() -> id.equals(SectorKey.ALL) ? Optional.of("all activity") : Optional.empty())
        .map(Text::clean)
        .orElse(id);
  }

  /** Page of a cluster, or the line of a sector. */
  String industryHref(String id) {
    boolean shown = atlas.divisions().stream().anyMatch(s -> s.id().equals(id));
    return atlas.published().findCluster(id).isPresent()
        ? Routes.cluster(id)
        : shown ? Routes.SECTORS + "#" + Routes.name(id) : "";
  }

  /** Who holds a concentration: {@code holds 56% of it; Rotherham 44%}. */
  String holds(Concentration c) {
    List<String> parts = new ArrayList<>();
    for (AreaShare a : told(c)) {
      String share = share(a.shareOfFirms());
      parts.add(parts.isEmpty() ? "holds " + share + " of it" : Text.clean(a.name()) + " " + share);
    }
    return String.join("; ", parts);
  }

  /** A share of firms in whole per cent: {@code 56%}. */
  static String share(double share) {
    return share < 0.005 ? "under 1%" : Numbers.decimal(share * 100, 0) + "%";
  }

  /** Page of an area; empty where it has none. */
  String areaHref(String code) {
    boolean paged =
        code.equals(atlas.territory())
            || !code.equals(atlas.comparator()) && atlas.findArea(code).isPresent();
    return paged ? Routes.area(code) : "";
  }
}
