package org.agglo.methods.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;

class ClusterSummaryTest {
  private static final Workers WORKERS = new Workers(2);

  @Test
  void saysWhatAClusterHoldsAndWhereItIs() {
    Points points = Points.inPlane(new double[] {0, 10, 10, 99}, new double[] {0, 0, 8, 99});
    SpatialIndex index = SpatialIndex.of(points, new double[] {1, 1, 2, 7}, WORKERS);
    ClusterSummary summary = ClusterSummary.of(index, new int[] {1, 1, 1, 0}).get(0);
    assertThat(summary)
        .isEqualTo(new ClusterSummary(1, 3, 4, 7.5, 4, 0, 0, 10, 8, Math.sqrt(7.5 * 7.5 + 4 * 4)));
  }

  @Test
  void theDateLineIsBetweenWestAndEast() {
    Points points = Points.onSphere(new double[] {10, 10, 12}, new double[] {179, -179, 180});
    SpatialIndex index = SpatialIndex.of(points, WORKERS);
    ClusterSummary summary = ClusterSummary.of(index, new int[] {1, 1, 1}).get(0);
    assertThat(Math.abs(summary.second())).isCloseTo(180, within(1e-9));
    assertThat(summary.leastSecond()).isCloseTo(179, within(1e-9));
    assertThat(summary.mostSecond()).isCloseTo(-179, within(1e-9));
    assertThat(summary.leastFirst()).isCloseTo(10, within(1e-9));
    assertThat(summary.mostFirst()).isCloseTo(12, within(1e-9));
  }

  @Test
  void theCentroidOnTheSphereIsInTheMiddleOfTheArc() {
    Points points = Points.onSphere(new double[] {0, 0}, new double[] {0, 90});
    SpatialIndex index = SpatialIndex.of(points, WORKERS);
    ClusterSummary summary = ClusterSummary.of(index, new int[] {1, 1}).get(0);
    assertThat(summary.second()).isCloseTo(45, within(1e-9));
    assertThat(summary.reach()).isCloseTo(Math.PI / 4 * 6_371_008.8, within(1e-3));
  }

  @Test
  void noClustersHaveNoSummaries() {
    SpatialIndex index =
        SpatialIndex.of(Points.inPlane(new double[] {1}, new double[] {1}), WORKERS);
    assertThat(ClusterSummary.of(index, new int[] {0})).isEmpty();
  }
}
