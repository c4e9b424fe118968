package org.agglo.publish.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.publish.Synthetic;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.map.Ground.Border;
import org.agglo.study.figure.HexagonMaps;
import org.agglo.study.figure.HexagonMaps.HexagonMap;
import org.agglo.study.figure.HexagonMaps.Town;
import org.junit.jupiter.api.Test;

/** Synthetic hexagons; pictures are compared with files that were looked at, shape by shape. */
class HexagonMapTest {
  private static final HexagonGrid GRID = HexagonGrid.BRITISH_KILOMETRE;
  private static final Path FOLDER = Path.of("src/test/resources/org/agglo/publish/map");
  private static final Pattern ELEMENT = Pattern.compile("<(/?\\w+)([^>]*)>");
  private static final MapSheet.Words WORDS =
      new MapSheet.Words(
          "<Synthetic>", "2024", "firms", "all of it", List.of("A ring."), List.of("Made up."));

  /** A row of hexagons from west to east, the first of few and flagged. */
  private static HexagonMap row(double... values) {
    int n = values.length;
    int[] q = new int[n];
    int[] r = new int[n];
    double[] excluding = values.clone();
    double[] quotient = new double[n];
    String[] status = new String[n];
    String[] flags = new String[n];
    for (int i = 0; i < n; i++) {
      q[i] = 2 + i;
      r[i] = 4;
      quotient[i] = 0.2 * (i + 1);
      status[i] = i == 0 ? "u" : "";
      flags[i] = i == 0 ? "dup-reg" : "";
    }
    if (n > 0) {
      excluding[0] = Math.floor(values[0] / 2);
    }
    return new HexagonMap(
        "s", "1.1", "c", "narrow", "2024", q, r, values, excluding, values, values, quotient,
        quotient, values, status, flags);
  }

  private static Ground ground(HexagonMap map, boolean borders) {
    List<Town> towns =
        List.of(new Town("Largeton", 5_000, 5_000, 9_000), new Town("Largeton", 5_010, 5_000, 90));
    List<Border> land =
        borders ? List.of(new Border("half", "West", Synthetic.square(0))) : List.of();
    return Ground.of(new HexagonMaps(GRID, List.of(map), towns), land);
  }

  private static HexagonLayer layer(HexagonMap map) {
    return new HexagonLayer(GRID, map, false);
  }

  private static String flat(HexagonMap map) {
    return new FlatHexagons(ground(map, true), layer(map)).svg(new Caption("m", "<t>", "d"));
  }

  private static String relief(HexagonMap map) {
    return MapSheet.relief(ground(map, true), layer(map), WORDS);
  }

  /** Elements with their classes and path steps: what is drawn, but not the style sheet. */
  private static List<String> shapes(String svg) {
    return ELEMENT
        .matcher(svg.replaceAll("<style>.*?</style>", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static void assertIs(String name, String svg) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("agglo.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, svg);
    }
    assertThat(shapes(svg)).isEqualTo(shapes(Files.readString(file)));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void drawsTheFlatMapAsItWasLookedAt() throws IOException {
    HexagonMap map = row(4, 9, 16, 25, 36);
    assertIs("hexagons-flat.svg", MapSheet.flat(ground(map, true), layer(map), WORDS));
  }

  @Test
  void drawsTheReliefAsItWasLookedAt() throws IOException {
    assertIs("hexagons-relief.svg", relief(row(4, 9, 16, 25, 36)));
  }

  @Test
  void hexagonsOfAClassAreOnePathAndThoseOfFewAnother() {
    String svg = flat(row(9, 16, 25, 36));
    assertThat(svg).contains("class=\"f0\"", "&lt;t&gt;").doesNotContain("class=\"q0\"");
    // Quotients 0.4 and 0.6 and 0.8: three classes, each a path.
    assertThat(count(svg, "<path class=\"q")).isEqualTo(3);
  }

  @Test
  void areaIsAmount() {
    List<Integer> widths = new ArrayList<>();
    Pattern half =
        Pattern.compile("<path class=\"[qf]\\d\" stroke-width=\"[^\"]*\" d=\"M\\d+ \\d+l(\\d+)");
    half.matcher(flat(row(25, 100)))
        .results()
        .forEach(m -> widths.add(Integer.valueOf(m.group(1))));
    assertThat(widths).hasSize(2);
    assertThat(widths.get(1)).isBetween(2 * widths.get(0) - 2, 2 * widths.get(0) + 2);
  }

  @Test
  void heightIsAmountAndOneAThousandTimesTheNextStillShowsTheNextAndTheScale() {
    HexagonMap map = row(1_000, 1);
    String svg = relief(map);
    List<Integer> heights = new ArrayList<>();
    Pattern wall = Pattern.compile("class=\"l\" d=\"M\\d+ \\d+l\\d+ \\d+v(\\d+)");
    wall.matcher(svg).results().forEach(m -> heights.add(Integer.valueOf(m.group(1))));
    assertThat(heights).hasSize(2);
    assertThat(heights.get(1)).isEqualTo(2);
    assertThat(heights.get(0)).isGreaterThan(200);
    assertThat(svg).contains("The largest has 1,000, the next 1.").contains(">1000</text>");
  }

  @Test
  void rowsArePaintedFromNorthToSouth() {
    HexagonMap map = row(5, 5);
    HexagonMap two =
        new HexagonMap(
            "s",
            "1.1",
            "c",
            "narrow",
            "2024",
            new int[] {2, 2},
            new int[] {4, 7},
            map.value(),
            map.excluding(),
            map.everything(),
            map.share(),
            map.quotient(),
            map.quotient(),
            map.value(),
            map.status(),
            map.flags());
    String svg = relief(two);
    // The second hexagon lies to the north and is of no few.
    assertThat(svg.indexOf("<g class=\"q1\"")).isLessThan(svg.indexOf("<g class=\"f0\""));
  }

  @Test
  void oneHexagonHasGroundEnoughToStandOn() {
    HexagonMap map = row(7);
    Ground ground = ground(map, false);
    assertThat(ground.extent().getWidth()).isGreaterThanOrEqualTo(10_000);
    String svg = new FlatHexagons(ground, layer(map)).svg(new Caption("m", "t", "d"));
    assertThat(count(svg, "<path class=\"f0\"")).isEqualTo(1);
    assertThat(svg).contains(" km</text>");
  }

  @Test
  void noHexagonAtAllIsAMapWithNothingOnIt() {
    assertThat(flat(row())).contains("<svg").doesNotContain("<path class=\"q");
    assertThat(relief(row())).contains("<svg").doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(flat(row(Double.NaN))).doesNotContain("NaN");
    assertThat(relief(row(Double.NaN, 3))).doesNotContain("NaN");
  }

  @Test
  void aNameThatWouldCoverAnotherIsLeftOutOrMoved() {
    Labels labels = new Labels(1_000, 1_000, 20);
    assertThat(labels.place("Largeton", 500, 500, false).orElseThrow()).contains("\"start\"");
    assertThat(labels.place("Largeton", 500, 500, false).orElseThrow()).contains("\"end\"");
    labels.place("Largeton", 500, 500, false);
    labels.place("Largeton", 500, 500, false);
    assertThat(labels.place("Largeton", 500, 500, false)).isEmpty();
    assertThat(labels.place("Largeton beyond the edge", 990, 500, false)).isPresent();
    assertThat(new Labels(50, 50, 20).place("Largeton", 25, 25, false)).isEmpty();
  }

  @Test
  void theStyleSheetAndTheFilesHaveTheSameColours() throws IOException {
    String css = Files.readString(Path.of("src/main/resources/org/agglo/publish/site/site.css"));
    for (QuotientClass each : QuotientClass.list()) {
      String name = "--q" + each.ordinal() + ": ";
      assertThat(css).contains(name + each.colour() + ";", name + each.dark() + ";");
      assertThat(HexagonStyle.css()).contains(each.colour(), each.dark());
    }
    assertThat(HexagonStyle.mix("#ffffff", "#000000", 0.5)).isEqualTo("#808080");
  }

  @Test
  void theDataForTheScreenAreWhatTheMapSays() {
    HexagonMap map = row(4, 9.5);
    byte[] bytes =
        new HexagonScript(
                "c",
                GRID,
                List.of(new HexagonScript.Metric(map, "</script>", "firms", "s", "2024")))
            .bytes("C", true, ground(map, true), List.of());
    String script = new String(bytes, StandardCharsets.US_ASCII);
    assertThat(script)
        .startsWith("AggloMap.data(\"c\",{")
        .contains("\"synthetic\":true", "\"count\":2", "\"top\":9.5", "\"total\":13.5")
        .contains("\"flagSets\":[[],[\"dup-reg\"]]", "\"markSets\":[\"\",\"u\"]")
        .contains("\"breaks\":[0.25,0.5,0.8,1.25,2,4]")
        .doesNotContain("</script>");
    assertThat(binary(script, "q").getShort(2)).isEqualTo((short) 3);
    assertThat(binary(script, "value").getFloat(4)).isEqualTo(9.5f);
    assertThat(binary(script, "flags").get(0)).isEqualTo((byte) 1);
  }

  private static ByteBuffer binary(String script, String key) {
    MatchResult found =
        Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(script).results().toList().get(0);
    return ByteBuffer.wrap(Base64.getDecoder().decode(found.group(1)))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void aMapThatStandsInItsPageIsSmallEnough() {
    double[] values = new double[FlatHexagons.MOST_INLINE];
    Arrays.fill(values, 30);
    HexagonMap map = row(values);
    String svg = new FlatHexagons(ground(map, false), layer(map)).svg(new Caption("m", "t", "d"));
    assertThat(count(svg, "z")).isGreaterThan(FlatHexagons.MOST_INLINE - 1);
    assertThat(svg.length()).isLessThan(120_000);
  }
}
