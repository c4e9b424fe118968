package org.agglo.study.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Nearest;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Rows;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Sources.Counted;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.identify.ContainerCodes;
import org.agglo.study.schema.Names;
import org.agglo.study.schema.Places;
import org.agglo.study.settings.Setting;

/** Everything in a study's definitions that contradicts something else in them. */
public final class StudyCheck {
  private final StudyFolder folder;
  private final Places places;
  private final Problems problems;
  private final Set<String> areas = new TreeSet<>();
  private final Set<String> clusters = new TreeSet<>();
  private final Set<String> metrics = new TreeSet<>();

  private StudyCheck(StudyFolder folder, Problems problems) {
    this.folder = folder;
    this.places = folder.places();
    this.problems = problems;
    folder.areas().forEach(a -> areas.add(a.code()));
    folder.clusters().forEach(c -> clusters.add(c.id()));
    folder.metrics().stream().map(Metric::id).forEach(metrics::add);
  }

  /** Adds all contradictions to the problems. */
  public static void run(StudyFolder folder, Problems problems) {
    StudyCheck check = new StudyCheck(folder, problems);
    check.areas();
    check.study();
    check.clusters();
    ContainerCodes.of(folder, problems);
    check.sources();
    check.listed();
  }

  private void areas() {
    Set<String> seen = new HashSet<>();
    Map<String, String> parents = new HashMap<>();
    for (Area area : folder.areas()) {
      if (!seen.add(area.code())) {
        problems.add(Code.AREA_TWICE, places.of(area, "code"), area.code());
      }
      area.parent().ifPresent(parent -> parents.put(area.code(), parent));
      area.parent()
          .ifPresent(
              p -> known(p, areas, Code.AREA_UNKNOWN, places.of(area, "parent"), area.code()));
    }
    Place table = Place.of(folder.study().areas().table());
    Loops.list(parents).forEach(loop -> problems.add(Code.AREA_LOOP, table, loop));
    folder
        .study()
        .areas()
        .outlines()
        .flatMap(f -> folder.findProblem(f, places.of(folder.study().areas(), "outlines")))
        .ifPresent(problems::add);
  }

  private void study() {
    Study study = folder.study();
    TerritoryCheck.run(folder, problems);
    Place comparator = places.of(study, "comparator");
    known(study.comparator(), areas, Code.AREA_UNKNOWN, comparator, "the comparator");
    study.sectors().ifPresent(this::sectors);
    study.settings().forEach(this::setting);
    families(study.families());
  }

  private void families(List<Study.Family> families) {
    Map<String, String> owners = new HashMap<>();
    for (Study.Family family : families) {
      for (String metric : family.metrics()) {
        Place place = places.of(family, "metrics", metric);
        known(metric, metrics, Code.METRIC_UNKNOWN, place, "the family \"" + family.name() + "\"");
        String owner = owners.putIfAbsent(metric, family.name());
        if (owner != null) {
          problems.add(Code.FAMILY_METRIC_TWICE, place, metric, owner, family.name());
        }
        folder
            .findSource(metric)
            .filter(source -> !isTested(source))
            .ifPresent(s -> problems.add(Code.FAMILY_UNTESTED, place, family.name(), metric));
      }
    }
  }

  private static boolean isTested(Source source) {
    Optional<Counted> counts = source.counts();
    return counts.filter(c -> c == Counted.UNITS || source.sizes().isPresent()).isPresent();
  }

  private void sectors(Study.Sectors sectors) {
    if (sectors.frame() != Frame.SIC) {
      Place place = places.of(sectors, "frame");
      problems.add(Code.FRAME_UNSUPPORTED, place, Names.choice(sectors.frame()));
    } else if (sectors.digits() != 2 && places.isRight(sectors)) {
      Place place = places.of(sectors, "digits");
      problems.add(Code.VALUE_TYPE, place, "digits", 2, "\"" + sectors.digits() + "\"");
    }
  }

  private void setting(String key, String value) {
    Optional<Setting> setting = Setting.find(key);
    Place place = places.ofKey(folder.study(), "settings", key);
    if (setting.isEmpty()) {
      problems.add(Code.SETTING_UNKNOWN, place, key, Nearest.ask(key, Setting.keys()));
    } else {
      setting.get().findProblem(value, place).ifPresent(problems::add);
    }
  }

  private void clusters() {
    Set<String> seen = new HashSet<>();
    Map<String, String> parents = new HashMap<>();
    for (Cluster cluster : folder.clusters()) {
      if (!seen.add(cluster.id())) {
        problems.add(Code.CLUSTER_TWICE, places.of(cluster, "id"), cluster.id());
      }
      CodeCheck.run(cluster, places, problems);
      Optional<String> parent = cluster.parent();
      parent.ifPresent(
          p -> known(p, clusters, Code.PARENT_UNKNOWN, places.of(cluster, "parent"), cluster.id()));
      parent.ifPresent(p -> parents.put(cluster.id(), p));
    }
    Loops.list(parents).forEach(loop -> problems.add(Code.PARENT_LOOP, loopPlace(loop), loop));
  }

  private Place loopPlace(String loop) {
    return folder.clusters().stream()
        .filter(c -> loop.startsWith(c.id() + " "))
        .findFirst()
        .map(c -> places.of(c, "parent"))
        .orElse(Place.of("clusters.yaml"));
  }

  private void sources() {
    Map<String, Source> byMetric = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Source source : folder.sources()) {
      if (!ids.add(source.id())) {
        Object entry = folder.findRegister(source.id()).<Object>map(r -> r).orElse(source);
        problems.add(Code.SOURCE_TWICE, places.of(entry, "id"), source.id());
      }
      Place place = places.of(stood(source), "metric");
      known(source.metric(), metrics, Code.METRIC_UNKNOWN, place, "\"" + source.id() + "\"");
      Source other = byMetric.putIfAbsent(source.metric(), source);
      if (other != null) {
        problems.add(Code.METRIC_TWICE, place, other.id(), source.id(), source.metric());
      }
      source.sizes().ifPresent(sizes -> sizes(source, sizes));
    }
    for (Register register : folder.registers()) {
      if (register.source().isEmpty() && !ids.add(register.id())) {
        problems.add(Code.SOURCE_TWICE, places.of(register, "id"), register.id());
      }
    }
    for (SizeTable sizes : folder.sizes()) {
      if (!ids.add(sizes.id())) {
        problems.add(Code.SOURCE_TWICE, places.of(sizes, "id"), sizes.id());
      }
    }
  }

  /** What the file says that a source is made of: itself, or what a register is counted for. */
  private Object stood(Source source) {
    return folder
        .findRegister(source.id())
        .flatMap(Register::counts)
        .<Object>map(counts -> counts)
        .orElse(source);
  }

  private void sizes(Source source, String sizes) {
    Place place = places.of(source, "sizes");
    if (folder.findSizes(sizes).isEmpty()) {
      String hint = Nearest.ask(sizes, folder.sizes().stream().map(SizeTable::id).toList());
      problems.add(Code.SIZES_UNKNOWN, place, source.id(), sizes, hint);
    }
    if (source.counts().filter(counts -> counts == Counted.JOBS).isEmpty()) {
      problems.add(Code.SIZES_IDLE, place, source.id());
    }
  }

  /** The lists that name clusters. */
  private void listed() {
    for (Rows.Nomination row : folder.rows("nominations.csv", Rows.Nomination.class, problems)) {
      row.into().ifPresent(c -> reference(c, places.of(row, "into"), row.id()));
    }
    for (Rows.Asset row : folder.rows("assets.csv", Rows.Asset.class, problems)) {
      row.clusters().ifPresent(c -> references(c, places.of(row, "clusters"), row.id()));
    }
    for (Rows.Initiative row : folder.rows("initiatives.csv", Rows.Initiative.class, problems)) {
      row.clusters().ifPresent(c -> references(c, places.of(row, "clusters"), row.id()));
    }
    for (Rows.Recommendation row :
        folder.rows("recommendations.csv", Rows.Recommendation.class, problems)) {
      row.cluster().ifPresent(c -> reference(c, places.of(row, "cluster"), "a recommendation"));
    }
  }

  private void references(String list, Place place, String who) {
    List.of(list.split(";")).forEach(cluster -> reference(cluster.strip(), place, who));
  }

  private void reference(String cluster, Place place, String who) {
    known(cluster, clusters, Code.REFERENCE_UNKNOWN, place, "\"" + who + "\"");
  }

  private void known(String name, Collection<String> names, Code code, Place place, String who) {
    boolean asked = !name.isEmpty() && !names.isEmpty();
    if (asked && !names.contains(name)) {
      problems.add(code, place, who, name, Nearest.ask(name, names));
    }
  }
}
