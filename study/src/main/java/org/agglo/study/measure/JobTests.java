package org.agglo.study.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.agglo.methods.concentration.CellQuotients;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.Reliability;
import org.agglo.methods.inference.Tested;

/** Tests of jobs: the dartboard of each industry's plants. */
final class JobTests {
  private final Cells cells;
  private final Base base;
  private final CellQuotients quotients;
  private final PlantFile plants;
  private final Quotients.Settings settings;
  private final CellTests tests;

  JobTests(Cells cells, Base base, PlantFile plants, Quotients.Settings settings) {
    this.cells = cells;
    this.base = base;
    this.quotients = base.quotients();
    this.plants = plants;
    this.settings = settings;
    tests = new CellTests(cells.size());
  }

  /** Industries are tested side by side; each has random streams of its own, named by its name. */
  CellTests run() {
    int[][] industries = cells.ofEach(cells.industries());
    IntStream.range(0, industries.length)
        .parallel()
        .forEach(
            j -> {
              if (plants.isHerfindahl()) {
                byIndex(plants.herfindahl(j), industries[j]);
              } else {
                byPlants(j, industries[j]);
              }
            });
    return tests;
  }

  private void byIndex(double herfindahl, int[] of) {
    for (int cell : of) {
      double share = quotients.share()[cell];
      double x = base.areaShare(cell);
      take(cell, Dartboard.normal(herfindahl, share, x, settings.level()), 1 / herfindahl);
    }
  }

  private void byPlants(int industry, int[] of) {
    Optional<PlantSizes> sizes = plants.sizes(industry, base.total(industry));
    if (sizes.isEmpty() || sizes.get().plants() == 0) {
      return;
    }
    double[] shares = Arrays.stream(of).mapToDouble(cell -> quotients.share()[cell]).toArray();
    double[] x = Arrays.stream(of).mapToDouble(base::areaShare).toArray();
    Tested[] tested = Dartboard.test(sizes.get(), shares, x, dartboard(industry));
    for (int i = 0; i < of.length; i++) {
      take(of[i], tested[i], sizes.get().plants());
    }
  }

  private Dartboard.Settings dartboard(int industry) {
    long own = settings.seed() + 31L * cells.industries().names().get(industry).hashCode();
    return new Dartboard.Settings(settings.level(), settings.draws(), own);
  }

  private void take(int cell, Tested tested, double plantCount) {
    double expected = plantCount * base.areaShare(cell);
    boolean few =
        !Double.isNaN(tested.p()) && Reliability.isLow(expected, plantCount, tested.interval());
    tests.set(cell, tested.p(), tested.interval(), few);
  }
}
