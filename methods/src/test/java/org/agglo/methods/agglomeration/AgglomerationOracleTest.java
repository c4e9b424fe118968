package org.agglo.methods.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.agglo.methods.Oracle;
import org.agglo.methods.agglomeration.EllisonGlaeser.Index;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The indices as R and numpy compute them from the definitions, on random plants. */
@Tag("oracle")
class AgglomerationOracleTest {
  private static final int PLANTS = 300;
  private static final int INDUSTRIES = 5;
  private static final int AREAS = 12;

  private final int[] industry = new int[PLANTS];
  private final int[] area = new int[PLANTS];
  private final double[] size = new double[PLANTS];
  private final double[] reference;

  AgglomerationOracleTest() {
    SplittableRandom random = new SplittableRandom(9);
    Arrays.setAll(industry, i -> random.nextInt(INDUSTRIES));
    Arrays.setAll(area, i -> Math.min(random.nextInt(AREAS), random.nextInt(AREAS)));
    Arrays.setAll(size, i -> 1 + 100 * random.nextDouble());
    reference = random.doubles(AREAS, 1, 50).toArray();
  }

  @Test
  void ellisonGlaeserIsWhatBaseRComputes() {
    double[] expected =
        Oracle.r(
            vectors("c(", ")")
                + """
                x <- x / sum(x)
                for (j in 0:4) {
                  z <- size[industry == j] / sum(size[industry == j])
                  s <- as.vector(tapply(z, factor(area[industry == j], 0:11), sum, default = 0))
                  H <- sum(z^2); X <- sum(x^2); G <- sum((s - x)^2)
                  V <- 2 * (H^2 * (X - 2 * sum(x^3) + X^2) - sum(z^4) * (X - 4 * sum(x^3) + 3 * X^2))
                  C <- (sum(s^2) - X) / (1 - X)
                  cat(G, H, V, (G - (1 - X) * H) / sqrt(V),
                      (G / (1 - X) - H) / (1 - H), (C - H) / (1 - H), "\\n")
                }
                """);
    Plants plants = Plants.of(industry, area, size);
    Index[] indices = EllisonGlaeser.of(plants, reference);
    MaurelSedillot.Index[] others = MaurelSedillot.of(plants, reference);
    double[] obtained =
        IntStream.range(0, INDUSTRIES)
            .boxed()
            .flatMapToDouble(
                j ->
                    Arrays.stream(
                        new double[] {
                          indices[j].concentration(),
                          indices[j].herfindahl(),
                          indices[j].variance(),
                          indices[j].z(),
                          indices[j].gamma(),
                          others[j].gamma()
                        }))
            .toArray();
    assertThat(obtained).containsExactly(expected, within(1e-12));
  }

  @Test
  void coagglomerationIsWhatNumpyComputesFromTheArticle() {
    double[] expected =
        Oracle.python(
            "import numpy as np\n"
                + vectors("np.array([", "])").replace("<-", "=")
                + """
                x = x / x.sum()
                X = (x ** 2).sum()
                w = np.array([size[industry == j].sum() for j in range(5)]) / size.sum()
                s, H, g = [], [], []
                for j in range(5):
                    z = size[industry == j] / size[industry == j].sum()
                    s.append(np.array([z[area[industry == j] == r].sum() for r in range(12)]))
                    H.append((z ** 2).sum())
                    g.append((((s[j] - x) ** 2).sum() / (1 - X) - H[j]) / (1 - H[j]))
                G = ((sum(w[j] * s[j] for j in range(5)) - x) ** 2).sum()
                Hg = sum(w[j] ** 2 * H[j] for j in range(5))
                own = sum(g[j] * w[j] ** 2 * (1 - H[j]) for j in range(5))
                print((G / (1 - X) - Hg - own) / (1 - (w ** 2).sum()))
                for i in range(5):
                    for j in range(i + 1, 5):
                        print(((s[i] - x) * (s[j] - x)).sum() / (1 - X))
                """);
    Plants plants = Plants.of(industry, area, size);
    double[][] table = new double[INDUSTRIES][];
    Arrays.setAll(table, plants::byArea);
    assertThat(Coagglomeration.of(table, reference)).isCloseTo(expected[0], within(1e-12));
    double[][] pairs = PairCoagglomeration.of(table, reference);
    int next = 1;
    for (int i = 0; i < INDUSTRIES; i++) {
      for (int j = i + 1; j < INDUSTRIES; j++) {
        assertThat(pairs[i][j]).isCloseTo(expected[next++], within(1e-12));
      }
    }
  }

  @Test
  void litzenbergerAndSternbergIsWhatBaseRComputes() {
    double[] jobs = new SplittableRandom(1).doubles(AREAS, 1, 900).toArray();
    double[] units = new SplittableRandom(2).doubles(AREAS, 1, 90).toArray();
    double[] land = new SplittableRandom(3).doubles(AREAS, 1, 50).toArray();
    double[] expected =
        Oracle.r(
            "e <- c(%s); b <- c(%s); a <- c(%s); p <- c(%s)\n"
                    .formatted(
                        Oracle.list(jobs),
                        Oracle.list(units),
                        Oracle.list(land),
                        Oracle.list(reference))
                + """
                ID <- (e / a) / (sum(e) / sum(a))
                IS <- (e / p) / (sum(e) / sum(p))
                BS <- (e / b) / (sum(e) / sum(b))
                cat(ID * IS / BS)
                """);
    double[] obtained = new double[AREAS];
    LitzenbergerSternberg.Level whole =
        new LitzenbergerSternberg.Level(sum(jobs), sum(units), sum(land), sum(reference));
    Arrays.setAll(
        obtained,
        r ->
            LitzenbergerSternberg.of(
                new LitzenbergerSternberg.Level(jobs[r], units[r], land[r], reference[r]), whole));
    assertThat(obtained).containsExactly(expected, within(1e-10));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private String vectors(String open, String close) {
    return "industry <- "
        + open
        + Oracle.list(asDoubles(industry))
        + close
        + "\n"
        + "area <- "
        + open
        + Oracle.list(asDoubles(area))
        + close
        + "\n"
        + "size <- "
        + open
        + Oracle.list(size)
        + close
        + "\n"
        + "x <- "
        + open
        + Oracle.list(reference)
        + close
        + "\n";
  }

  private static double[] asDoubles(int[] numbers) {
    return Arrays.stream(numbers).asDoubleStream().toArray();
  }
}
