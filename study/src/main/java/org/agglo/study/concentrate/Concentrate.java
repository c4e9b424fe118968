package org.agglo.study.concentrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.message.Code;
import org.agglo.intake.place.PlaceNames;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Study;
import org.agglo.study.definition.Study.Assignment;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;
import org.agglo.study.register.LocateRows;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;
import org.agglo.study.settings.Setting;
import org.locationtech.jts.geom.Geometry;

/** Looks for concentrations of firms, as the study asks by name. */
public final class Concentrate implements Stage {
  /** Stands for each of the study's sectors. */
  public static final String SECTORS = "sectors";

  /** Stands for each of the study's clusters. */
  public static final String CLUSTERS = "clusters";

  /** Whether the territory has an outline: that of its areas, or of their parts. */
  public static boolean hasTerritory(StudyFolder folder, Map<String, Geometry> outlines) {
    return Reach.union(folder, outlines, folder.study().territory().areas()).isPresent();
  }

  @Override
  public String name() {
    return "concentrate";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of("place", "place_area", "member", "job", "flag_firm");
  }

  @Override
  public List<String> outputs() {
    return List.of("concentration", "concentration_area", "concentration_firm");
  }

  @Override
  public String key(RunContext run) {
    StudyFolder folder = run.folder();
    StringBuilder key = new StringBuilder();
    key.append(folder.study().detect()).append(folder.study().assign());
    key.append(folder.study().territory()).append(folder.study().comparator());
    key.append(folder.areas()).append(SetList.of(folder));
    folder.clusters().forEach(c -> key.append(c.id()).append(c.name()));
    folder.registers().forEach(r -> key.append(r.id()).append(r.covers()));
    LocateRows.readOutlines(run).forEach((code, shape) -> key.append(code).append(shape));
    return key.toString();
  }

  @Override
  public void run(Step step) {
    List<Found> found = new ArrayList<>();
    Map<String, Geometry> outlines = LocateRows.readOutlines(step.run());
    for (Detection detection : step.run().folder().study().detect()) {
      Reach reach = Reach.of(step.run().folder(), outlines, detection);
      for (SetKey set : sets(step.run().folder(), detection)) {
        found.addAll(find(step, detection, set, reach));
      }
    }
    relate(step, found);
    step.write(
        "concentration_firm",
        "SELECT * FROM concentration_firm ORDER BY concentration, source, id");
    step.write(
        "concentration_area",
        "SELECT * FROM concentration_area"
            + " ORDER BY concentration, level, share_firms DESC, area");
    step.write("concentration", new Telling(step, outlines).relation(found));
  }

  private static List<Found> find(Step step, Detection detection, SetKey set, Reach reach) {
    int threads = step.run().settings().whole(Setting.THREADS);
    Firms firms = reach.within(Firms.read(step.database(), detection, set));
    List<Search.Group> groups = new Search(detection, threads).groups(firms);
    boolean many = sets(step.run().folder(), detection).size() > 1;
    String prefix = detection.name() + (many ? "-" + set.cluster() : "");
    if (groups.isEmpty() && !many) {
      step.run()
          .problems()
          .add(
              Code.DETECT_NOTHING,
              step.run().folder().places().of(detection, "name"),
              detection.name(),
              firms.size());
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Found.Ranked ranked = new Found.Ranked(i + 1, groups.get(i), reach.isAtEdge(groups.get(i)));
      found.add(Found.of(prefix + "-" + (i + 1), detection, set, ranked));
    }
    return found;
  }

  /** The sets a search names, in the order it names them. */
  private static List<SetKey> sets(StudyFolder folder, Detection detection) {
    Definition definition = detection.definition().orElse(Definition.NARROW);
    List<SetKey> sets = new ArrayList<>();
    for (String of : detection.of()) {
      if (of.equals(SECTORS)) {
        SetList.sectors(folder)
            .forEach(code -> sets.add(new SetKey(SectorKey.of(code), Definition.WHOLE)));
      } else if (of.equals(CLUSTERS)) {
        folder.clusters().forEach(c -> sets.add(new SetKey(c.id(), definition)));
      } else {
        boolean sector = SectorKey.isSector(of);
        sets.add(new SetKey(of, sector ? Definition.WHOLE : definition));
      }
    }
    return sets;
  }

  private static void relate(Step step, List<Found> found) {
    List<String> concentrations = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Found f : found) {
      for (String id : f.group().firms().id()) {
        concentrations.add(f.id());
        sources.add(f.detection().register());
        ids.add(id);
      }
    }
    Columns.build()
        .texts("concentration", concentrations.toArray(String[]::new))
        .texts("source", sources.toArray(String[]::new))
        .texts("id", ids.toArray(String[]::new))
        .done()
        .create(step.database(), "concentration_firm");
    Study.Territory territory = step.run().folder().study().territory();
    List<String[]> names = new ArrayList<>();
    names.add(new String[] {territory.id(), territory.name()});
    step.run().folder().areas().forEach(a -> names.add(new String[] {a.code(), a.name()}));
    Columns.build().texts(names, "area", "name").done().create(step.database(), "area_name");
    step.database().runResource(Concentrate.class, "facts.sql");
  }

  /** Puts numbers and words to what was found. */
  private static final class Telling {
    private final StudyFolder folder;
    private final Map<String, Geometry> outlines;
    private final Map<String, double[]> facts = new HashMap<>();
    private final Map<String, String> nominated = new HashMap<>();
    private final Map<String, List<Words.Share>> shares = new HashMap<>();
    private final PlaceNames places = PlaceNames.ofGreatBritain();

    Telling(Step step, Map<String, Geometry> outlines) {
      this.folder = step.run().folder();
      this.outlines = outlines;
      Columns f =
          Columns.read(step.database(), "SELECT * FROM concentration_fact ORDER BY concentration");
      for (int i = 0; i < f.rows(); i++) {
        double[] numbers = {
          f.numbers("firms")[i],
          f.numbers("jobs")[i],
          f.numbers("jobs_as_filed")[i],
          f.numbers("flagged_firms")[i]
        };
        facts.put(f.texts("concentration")[i], numbers);
      }
      Columns n =
          Columns.read(
              step.database(), "SELECT * FROM concentration_nominated ORDER BY concentration");
      for (int i = 0; i < n.rows(); i++) {
        nominated.put(n.texts("concentration")[i], n.texts("nominated")[i]);
      }
      readShares(step);
    }

    private void readShares(Step step) {
      Optional<String> level = level();
      Columns a =
          Columns.read(
              step.database(),
              "SELECT concentration, level, name, share_firms FROM concentration_area"
                  + " ORDER BY concentration, level, share_firms DESC, area");
      for (int i = 0; i < a.rows(); i++) {
        if (level.filter(a.texts("level")[i]::equals).isPresent()) {
          shares
              .computeIfAbsent(a.texts("concentration")[i], c -> new ArrayList<>())
              .add(new Words.Share(a.texts("name")[i], a.numbers("share_firms")[i]));
        }
      }
    }

    /** The level told of in sentences: the first that has outlines, else the first. */
    private Optional<String> level() {
      List<Assignment> levels =
          folder.study().assign().stream().filter(a -> a.by() != Assignment.By.ALL).toList();
      return levels.stream()
          .filter(a -> a.by() == Assignment.By.OUTLINES)
          .findFirst()
          .or(() -> levels.stream().findFirst())
          .map(Assignment::level);
    }

    Columns relation(List<Found> found) {
      List<String[]> texts = new ArrayList<>();
      for (Found f : found) {
        texts.add(texts(f));
      }
      return Columns.build()
          .texts(
              texts,
              "id",
              "detect",
              "register",
              "cluster",
              "definition",
              "method",
              "place",
              "outline",
              "parameters",
              "nominated",
              "sentence")
          .numbers("rank", found.stream().mapToDouble(Found::rank).toArray())
          .numbers("firms", found.stream().mapToDouble(f -> facts.get(f.id())[0]).toArray())
          .numbers("jobs", found.stream().mapToDouble(f -> facts.get(f.id())[1]).toArray())
          .numbers("jobs_as_filed", found.stream().mapToDouble(f -> facts.get(f.id())[2]).toArray())
          .numbers("flagged_firms", found.stream().mapToDouble(f -> facts.get(f.id())[3]).toArray())
          .numbers("x", found.stream().mapToDouble(Found::x).toArray())
          .numbers("y", found.stream().mapToDouble(Found::y).toArray())
          .numbers("area_km2", found.stream().mapToDouble(f -> f.outline().km2()).toArray())
          .numbers("edge", found.stream().mapToDouble(f -> f.edge() ? 1 : 0).toArray())
          .done();
    }

    private String[] texts(Found f) {
      double[] numbers = facts.get(f.id());
      String place = f.place(places);
      Words.Facts said =
          new Words.Facts(
              name(f.set().cluster()),
              place,
              numbers[0],
              numbers[1],
              numbers[2],
              f.outline().km2());
      boolean limited = Reach.of(folder, outlines, f.detection()).isLimited();
      return new String[] {
        f.id(),
        f.detection().name(),
        f.detection().register(),
        f.set().cluster(),
        Names.choice(f.set().definition()),
        Names.choice(f.detection().method()),
        place,
        f.outline().wkt(),
        Words.parameters(f.detection()),
        nominated.getOrDefault(f.id(), ""),
        Words.sentence(said, shares.getOrDefault(f.id(), List.of()), f.edge(), limited)
      };
    }

    private String name(String cluster) {
      return folder.clusters().stream()
          .filter(c -> c.id().equals(cluster))
          .map(Cluster::name)
          .findFirst()
          .orElseGet(() -> Sic2007.load().title(SectorKey.code(cluster)).orElse(cluster));
    }
  }
}
