package org.agglo.study.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.place.Boundaries;
import org.agglo.intake.place.OutlineRecipe;
import org.agglo.intake.place.Outlines;
import org.agglo.intake.place.TopoJson;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The tables of the example of South Yorkshire, made again from the publisher's file. */
class SouthYorkshireTablesTest {
  private static final Path TOPOLOGY =
      Path.of("../../shared/data/ons-boundaries/geogALL2022UK.json");
  private static final Path OUTLINES = Path.of("../examples/south-yorkshire/data/outlines.csv");

  @Test
  void theOutlinesAreMadeAgainByteForByte() throws IOException {
    assumeTrue(Files.exists(TOPOLOGY), "skipped: the publisher's topology is not at hand");
    assertThat(Files.readString(OUTLINES)).isEqualTo(outlines());
  }

  private static String outlines() throws IOException {
    SortedMap<String, Geometry> exact =
        Boundaries.of(
            TopoJson.read(TOPOLOGY),
            "LTLA",
            "AREACD",
            properties -> properties.get("AREACD").matches("E080000(16|17|18|19)"));
    Map<String, Geometry> outlines = new TreeMap<>(OutlineRecipe.simplified(exact));
    outlines.put("E11000003", UnaryUnionOp.union(outlines.values()).norm());
    return Outlines.toCsv(outlines);
  }
}
