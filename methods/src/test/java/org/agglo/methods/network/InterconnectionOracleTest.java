package org.agglo.methods.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.agglo.methods.Oracle;
import org.agglo.methods.network.Interconnection.Result;
import org.agglo.methods.network.Interconnection.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What chance gives, as Python counts it over every table with the margins of small ones. */
@Tag("oracle")
class InterconnectionOracleTest {
  private static final int[] GROUP = {0, 0, 1, 2, 3, 4};
  private static final int[] CLUSTER = {0, 0, 0, 0, 1, -1};

  @Test
  void meanAndDeviationAreThoseOverAllTables() {
    // Sizes of projects 3, 2, 2, 3; the margins of organisations follow.
    int[] organisation = {0, 1, 2, 0, 3, 2, 4, 1, 4, 5};
    int[] project = {0, 0, 0, 1, 1, 2, 2, 3, 3, 3};
    double[] expected =
        Oracle.python(
            ("org = [%s]\nproj = [%s]\n".formatted(ints(organisation), ints(project))
                    + "group = [%s]\ncluster = [%s]\n".formatted(ints(GROUP), ints(CLUSTER)))
                + """
                from itertools import combinations
                sizes = [proj.count(p) for p in range(4)]
                degrees = [org.count(o) for o in range(6)]
                def internal(table):
                    return sum(
                        1 / (len(t) - 1)
                        for t in table for a, b in combinations(t, 2)
                        if cluster[a] == cluster[b] == 0 and group[a] != group[b])
                values = []
                def fill(p, left, table):
                    if p == 4:
                        if not any(left):
                            values.append(internal(table))
                        return
                    for t in combinations([o for o in range(6) if left[o]], sizes[p]):
                        fill(p + 1, [l - (o in t) for o, l in enumerate(left)], table + [t])
                fill(0, degrees, [])
                mean = sum(values) / len(values)
                var = sum((v - mean) ** 2 for v in values) / len(values)
                observed = internal([[o for o, q in zip(org, proj) if q == p] for p in range(4)])
                reach = sum(v >= observed - 1e-9 for v in values) / len(values)
                print(len(values), observed, mean, var ** 0.5, reach)
                """);
    int draws = 40_000;
    Result result =
        Interconnection.of(
            TwoMode.of(organisation, project, 6),
            new Belonging(GROUP, CLUSTER),
            new Settings(20, draws, 3))[0];
    assertThat(expected[0]).isGreaterThan(50);
    assertThat(result.internal()).isCloseTo(expected[1], within(1e-12));
    double error = expected[3] / Math.sqrt(draws);
    // Five steps a tie leave a trace of the table observed; it is below two hundredths here.
    assertThat(result.expected()).isCloseTo(expected[2], within(4 * error + 0.02 * expected[3]));
    assertThat(result.deviation()).isCloseTo(expected[3], within(0.03 * expected[3]));
    assertThat(result.p()).isCloseTo(expected[4], within(0.02));
  }

  private static String ints(int[] numbers) {
    return String.join(
        ", ", IntStream.of(numbers).mapToObj(Integer::toString).toArray(String[]::new));
  }
}
