package org.agglo.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.agglo.methods.agglomeration.Coagglomeration;
import org.agglo.methods.agglomeration.EllisonGlaeser;
import org.agglo.methods.agglomeration.LitzenbergerSternberg;
import org.agglo.methods.agglomeration.LitzenbergerSternberg.Level;
import org.agglo.methods.agglomeration.MaurelSedillot;
import org.agglo.methods.agglomeration.PairCoagglomeration;
import org.agglo.methods.agglomeration.Plants;
import org.agglo.methods.autocorrelation.Geary;
import org.agglo.methods.autocorrelation.GetisOrd;
import org.agglo.methods.autocorrelation.LocalGeary;
import org.agglo.methods.autocorrelation.LocalGetisOrd;
import org.agglo.methods.autocorrelation.LocalMoran;
import org.agglo.methods.autocorrelation.Moran;
import org.agglo.methods.autocorrelation.Neighbours;
import org.agglo.methods.complexity.ClusterDefinitions;
import org.agglo.methods.complexity.ComplexityOutlook;
import org.agglo.methods.complexity.Cooccurrence;
import org.agglo.methods.complexity.EconomicComplexity;
import org.agglo.methods.complexity.Fitness;
import org.agglo.methods.complexity.LinkTable;
import org.agglo.methods.complexity.Presence;
import org.agglo.methods.complexity.Proximity;
import org.agglo.methods.complexity.Reflections;
import org.agglo.methods.complexity.Relatedness;
import org.agglo.methods.complexity.RelatednessDensity;
import org.agglo.methods.concentration.BootstrapCutoff;
import org.agglo.methods.concentration.Concentrated;
import org.agglo.methods.concentration.Entropy;
import org.agglo.methods.concentration.Hachman;
import org.agglo.methods.concentration.Herfindahl;
import org.agglo.methods.concentration.Hoover;
import org.agglo.methods.concentration.Krugman;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.LocationalGini;
import org.agglo.methods.concentration.ObservatoryStars;
import org.agglo.methods.concentration.Rank;
import org.agglo.methods.concentration.Share;
import org.agglo.methods.concentration.StandardisedQuotient;
import org.agglo.methods.concentration.StrongClusters;
import org.agglo.methods.concentration.SymmetricQuotient;
import org.agglo.methods.concentration.Theil;
import org.agglo.methods.earth.Workers;
import org.agglo.methods.growth.Arcelus;
import org.agglo.methods.growth.CompoundGrowth;
import org.agglo.methods.growth.DynamicShiftShare;
import org.agglo.methods.growth.EstebanMarquillas;
import org.agglo.methods.growth.Growth;
import org.agglo.methods.growth.HighGrowth;
import org.agglo.methods.growth.ShiftShare;
import org.agglo.methods.network.Belonging;
import org.agglo.methods.network.ExternalInternal;
import org.agglo.methods.network.GiantComponent;
import org.agglo.methods.network.Interconnection;
import org.agglo.methods.network.Projection;
import org.agglo.methods.network.TwoMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The textbook is whole, and its examples are what the measures compute. */
class ReferencesTest {
  private static final Set<String> CHAPTERS =
      Set.of(
          "concentration", "growth", "agglomeration", "network", "complexity", "autocorrelation");

  /** What measures share and nobody asks for by name. */
  private static final Set<String> NOT_MEASURES =
      Set.of(
          "CrossTable",
          "CellQuotients",
          "Plants",
          "Draws",
          "TwoMode",
          "Belonging",
          "Components",
          "Cooccurrence",
          "GroupLinks",
          "Grouping",
          "LinkTable",
          "Presence",
          "Threshold",
          "Neighbours",
          "Contiguity",
          "Nearness",
          "Permutations",
          "Deviate",
          "Tail",
          "LocalTests");

  private static final double[] FIRST = {100, 200, 50};
  private static final double[] LAST = {120, 190, 80};
  private static final double[] NATION_FIRST = {1000, 3000, 900};
  private static final double[] NATION_LAST = {1100, 2900, 1200};

  /** Each example, computed. */
  private static final Map<String, DoubleSupplier> EXAMPLES = new LinkedHashMap<>();

  static {
    EXAMPLES.put("share", () -> Share.of(20, 50));
    EXAMPLES.put("location-quotient", () -> LocationQuotient.of(20, 100, 50, 1000));
    EXAMPLES.put("rank", () -> Rank.descending(new double[] {5, 3, 3, 1})[1]);
    EXAMPLES.put("symmetric-quotient", () -> SymmetricQuotient.of(4));
    EXAMPLES.put(
        "standardised-quotient", () -> StandardisedQuotient.of(new double[] {0.5, 1, 2})[2]);
    EXAMPLES.put(
        "bootstrap-cutoff", () -> BootstrapCutoff.of(new double[] {1.5, 1.5, 1.5}, 100, 1));
    EXAMPLES.put("strong-clusters", ReferencesTest::strong);
    EXAMPLES.put("observatory-stars", ReferencesTest::stars);
    EXAMPLES.put("concentrated", ReferencesTest::concentrated);
    EXAMPLES.put("hoover", () -> Hoover.of(new double[] {60, 40}, new double[] {30, 70}));
    EXAMPLES.put(
        "locational-gini", () -> LocationalGini.of(new double[] {40, 60}, new double[] {80, 20}));
    EXAMPLES.put("theil", () -> Theil.of(new double[] {8, 0}, new double[] {25, 75}));
    EXAMPLES.put("krugman", () -> Krugman.of(new double[] {60, 40}, new double[] {300, 700}));
    EXAMPLES.put("hachman", () -> Hachman.of(new double[] {60, 40}, new double[] {300, 700}));
    EXAMPLES.put("herfindahl", () -> Herfindahl.of(new double[] {50, 30, 20}));
    EXAMPLES.put("entropy", () -> Entropy.bits(new double[] {50, 25, 25}));
    EXAMPLES.put("growth", () -> Growth.of(1000, 1200));
    EXAMPLES.put("compound-growth", () -> CompoundGrowth.of(1000, 1331, 3));
    EXAMPLES.put("high-growth", ReferencesTest::highGrowth);
    EXAMPLES.put("shift-share", ReferencesTest::shiftShare);
    EXAMPLES.put(
        "esteban-marquillas",
        () -> EstebanMarquillas.of(FIRST, LAST, NATION_FIRST, NATION_LAST).competitiveTotal());
    EXAMPLES.put(
        "arcelus", () -> Arcelus.of(FIRST, LAST, NATION_FIRST, NATION_LAST).regional().total());
    EXAMPLES.put("dynamic-shift-share", ReferencesTest::dynamic);
    double[] halves = {5, 5};
    EXAMPLES.put(
        "ellison-glaeser",
        () -> EllisonGlaeser.of(new int[4], new double[] {3, 3, 3, 3}, halves).gamma());
    EXAMPLES.put("maurel-sedillot", ReferencesTest::maurelSedillot);
    EXAMPLES.put(
        "coagglomeration", () -> Coagglomeration.of(new double[][] {{4, 0}, {0, 4}}, halves));
    EXAMPLES.put(
        "pair-coagglomeration",
        () -> PairCoagglomeration.of(new double[] {4, 0}, new double[] {7, 0}, halves));
    EXAMPLES.put(
        "litzenberger-sternberg",
        () -> LitzenbergerSternberg.of(new Level(50, 2, 5, 10), new Level(100, 8, 20, 80)));
    EXAMPLES.put("projection", ReferencesTest::projection);
    EXAMPLES.put("interconnection", ReferencesTest::interconnection);
    EXAMPLES.put("external-internal", () -> ExternalInternal.of(3, 1));
    EXAMPLES.put("giant-component", ReferencesTest::giant);
    EXAMPLES.put("economic-complexity", ReferencesTest::nested);
    EXAMPLES.put(
        "fitness",
        () -> Fitness.of(Presence.of(new boolean[][] {{true, true}, {true, false}}), 1).areas()[0]);
    EXAMPLES.put(
        "reflections",
        () ->
            Reflections.of(
                    Presence.of(new boolean[][] {{true, true}, {false, true}, {false, true}}), 1)
                .areas()[0]);
    EXAMPLES.put("proximity", ReferencesTest::proximity);
    EXAMPLES.put("relatedness", ReferencesTest::relatedness);
    EXAMPLES.put("relatedness-density", ReferencesTest::density);
    EXAMPLES.put("complexity-outlook", ReferencesTest::outlook);
    EXAMPLES.put("cluster-definitions", ReferencesTest::definitions);
  }

  static {
    double[] row = {1, 2, 3, 4};
    Neighbours chain = Neighbours.ofLists(new int[][] {{1}, {0, 2}, {1, 3}, {2}});
    Neighbours means = chain.rowStandardised();
    EXAMPLES.put("moran", () -> Moran.of(row, chain));
    EXAMPLES.put("geary", () -> Geary.of(row, chain));
    EXAMPLES.put("getis-ord", () -> GetisOrd.of(row, chain));
    EXAMPLES.put("local-moran", () -> LocalMoran.of(row, means)[0]);
    EXAMPLES.put("local-geary", () -> LocalGeary.of(row, means)[0]);
    EXAMPLES.put(
        "local-getis-ord", () -> LocalGetisOrd.of(row, chain, LocalGetisOrd.Self.LEFT_OUT)[0]);
  }

  static Stream<Measures.Entry> measures() {
    return Measures.list().stream().filter(entry -> CHAPTERS.contains(entry.chapter()));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theExampleIsWhatTheMeasureComputes(Measures.Entry entry) {
    String example = entry.reference().example();
    String result = example.substring(example.lastIndexOf(" = ") + 3);
    int point = result.indexOf('.');
    double half = point < 0 ? 0 : 0.5 * Math.pow(10, -(result.length() - point - 1));
    assertThat(EXAMPLES).containsKey(entry.id());
    assertThat(EXAMPLES.get(entry.id()).getAsDouble())
        .as(example)
        .isCloseTo(Double.parseDouble(result), within(half + 1e-12));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theReferenceTellsAll(Measures.Entry entry) {
    Reference reference = entry.reference();
    for (String sentence : List.of(reference.words(), reference.example(), reference.edges()[0])) {
      assertThat(sentence).isNotBlank();
    }
    assertThat(reference.sources()).isNotEmpty().allSatisfy(s -> assertThat(s).endsWith("."));
    assertThat(reference.edges()).allSatisfy(e -> assertThat(e).endsWith("."));
    assertThat(reference.words()).endsWith(".");
  }

  /** Every public class of the chapters is a measure in the list, or known not to be one. */
  @Test
  void everyMeasureIsInTheList() throws IOException {
    Set<String> listed = new TreeSet<>();
    Measures.list().forEach(entry -> listed.add(entry.id()));
    for (String chapter : CHAPTERS) {
      Path folder =
          Path.of(System.getProperty("basedir", "."), "src/main/java/org/agglo/methods", chapter);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          String text = Files.readString(file);
          boolean published =
              text.contains("\npublic final class ") || text.contains("\npublic record ");
          if (published && !NOT_MEASURES.contains(name)) {
            assertThat(listed).contains(id(name));
            assertThat(text).contains("@Reference(");
          }
        }
      }
    }
  }

  @Test
  void idsAreFoundAndOnlyThose() {
    assertThat(Measures.list()).extracting(Measures.Entry::id).doesNotHaveDuplicates();
    assertThat(Measures.find("locational-gini"))
        .hasValueSatisfying(entry -> assertThat(entry.chapter()).isEqualTo("concentration"));
    assertThat(Measures.find("gini")).isEmpty();
  }

  private static String id(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static double strong() {
    double[] rising = {10, 20, 30, 40, 50};
    boolean[] strong =
        StrongClusters.of(new double[] {0.5, 0.8, 1, 1.5, 3}, rising, rising).strong();
    assertThat(strong).containsExactly(false, false, false, true, true);
    return (strong[3] ? 1 : 0) + (strong[4] ? 1 : 0);
  }

  private static double stars() {
    double[] employment = {900, 100, 200, 300, 400, 500, 600, 700, 800, 950, 2_000};
    double[] rising = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2.5};
    return ObservatoryStars.of(employment, rising, rising).number(10);
  }

  private static double concentrated() {
    return DoubleStream.of(1.1, 1.3, 2)
        .filter(lq -> Concentrated.is(lq, Concentrated.CONVENTION))
        .count();
  }

  private static double maurelSedillot() {
    Plants plants = Plants.of(new int[2], new int[2], new double[] {6, 6});
    return MaurelSedillot.of(plants, new double[] {75, 25})[0].gamma();
  }

  private static double projection() {
    TwoMode table = TwoMode.of(new int[] {0, 1, 0, 1, 2}, new int[] {0, 0, 1, 1, 1}, 3);
    return Projection.of(table, new int[] {0, 1, 2}, Projection.HUB_CAP).weight()[0];
  }

  /** One of three ways to pair the four: the mean of many draws is near, 1/3 is exact. */
  private static double interconnection() {
    TwoMode table = TwoMode.of(new int[] {0, 1, 2, 3}, new int[] {0, 0, 1, 1}, 4);
    Belonging belonging = new Belonging(new int[] {0, 1, 2, 3}, new int[] {0, 0, -1, -1});
    double ratio =
        Interconnection.of(table, belonging, new Interconnection.Settings(20, 20_000, 1))[0]
            .ratio();
    assertThat(ratio).isCloseTo(3, within(0.1));
    return Math.rint(ratio);
  }

  private static double giant() {
    TwoMode table = TwoMode.of(new int[] {0, 1, 1, 2, 3}, new int[] {0, 0, 1, 1, 2}, 5);
    return GiantComponent.of(table, Belonging.none(5))[0].giantShare();
  }

  private static double highGrowth() {
    double[] age = {10, 10, 10, 10};
    return HighGrowth.count(
            new double[] {10, 20, 50, 8}, new double[] {20, 22, 100, 80}, age, HighGrowth.OECD)
        .share();
  }

  private static double shiftShare() {
    ShiftShare.Components all = ShiftShare.of(FIRST, LAST, NATION_FIRST, NATION_LAST);
    assertThat(all.nationalTotal()).isCloseTo(21.428571, within(5e-7));
    assertThat(all.mixTotal()).isCloseTo(-1.428571, within(5e-7));
    assertThat(all.regionalTotal()).isCloseTo(20, within(1e-12));
    return all.nationalTotal() + all.mixTotal() + all.regionalTotal();
  }

  /** An industry related to three others, of which the first area has two. */
  private static double density() {
    double[][] related = {{0, 0.5, 0.3, 0.2}, {0.5, 0, 0, 0}, {0.3, 0, 0, 0}, {0.2, 0, 0, 0}};
    boolean[][] cells = {{false, true, false, true}, {true, false, true, false}};
    return RelatednessDensity.of(Presence.of(cells), related)[0][0];
  }

  private static double nested() {
    EconomicComplexity.Scores scores =
        EconomicComplexity.of(
            Presence.of(
                new boolean[][] {{true, true, true}, {false, true, true}, {false, false, true}}));
    assertThat(scores.second()).isCloseTo(0.25, within(1e-15));
    return scores.areas()[0];
  }

  private static double proximity() {
    boolean[][] cells = new boolean[7][2];
    for (int r = 0; r < 7; r++) {
      cells[r] = new boolean[] {r < 4, r >= 2};
    }
    return Proximity.of(Cooccurrence.of(Presence.of(cells)))[0][1];
  }

  private static double relatedness() {
    boolean[][] cells = {{true, true, true}, {true, true, false}};
    Cooccurrence together = Cooccurrence.of(Presence.of(cells));
    return Relatedness.of(together, Relatedness.Norm.PROBABILITY)[0][1];
  }

  /** Densities of 0.4 and 0.2 around an area that has the third industry. */
  private static double outlook() {
    double[][] related = {{0, 0.6, 0.4, 0}, {0.6, 0, 0.15, 0}, {0.4, 0.15, 0, 0}, {0, 0, 0, 0}};
    Presence presence = Presence.of(new boolean[][] {{false, false, true, true}});
    return ComplexityOutlook.of(presence, related, new double[] {1.5, -0.5, 9, 9}).index()[0];
  }

  private static double definitions() {
    double[][] cells = {
      {1, 0.9, 0.1, 0.1}, {0.9, 1, 0.1, 0.1}, {0.1, 0.1, 1, 0.8}, {0.1, 0.1, 0.8, 1}
    };
    return ClusterDefinitions.of(List.of(LinkTable.of(cells)), new int[] {2}, new Workers(1))
        .score();
  }

  private static double dynamic() {
    double[][] region = {{100, 0}, {110, 0}, {120, 0}};
    double[][] nation = {{1000, 1000}, {1100, 1000}, {1100, 1105}};
    return DynamicShiftShare.of(region, nation).nationalTotal();
  }
}
