package org.agglo.study.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;
import org.agglo.study.schema.Names;
import org.agglo.study.score.CubeFigures;

/**
 * A synthetic world: firms in pieces of the code list and in areas, and all that a study would make
 * of them. Areas form a tree, clusters hold one another and overlap, many cells are small.
 */
final class World {
  private static final String[] CODES = {
    "25", "251", "25110", "29", "291", "292", "293", "29310", "29320", "30", "301", "30110"
  };
  private static final List<String> PERIODS = List.of("2020", "2021");

  /** A firm of an organisation. */
  private record Firm(int organisation, int jobs) {}

  final StudyFolder folder;
  final List<SetKey> sets;
  final Hierarchy areas;
  final boolean[][] pieceInSet;
  final boolean[][] leafInArea;
  final Map<String, Cube> cubes = new LinkedHashMap<>();
  private final Random random;
  private final Firm[][][][] firms;
  private final int[] leaves;

  World(long seed, Path temporary, String policy) {
    random = new Random(seed);
    TinyStudy study = TinyStudy.in(temporary.resolve("world-" + seed));
    study.write("data/areas.csv", areaTable());
    study.write("clusters.yaml", clusters());
    study.replace("sources.yaml", "    rounding: 5\n", "");
    study.append("sources.yaml", "    counts: units\n");
    study.replace("study.yaml", "first: 2019", "first: 2020");
    study.append("study.yaml", "disclosure: " + policy + "\n");
    folder = StudyFolder.read(study.folder(), new Problems()).orElseThrow();
    sets = SetList.of(folder);
    areas = Hierarchy.of(folder);
    pieceInSet = pieces();
    leaves = leaves();
    leafInArea = new boolean[areas.size()][leaves.length];
    for (int area = 0; area < areas.size(); area++) {
      for (int leaf = 0; leaf < leaves.length; leaf++) {
        leafInArea[area][leaf] = isIn(leaves[leaf], area);
      }
    }
    firms = new Firm[pieceInSet[0].length][leaves.length][PERIODS.size()][];
    settle();
    cubes.put("jobs", cube(false));
    cubes.put("units", cube(true));
  }

  private String areaTable() {
    StringBuilder table = new StringBuilder("code,name,level,parent\nN,Nation,nation,\n");
    int regions = 2 + random.nextInt(2);
    for (int r = 1; r <= regions; r++) {
      table.append("R" + r + ",Region " + r + ",region,N\n");
      for (int a = 1; a <= 1 + random.nextInt(4); a++) {
        table.append("A" + r + a + ",Area " + r + a + ",area,R" + r + "\n");
      }
    }
    return table.toString();
  }

  private String clusters() {
    StringBuilder yaml = new StringBuilder("schema: 1\nclusters:\n");
    for (int c = 0; c < 2 + random.nextInt(2); c++) {
      TreeSet<String> narrow = codes(1 + random.nextInt(2));
      TreeSet<String> broad = codes(1 + random.nextInt(3));
      broad.addAll(narrow);
      yaml.append("  - id: c" + c + "\n    name: C" + c + "\n    tier: established\n");
      yaml.append("    tier_source: synthetic\n    fit: good\n    fit_reason: synthetic\n");
      yaml.append("    narrow: {sic: [" + quoted(narrow) + "]}\n");
      yaml.append("    broad: {sic: [" + quoted(broad) + "]}\n    reason: synthetic\n");
    }
    return yaml.toString();
  }

  private static String quoted(TreeSet<String> codes) {
    return "\"" + String.join("\", \"", codes) + "\"";
  }

  private TreeSet<String> codes(int n) {
    TreeSet<String> codes = new TreeSet<>();
    while (codes.size() < n) {
      codes.add(CODES[random.nextInt(CODES.length)]);
    }
    return codes;
  }

  /** The pieces that a reader of the code lists would find: leaves that the same sets have. */
  private boolean[][] pieces() {
    TreeSet<String> leafCodes = new TreeSet<>();
    Sic2007.load().codes().forEach(c -> leafCodes.addAll(Sic2007.load().leaves(c)));
    Map<String, boolean[]> bySignature = new TreeMap<>();
    for (String leaf : leafCodes) {
      boolean[] in = new boolean[sets.size()];
      for (int set = 0; set < in.length; set++) {
        in[set] = has(sets.get(set), leaf);
      }
      bySignature.putIfAbsent(Arrays.toString(in), in);
    }
    boolean[][] pieces = new boolean[sets.size()][bySignature.size()];
    int piece = 0;
    for (boolean[] in : bySignature.values()) {
      for (int set = 0; set < in.length; set++) {
        pieces[set][piece] = in[set];
      }
      piece++;
    }
    return pieces;
  }

  private boolean has(SetKey set, String leaf) {
    if (set.cluster().equals(SectorKey.ALL)) {
      return true;
    }
    if (SectorKey.isSector(set.cluster())) {
      return leaf.startsWith(SectorKey.code(set.cluster()));
    }
    Cluster cluster =
        folder.clusters().stream().filter(c -> c.id().equals(set.cluster())).findFirst().get();
    return cluster.codes(set.definition(), Frame.SIC).stream().anyMatch(leaf::startsWith);
  }

  private int[] leaves() {
    List<Integer> found = new ArrayList<>();
    for (int area = 0; area < areas.territory(); area++) {
      if (areas.parts(area).length == 0) {
        found.add(area);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean isIn(int area, int whole) {
    return area == whole || Arrays.stream(areas.parts(whole)).anyMatch(part -> isIn(area, part));
  }

  private void settle() {
    for (int piece = 0; piece < firms.length; piece++) {
      int scale = piece == 0 ? 60 : new int[] {0, 1, 2, 4, 9, 40}[random.nextInt(6)];
      for (int leaf = 0; leaf < leaves.length; leaf++) {
        List<Firm> first = firms(random.nextInt(scale + 1) * (random.nextInt(8) == 0 ? 5 : 1));
        List<Firm> second = new ArrayList<>(first);
        second.removeIf(firm -> random.nextInt(10) == 0);
        second.addAll(firms(random.nextInt(2)));
        firms[piece][leaf][0] = first.toArray(Firm[]::new);
        firms[piece][leaf][1] = second.toArray(Firm[]::new);
      }
    }
  }

  /** Mostly small, now and then a giant; some have a plant elsewhere under the same owner. */
  private List<Firm> firms(int n) {
    List<Firm> some = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int jobs = random.nextInt(12) == 0 ? random.nextInt(900) : 1 + random.nextInt(12);
      some.add(new Firm(random.nextInt(4) == 0 ? random.nextInt(20) : random.nextInt(), jobs));
    }
    return some;
  }

  private List<Firm> firms(int set, int area, int period) {
    List<Firm> all = new ArrayList<>();
    for (int piece = 0; piece < firms.length; piece++) {
      for (int leaf = 0; leaf < leaves.length; leaf++) {
        if (pieceInSet[set][piece] && leafInArea[area][leaf]) {
          all.addAll(List.of(firms[piece][leaf][period]));
        }
      }
    }
    return all;
  }

  private Cube cube(boolean units) {
    Cube cube = new Cube(sets, areas, PERIODS);
    boolean gaps = random.nextInt(4) == 0;
    for (int set = 0; set < sets.size(); set++) {
      for (int area = 0; area < areas.size(); area++) {
        for (int period = 0; period < PERIODS.size(); period++) {
          List<Firm> in = firms(set, area, period);
          int cell = cube.cell(set, area, period);
          cube.put(cell, units ? in.size() : in.stream().mapToInt(Firm::jobs).sum(), "");
          if (gaps && areas.parts(area).length == 0 && random.nextInt(25) == 0) {
            cube.miss(cell, "x", "The table has no row for it.");
          }
        }
      }
    }
    return cube;
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Source source : folder.sources()) {
      figures.addAll(CubeFigures.of(folder, source, cubes.get(source.id())));
    }
    return figures;
  }

  /** What a reader gets. */
  List<Figure> published(boolean secondary) {
    DisclosureControl control =
        new DisclosureControl(folder, Optional.of(contributions()), new Problems());
    return (secondary ? control : control.primaryOnly()).publish(figures(), cubes);
  }

  Contribution contribution(String source, int set, int area, int period) {
    Map<Integer, Double> byOrganisation = new TreeMap<>();
    for (Firm firm : firms(set, area, period)) {
      double size = source.equals("units") ? 1 : firm.jobs();
      byOrganisation.merge(firm.organisation(), size, Double::sum);
    }
    double[] sizes =
        byOrganisation.values().stream().mapToDouble(d -> -d).sorted().map(d -> -d).toArray();
    return new Contribution(
        sizes.length,
        sizes.length > 0 ? sizes[0] : 0,
        sizes.length > 1 ? sizes[1] : 0,
        Arrays.stream(sizes).sum());
  }

  Columns contributions() {
    List<String[]> texts = new ArrayList<>();
    List<Contribution> numbers = new ArrayList<>();
    for (String source : cubes.keySet()) {
      for (int set = 0; set < sets.size(); set++) {
        for (int area = 0; area < areas.size(); area++) {
          for (int period = 0; period < PERIODS.size(); period++) {
            String definition = Names.choice(sets.get(set).definition());
            String cluster = sets.get(set).cluster();
            texts.add(
                new String[] {source, cluster, definition, areas.code(area), PERIODS.get(period)});
            numbers.add(contribution(source, set, area, period));
          }
        }
      }
    }
    return Columns.build()
        .texts(texts, "source", "cluster", "definition", "area", "period")
        .numbers(
            "organisations", numbers.stream().mapToDouble(Contribution::organisations).toArray())
        .numbers("largest", numbers.stream().mapToDouble(Contribution::largest).toArray())
        .numbers("second", numbers.stream().mapToDouble(Contribution::second).toArray())
        .numbers("total", numbers.stream().mapToDouble(Contribution::total).toArray())
        .done();
  }
}
