package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agglo.methods.Oracle;
import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** spdep and numpy give the same for maps made by chance, links one way among them. */
@Tag("oracle")
class AutocorrelationOracleTest {
  private static final int SITES = 60;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void spdepAgrees(int seed) {
    double[] values = values(seed);
    Neighbours nearest = nearest(seed);
    Neighbours rows = nearest.rowStandardised();
    Deviate moran = Moran.test(values, rows, Assumption.RANDOMISATION);
    Deviate normal = Moran.test(values, nearest, Assumption.NORMALITY);
    Deviate geary = Geary.test(values, rows, Assumption.RANDOMISATION);
    Deviate g = GetisOrd.test(values, nearest);
    LocalTests local = LocalMoran.test(values, rows, Permutations.none());
    double[] ours =
        IntStream.range(0, 1)
            .mapToObj(
                i ->
                    new double[][] {
                      {moran.statistic(), moran.variance(), normal.variance()},
                      {geary.statistic(), geary.variance(), g.statistic(), g.variance()},
                      local.statistic(),
                      local.z(),
                      LocalGeary.of(values, rows),
                      LocalGetisOrd.of(values, nearest, Self.LEFT_OUT),
                      LocalGetisOrd.of(values, rows, Self.COUNTED)
                    })
            .flatMap(Arrays::stream)
            .flatMapToDouble(Arrays::stream)
            .toArray();
    same(ours, Oracle.r(script(values, nearest)));
  }

  private static String script(double[] values, Neighbours nearest) {
    String lists =
        IntStream.range(0, SITES)
            .mapToObj(i -> Arrays.stream(NeighboursTest.list(nearest, i)))
            .map(to -> to.mapToObj(j -> j + 1 + "L").collect(Collectors.joining(",", "c(", ")")))
            .collect(Collectors.joining(", "));
    return """
        suppressMessages(library(spdep))
        x <- c(%s)
        nb <- list(%s)
        class(nb) <- "nb"
        attr(nb, "region.id") <- as.character(seq_along(nb))
        w <- nb2listw(nb, style = "W")
        b <- nb2listw(nb, style = "B")
        m <- moran.test(x, w)$estimate
        g <- geary.test(x, w)$estimate
        o <- globalG.test(x, b)$estimate
        l <- localmoran(x, w)
        all <- c(m[1], m[3], moran.test(x, b, randomisation = FALSE)$estimate[3], g[1], g[3],
          o[1], o[3], l[, 1], l[, 4], localC(x, w), localG(x, b),
          localG(x, nb2listw(include.self(nb), style = "W")))
        cat(format(unname(as.numeric(all)), digits = 17, scientific = TRUE), sep = "\\n")
        """
        .formatted(Oracle.list(values), lists);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void numpyAgrees(int seed) {
    double[] values = values(seed);
    Neighbours nearest = nearest(seed);
    double[] matrix = new double[SITES * SITES];
    for (int i = 0; i < SITES; i++) {
      for (int j : NeighboursTest.list(nearest, i)) {
        matrix[i * SITES + j] = 1;
      }
    }
    double[] numpy =
        Oracle.python(
            """
            import numpy as np
            x = np.array([%s]); n = len(x)
            w = np.array([%s]).reshape(n, n)
            z = x - x.mean()
            print(repr(float(n / w.sum() * (z @ w @ z) / (z @ z))))
            d = (x[:, None] - x[None, :]) ** 2
            print(repr(float((n - 1) * (w * d).sum() / (2 * w.sum() * (z @ z)))))
            print(repr(float((x @ w @ x) / (x.sum() ** 2 - x @ x))))
            """
                .formatted(Oracle.list(values), Oracle.list(matrix)));
    same(
        new double[] {
          Moran.of(values, nearest), Geary.of(values, nearest), GetisOrd.of(values, nearest)
        },
        numpy);
  }

  private static double[] values(int seed) {
    return new SplittableRandom(seed).doubles(SITES).map(v -> 1 + 99 * v * v).toArray();
  }

  private static Neighbours nearest(int seed) {
    SplittableRandom random = new SplittableRandom(-seed);
    Points points =
        Points.inPlane(random.doubles(SITES).toArray(), random.doubles(SITES).toArray());
    return Nearness.nearest(SpatialIndex.of(points, new Workers(1)), 4);
  }

  private static void same(double[] ours, double[] theirs) {
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i])
          .as("value %d", i)
          .isCloseTo(theirs[i], within(1e-10 * Math.max(1, Math.abs(theirs[i]))));
    }
  }
}
