package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.place.TopoJson.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two boxes that share a border, the right one with a hole and an island. Synthetic. */
class TopoJsonTest {

  private static final String ARCS =
      """
      [[[1,0],[0,1]],
       [[1,1],[-1,0],[0,-1],[1,0]],
       [[1,0],[4,0],[0,1],[-4,0]],
       [[2,0],[1,0],[0,1],[-1,0],[0,-1]],
       [[7,0],[1,0],[0,1],[-1,0],[0,-1]]]
      """;
  private static final String GEOMETRIES =
      """
      [{"type":"Polygon","arcs":[[0,1]],"properties":{"AREACD":"L","n":1,"skip":[]}},
       {"type":"MultiPolygon","arcs":[[[-1,2],[3]],[[4]]],"properties":{"AREACD":"R"}},
       {"type":"Point","coordinates":[0,0]}]
      """;

  @TempDir private Path folder;

  @Test
  void decodesStepsAndJoinsArcsBothWays() throws IOException {
    List<Feature> areas = read("\"transform\":{\"scale\":[2,3],\"translate\":[10,20]},");
    assertThat(areas).hasSize(2);
    assertThat(areas.get(0).outline().toText())
        .isEqualTo("POLYGON ((12 20, 12 23, 10 23, 10 20, 12 20))");
    assertThat(areas.get(1).outline().toText())
        .isEqualTo(
            "MULTIPOLYGON (((12 23, 12 20, 20 20, 20 23, 12 23),"
                + " (14 20, 16 20, 16 23, 14 23, 14 20)),"
                + " ((24 20, 26 20, 26 23, 24 23, 24 20)))");
  }

  @Test
  void takesPositionsAsTheyStandWithoutATransform() throws IOException {
    Path file =
        write(
            """
            {"type":"Topology","arcs":[[[0,0],[2.5,0],[2.5,1],[0,0]]],
             "objects":{"areas":{"geometries":[{"type":"Polygon","arcs":[[0]]}]}}}
            """);
    assertThat(TopoJson.read(file).listFeatures("areas").get(0).outline().toText())
        .isEqualTo("POLYGON ((0 0, 2.5 0, 2.5 1, 0 0))");
  }

  @Test
  void keepsPropertiesThatAreValues() throws IOException {
    List<Feature> areas = read("\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},");
    assertThat(areas.get(0).properties()).containsOnlyKeys("AREACD", "n").containsEntry("n", "1");
  }

  @Test
  void saysWhichLayersThereAre() throws IOException {
    TopoJson topology = TopoJson.read(topology(""));
    assertThatThrownBy(() -> topology.listFeatures("ITL2"))
        .hasMessage("the file has no layer ITL2; it has areas");
  }

  @Test
  void saysWhenAFileIsNoTopology() throws IOException {
    Path file = write("{\"type\":\"FeatureCollection\"}");
    assertThatThrownBy(() -> TopoJson.read(file)).hasMessageContaining("is not TopoJSON");
  }

  private List<Feature> read(String transform) throws IOException {
    return TopoJson.read(topology(transform)).listFeatures("areas");
  }

  private Path topology(String transform) throws IOException {
    String objects = "\"objects\":{\"areas\":{\"geometries\":" + GEOMETRIES + "}}";
    return write("{\"type\":\"Topology\"," + transform + "\"arcs\":" + ARCS + "," + objects + "}");
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("topology.json"), json);
  }
}
