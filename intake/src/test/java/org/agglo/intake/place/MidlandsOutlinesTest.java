package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.agglo.intake.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** The areas and outlines that the Midlands study carries. */
class MidlandsOutlinesTest {

  private static final int REGION = 3;
  private static final int PART = 4;

  private static Map<String, Geometry> outlines;

  @BeforeAll
  static void read() throws IOException {
    outlines = Outlines.read(SharedData.project("examples/midlands/data/outlines.csv"));
  }

  @Test
  void everyAreaButTheNationHasOne() throws IOException {
    assertThat(Files.readString(SharedData.project("examples/midlands/data/areas.csv")).lines())
        .hasSize(1 + 1 + 11 + 40)
        .startsWith("code,name,level,parent", "K03000001,Great Britain,GB,")
        .contains("TLG3,West Midlands,ITL2,TLG", "TLG,West Midlands,ITL1,K03000001")
        .noneMatch(line -> line.startsWith("TLN"));
    assertThat(outlines).hasSize(11 + 40);
  }

  @Test
  void allAreValidAndInWholeMetresOfTheGrid() {
    assertThat(outlines)
        .allSatisfy(
            (code, outline) -> {
              assertThat(outline.isValid()).as(code).isTrue();
              assertThat(outline.getCoordinates())
                  .allMatch(c -> c.x == Math.rint(c.x) && c.y == Math.rint(c.y))
                  .allMatch(c -> 0 < c.x && c.x < 700_000 && 0 < c.y && c.y < 1_300_000);
            });
  }

  @Test
  void noTwoAreasOfALevelOverlap() {
    assertThat(CoverageValidator.isValid(level(REGION, ""))).isTrue();
    Geometry[] parts = level(PART, "");
    assertThat(CoverageValidator.isValid(parts)).isTrue();
    for (int i = 0; i < parts.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(parts[i].intersection(parts[j]).getArea()).isZero();
      }
    }
  }

  @Test
  void aRegionIsExactlyItsParts() {
    for (String region : outlines.keySet().stream().filter(c -> c.length() == REGION).toList()) {
      Geometry union = CoverageUnion.union(level(PART, region));
      assertThat(union.norm().equalsExact(outlines.get(region))).as(region).isTrue();
    }
  }

  private static Geometry[] level(int digits, String within) {
    return outlines.entrySet().stream()
        .filter(area -> area.getKey().length() == digits && area.getKey().startsWith(within))
        .map(Map.Entry::getValue)
        .toArray(Geometry[]::new);
  }
}
