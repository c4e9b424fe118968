package org.agglo.publish.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.agglo.publish.Synthetic;
import org.agglo.publish.map.AreaMap.Caption;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class OutlinesTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final Map<String, Geometry> squares =
      Map.of("a", Synthetic.square(0), "b", Synthetic.square(10_000));

  private Outlines outlines() {
    return Outlines.of(squares, List.of("a", "b")).orElseThrow();
  }

  @Test
  void drawsNorthUpInWholeUnits() {
    assertThat(outlines().path("a")).isEqualTo("M8 708l700 0 0-700-700 0z");
    assertThat(outlines().path("b")).isEqualTo("M708 708l700 0 0-700-700 0z");
    assertThat(outlines().width()).isEqualTo(1416);
    assertThat(outlines().height()).isEqualTo(716);
  }

  @Test
  void isEmptyWithoutOutlines() {
    assertThat(Outlines.of(Map.of(), List.of("a"))).isEmpty();
    assertThat(Outlines.of(Map.of("a", SHAPES.createPolygon()), List.of("a"))).isEmpty();
  }

  @Test
  void leavesOutRingsTooSmallToSee() {
    Geometry speck = SHAPES.toGeometry(new Envelope(0, 1, 0, 1));
    Geometry both =
        SHAPES.createGeometryCollection(new Geometry[] {speck, Synthetic.square(50_000)});
    assertThat(Outlines.of(Map.of("a", both), List.of("a")).orElseThrow().path("a"))
        .containsOnlyOnce("M");
  }

  @Test
  void joinsAreasWithoutASeam() {
    assertThat(outlines().around(squares, List.of("a", "b"))).containsOnlyOnce("M");
    assertThat(outlines().around(squares, List.of())).isEmpty();
  }

  @Test
  void coloursByClassAndHatchesWhatIsMissing() {
    String svg =
        new AreaMap(outlines(), "")
            .quotients(
                new Caption("m", "<title>", "words"),
                Map.of("a", 2.0, "b", Double.NaN),
                AreaMap.Marked.NONE);
    assertThat(svg)
        .contains("role=\"img\"", "&lt;title&gt;", "href=\"#o0\" class=\"q5\"")
        .contains("href=\"#o1\" class=\"qx\" fill=\"url(#hatch)\"");
  }

  @Test
  void classesAreSymmetricOnALogScaleAndLowerBoundsBelongToThem() {
    assertThat(QuotientClass.of(0)).isEqualTo(QuotientClass.FAR_BELOW);
    assertThat(QuotientClass.of(0.25)).isEqualTo(QuotientClass.MUCH_BELOW);
    assertThat(QuotientClass.of(0.7999)).isEqualTo(QuotientClass.BELOW);
    assertThat(QuotientClass.of(0.8)).isEqualTo(QuotientClass.NEAR);
    assertThat(QuotientClass.of(1)).isEqualTo(QuotientClass.NEAR);
    assertThat(QuotientClass.of(1.25)).isEqualTo(QuotientClass.ABOVE);
    assertThat(QuotientClass.of(2)).isEqualTo(QuotientClass.MUCH_ABOVE);
    assertThat(QuotientClass.of(80)).isEqualTo(QuotientClass.FAR_ABOVE);
  }
}
