package org.agglo.methods.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.inference.RandomStreams;
import org.agglo.methods.network.GiantComponent.Extent;
import org.agglo.methods.network.Interconnection.Result;
import org.agglo.methods.network.Interconnection.Settings;
import org.junit.jupiter.api.Test;

class InterconnectionTest {
  private static final Settings SETTINGS = new Settings(20, 99, 1);

  @Property
  void everyTableDrawnKeepsBothMarginsAndRepeatsNoTie(
      @ForAll @IntRange(min = 1, max = 60) int ties, @ForAll long seed) {
    TwoMode table = new World(ties, seed).table;
    Swaps swaps = new Swaps(table);
    int[] ends = new int[table.ties()];
    for (int draw = 0; draw < 5; draw++) {
      swaps.draw(ends, 5L * table.ties(), RandomStreams.of(seed, draw));
      int[] member = swaps.member(ends, table.from(), new int[table.ties()]);
      int[] projects = new int[table.organisations()];
      for (int p = 0; p < table.projects(); p++) {
        int[] of = Arrays.copyOfRange(member, table.from()[p], table.from()[p + 1]);
        assertThat(of).doesNotHaveDuplicates();
        Arrays.stream(of).forEach(organisation -> projects[organisation]++);
      }
      assertThat(projects).containsExactly(table.projectsOfEach());
    }
  }

  /** All tables with the margins of 4 × 4 that has 90 of them, each as often as the others. */
  @Test
  void allTablesComeUpAlike() {
    // Two projects an organisation, two organisations a project: 90 tables.
    TwoMode table =
        TwoMode.of(new int[] {0, 1, 1, 2, 2, 3, 3, 0}, new int[] {0, 0, 1, 1, 2, 2, 3, 3}, 4);
    Swaps swaps = new Swaps(table);
    Map<String, Integer> seen = new HashMap<>();
    int draws = 45_000;
    int[] ends = new int[8];
    for (int draw = 0; draw < draws; draw++) {
      // Far from the table observed, so that nothing of it is left.
      swaps.draw(ends, 200, RandomStreams.of(3, draw));
      int[] member = swaps.member(ends, table.from(), new int[8]).clone();
      for (int p = 0; p < 4; p++) {
        Arrays.sort(member, 2 * p, 2 * p + 2);
      }
      seen.merge(Arrays.toString(member), 1, Integer::sum);
    }
    assertThat(seen).hasSize(90);
    double squares = 0;
    for (int number : seen.values()) {
      squares += (number - 500.0) * (number - 500.0) / 500;
    }
    // Chi-squared with 89 degrees of freedom is above 135 in one of a thousand.
    assertThat(squares).isLessThan(135);
  }

  @Property
  void internalAndExternalAreThoseOfTheTies(
      @ForAll @IntRange(min = 1, max = 60) int ties, @ForAll long seed) {
    World world = new World(ties, seed);
    Projection.Ties projected = Projection.of(world.table, world.belonging.group(), 3);
    Result[] results = Interconnection.of(world.table, world.belonging, new Settings(3, 1, 1));
    for (int c = 0; c < results.length; c++) {
      double internal = 0;
      double external = 0;
      for (int t = 0; t < projected.weight().length; t++) {
        boolean first = world.belonging.cluster()[projected.first()[t]] == c;
        boolean second = world.belonging.cluster()[projected.second()[t]] == c;
        internal += first && second ? projected.weight()[t] : 0;
        external += first != second ? projected.weight()[t] : 0;
      }
      assertThat(results[c].internal()).isCloseTo(internal, within(1e-12));
      assertThat(results[c].external()).isCloseTo(external, within(1e-12));
    }
  }

  @Property
  void theGiantIsTheLargestSetThatTiesReach(
      @ForAll @IntRange(min = 1, max = 40) int ties, @ForAll long seed) {
    World world = new World(ties, seed);
    Extent[] extents = GiantComponent.of(world.table, world.belonging);
    Projection.Ties projected = Projection.of(world.table, world.belonging.group(), 20);
    int[] bloc = world.belonging.blocs();
    for (int c = 0; c < extents.length; c++) {
      int[] label = IntStream.range(0, bloc.length).toArray();
      // Spread the smallest label over ties within until nothing changes.
      for (boolean changed = true; changed; ) {
        changed = false;
        for (int t = 0; t < projected.weight().length; t++) {
          int a = projected.first()[t];
          int b = projected.second()[t];
          if (world.belonging.cluster()[a] == c && world.belonging.cluster()[b] == c) {
            int least = Math.min(label[bloc[a]], label[bloc[b]]);
            changed |= label[bloc[a]] != least || label[bloc[b]] != least;
            label[bloc[a]] = least;
            label[bloc[b]] = least;
          }
        }
      }
      Map<Integer, TreeSet<Integer>> sets = new HashMap<>();
      for (int o = 0; o < bloc.length; o++) {
        if (world.belonging.cluster()[o] == c) {
          sets.computeIfAbsent(label[bloc[o]], key -> new TreeSet<>()).add(bloc[o]);
        }
      }
      int groups = sets.values().stream().mapToInt(TreeSet::size).sum();
      int tied = sets.values().stream().mapToInt(TreeSet::size).filter(s -> s > 1).sum();
      int giant = sets.values().stream().mapToInt(TreeSet::size).max().orElse(0);
      assertThat(extents[c].groups()).isEqualTo(groups);
      assertThat(extents[c].tied()).isEqualTo(tied);
      assertThat(extents[c].giant()).isEqualTo(giant);
      assertThat(extents[c].covered()).isBetween(tied, groups);
    }
  }

  @Property
  void orderAndRepetitionOfRowsChangeNothing(
      @ForAll @IntRange(min = 1, max = 60) int ties, @ForAll long seed) {
    World world = new World(ties, seed);
    int n = world.organisation.length;
    int[] organisation = new int[n + 1];
    int[] project = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      organisation[i] = world.organisation[n - 1 - i % n];
      project[i] = world.project[n - 1 - i % n];
    }
    TwoMode other = TwoMode.of(organisation, project, 12);
    assertThat(Interconnection.of(other, world.belonging, SETTINGS))
        .containsExactly(Interconnection.of(world.table, world.belonging, SETTINGS));
  }

  @Test
  void aHubWeighsAsAProjectOfTheCap() {
    int[] organisation = IntStream.range(0, 50).toArray();
    TwoMode hub = TwoMode.of(organisation, new int[50], 50);
    double all = Arrays.stream(Projection.of(hub, organisation, 20).weight()).sum();
    assertThat(all).isCloseTo(10, within(1e-12));
    TwoMode twenty = TwoMode.of(Arrays.copyOf(organisation, 20), new int[20], 20);
    double those = Arrays.stream(Projection.of(twenty, organisation, 20).weight()).sum();
    assertThat(those).isCloseTo(10, within(1e-12));
    assertThatThrownBy(() -> Projection.of(hub, organisation, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneProjectIsNotTested() {
    TwoMode table = TwoMode.of(new int[] {0, 1, 2}, new int[3], 4);
    Belonging belonging = new Belonging(new int[] {0, 1, 2, 3}, new int[] {0, 0, -1, 0});
    Result result = Interconnection.of(table, belonging, SETTINGS)[0];
    assertThat(result.internal()).isEqualTo(0.5);
    assertThat(result.external()).isEqualTo(1);
    assertThat(result.p()).isNaN();
    assertThat(result.z()).isNaN();
  }

  @Test
  void tiesWithinOneGroupAreNone() {
    TwoMode table = TwoMode.of(new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1}, 2);
    Belonging belonging = new Belonging(new int[2], new int[2]);
    Result result = Interconnection.of(table, belonging, SETTINGS)[0];
    assertThat(result.internal()).isZero();
    assertThat(result.ratio()).isNaN();
    assertThat(result.p()).isNaN();
    assertThat(ExternalInternal.of(result.internal(), result.external())).isNaN();
    assertThat(GiantComponent.of(table, belonging)[0]).isEqualTo(new Extent(1, 1, 0, 1));
    assertThat(Projection.of(table, new int[2], 20).weight()).isEmpty();
  }

  @Test
  void oneOrganisationHasNoTies() {
    TwoMode table = TwoMode.of(new int[] {0, 0}, new int[] {0, 1}, 1);
    Result result = Interconnection.of(table, Belonging.none(1), SETTINGS)[0];
    assertThat(result.internal()).isZero();
    assertThat(result.p()).isNaN();
    assertThat(
            Interconnection.of(TwoMode.of(new int[0], new int[0], 0), Belonging.none(0), SETTINGS))
        .isEmpty();
  }

  @Test
  void pKeepsItsPromiseWhereTiesAreChance() {
    TwoMode observed = new World(150, 8).table;
    Swaps swaps = new Swaps(observed);
    int worlds = 1_000;
    int found = 0;
    Belonging belonging = new Belonging(IntStream.range(0, 12).toArray(), half());
    for (int world = 0; world < worlds; world++) {
      int[] ends = new int[observed.ties()];
      swaps.draw(ends, 50L * observed.ties(), RandomStreams.of(77, world));
      int[] member = swaps.member(ends, observed.from(), new int[observed.ties()]);
      int[] project = new int[member.length];
      for (int p = 0; p < observed.projects(); p++) {
        Arrays.fill(project, observed.from()[p], observed.from()[p + 1], p);
      }
      TwoMode table = TwoMode.of(member, project, 12);
      found += Interconnection.of(table, belonging, SETTINGS)[0].p() <= 0.05 ? 1 : 0;
    }
    assertThat((double) found / worlds).isBetween(0.025, 0.065);
  }

  private static int[] half() {
    return IntStream.range(0, 12).map(o -> o < 6 ? 0 : -1).toArray();
  }

  @Test
  void findsAClusterThatKeepsToItself() {
    // Twenty projects of three, each within its half.
    int[] organisation = new int[60];
    int[] project = new int[60];
    SplittableRandom random = new SplittableRandom(2);
    for (int p = 0; p < 20; p++) {
      int first = random.nextInt(6);
      for (int i = 0; i < 3; i++) {
        organisation[3 * p + i] = (first + 2 * i) % 6 + (p < 10 ? 0 : 6);
        project[3 * p + i] = p;
      }
    }
    TwoMode table = TwoMode.of(organisation, project, 12);
    Belonging belonging = new Belonging(IntStream.range(0, 12).toArray(), half());
    Result result = Interconnection.of(table, belonging, new Settings(20, 999, 1))[0];
    assertThat(result.external()).isZero();
    assertThat(result.ratio()).isGreaterThan(1.5);
    assertThat(result.z()).isGreaterThan(3);
    assertThat(result.p()).isEqualTo(0.001);
    assertThat(ExternalInternal.of(result.internal(), 0)).isEqualTo(-1);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> TwoMode.of(new int[] {3}, new int[1], 3))
        .hasMessage("Organisations and projects are numbered from 0.");
    assertThatThrownBy(() -> TwoMode.of(new int[2], new int[1], 3))
        .hasMessage("Each tie needs an organisation and a project.");
    assertThatThrownBy(() -> new Belonging(new int[] {-1}, new int[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Settings(20, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    TwoMode table = TwoMode.of(new int[1], new int[1], 1);
    assertThatThrownBy(() -> Interconnection.of(table, Belonging.none(2), SETTINGS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Ties of twelve organisations to up to fifteen projects, in groups and clusters. */
  private static final class World {
    private final int[] organisation;
    private final int[] project;
    private final TwoMode table;
    private final Belonging belonging;

    World(int ties, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      organisation = random.ints(ties, 0, 12).toArray();
      project = random.ints(ties, 0, 15).toArray();
      table = TwoMode.of(organisation, project, 12);
      belonging = new Belonging(random.ints(12, 0, 9).toArray(), random.ints(12, -1, 3).toArray());
    }
  }
}
