package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters of points from the command line: what comes out, and what is said of bad input. */
class PointMeasureTest {
  @TempDir Path folder;

  private static final String PLANE = "--x x --y y --unit m";
  private static final String DEGREES = "--lat lat --lon lon";

  private Shell run(String command, String... lines) throws IOException {
    Path file = folder.resolve("points.csv");
    Files.writeString(file, String.join("\n", lines) + "\n");
    List<String> words = new ArrayList<>(List.of("measure"));
    words.addAll(Arrays.asList(command.split(" ")));
    words.add(2, file.toString());
    return Shell.run(words.toArray(String[]::new));
  }

  private static final String[] ROAD = {"x,y,jobs", "0,0,5", "100,0,5", "200,0,5", "9000,0,50"};

  private static List<String> last(Shell shell, int columns) {
    return shell.out().lines().skip(1).map(l -> tail(l, columns)).toList();
  }

  private static String tail(String line, int columns) {
    String[] fields = line.split(",", -1);
    return String.join(",", Arrays.copyOfRange(fields, fields.length - columns, fields.length));
  }

  @Test
  void greatCirclesCrossTheDateLine() throws IOException {
    Shell shell =
        run(
            "dbscan " + DEGREES + " --radius 300m --minimum 2",
            "lat,lon",
            "-17,179.999",
            "-17,-179.999",
            "-17,179");
    assertThat(last(shell, 2)).containsExactly("1,core", "1,core", "0,noise");
    assertThat(shell.exit()).isZero();
  }

  @Test
  void rowsWithoutCoordinatesOrWeightAreKeptAndCounted() throws IOException {
    Shell shell =
        run(
            "dbscan " + PLANE + " --weight jobs --radius 150m --minimum 10",
            "x,y,jobs",
            "0,0,5",
            ",0,5",
            "100,0,5",
            "50,0,0",
            "50,0,",
            "5,,1");
    assertThat(last(shell, 2)).containsExactly("1,core", ",", "1,core", ",", ",", ",");
    assertThat(shell.err())
        .contains("A185 2 rows lack a coordinate, the first on line 3")
        .contains("A186 2 rows have no weight above 0, the first on line 5");
  }

  @Test
  void aNegativeWeightAndATextAreSetAside() throws IOException {
    Shell shell =
        run(
            "dbscan " + PLANE + " --weight jobs --radius 150m --minimum 10",
            "x,y,jobs",
            "0,0,-5",
            "zero,0,5",
            "Infinity,0,5",
            "100,0,15");
    assertThat(last(shell, 2)).containsExactly("1,core");
    assertThat(shell.err()).contains(":2:3: A026").contains(":3:1: A025").contains(":4:1: A025");
  }

  @ParameterizedTest
  @CsvSource({
    "15,a distance has a unit: write 15m or 15km",
    "0m,0m is not above zero",
    "-5km,-5km is not above zero",
    "1e400m,is not a distance",
    "fastm,is not a distance"
  })
  void aDistanceHasAUnitAndIsAboveZero(String distance, String sentence) throws IOException {
    Shell shell = run("dbscan " + PLANE + " --minimum 2 --radius=" + distance, ROAD);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains(sentence).hasLineCount(1);
  }

  @Test
  void aMinimumAboveAllThereIsIsTold() throws IOException {
    Shell shell = run("dbscan " + PLANE + " --weight jobs --radius 1km --minimum 66", ROAD);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("A187 the minimum 66 is more than all points together, 65");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--lat x", "--x x --y y", "--lat x --lon y --unit m"})
  void whereThePointsAreIsSaidOnce(String options) throws IOException {
    Shell shell = run("dbscan --radius 1km --minimum 2 " + options, ROAD);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("say where points are");
  }

  @Test
  void exchangedCoordinatesAreTold() throws IOException {
    Shell far = run("dbscan " + DEGREES + " --radius 1km --minimum 1", "lat,lon", "151.2,-33.9");
    assertThat(far.exit()).isEqualTo(2);
    assertThat(far.err()).contains("A180").contains("line 2 has a latitude of 151.2");
    Shell named =
        run(
            "dbscan --lat longitude --lon latitude --radius 1km --minimum 1",
            "latitude,longitude",
            "52,-1");
    assertThat(named.err()).contains("A180").contains("their names say");
    Shell british =
        run("dbscan --lat b --lon a --radius 1km --minimum 1", "a,b", "52,-1", "53.4,-1.5");
    assertThat(british.exit()).isZero();
    assertThat(british.err()).contains("A181 all points are in the Indian Ocean");
  }

  @Test
  void degreesAndMetresAreTold() throws IOException {
    Shell metres = run("dbscan --lat x --lon y --radius 1km --minimum 1", "x,y", "435200,387500");
    assertThat(metres.exit()).isEqualTo(2);
    assertThat(metres.err()).contains("A182").contains("--unit m");
    Shell degrees =
        run("dbscan " + PLANE + " --radius 1km --minimum 1", "x,y", "52.48142,-1.89983");
    assertThat(degrees.exit()).isZero();
    assertThat(degrees.err()).contains("A183");
  }

  @Test
  void aLatitudeBeyondThePoleIsSetAside() throws IOException {
    Shell shell =
        run(
            "dbscan " + DEGREES + " --radius 1km --minimum 1",
            "lat,lon",
            "91,100",
            "50,-170",
            "5,181");
    assertThat(last(shell, 2)).containsExactly("1,core");
    assertThat(shell.err()).contains(":2:1: A184 91").contains(":4:2: A184 181");
  }

  @Test
  void groupsAreClusteredEachForItself() throws IOException {
    Path summary = folder.resolve("summary.csv");
    Shell shell =
        run(
            "dbscan " + PLANE + " --by sector --radius 50m --minimum 2 --summary " + summary,
            "x,y,sector",
            "0,0,steel",
            "10,0,food",
            "20,0,steel",
            "30,0,food",
            "40,0,glass");
    assertThat(last(shell, 2)).containsExactly("1,core", "1,core", "1,core", "1,core", "0,noise");
    assertThat(summary)
        .hasContent(
            """
            sector,cluster,points,weight,x,y,least_x,least_y,most_x,most_y,reach
            food,1,2,2,20,0,10,0,30,0,10
            steel,1,2,2,10,0,0,0,20,0,10
            """);
  }

  @Test
  void theSummaryHasARowPerCluster() throws IOException {
    Path summary = folder.resolve("summary.csv");
    run(
        "dbscan " + DEGREES + " --weight w --radius 1km --minimum 3 --summary " + summary,
        "lat,lon,w",
        "0,0,1",
        "0,0.001,3",
        "50,0,3");
    assertThat(summary)
        .hasContent(
            """
            cluster,points,weight,latitude,longitude,south,west,north,east,reach
            1,2,4,0,0.00075,0,0,0,0.001,83.4
            2,1,3,50,0,50,0,50,0,0
            """);
  }

  @Test
  void aSummaryMustNotReplaceTheInput() throws IOException {
    Path file = folder.resolve("points.csv");
    Shell shell = run("dbscan " + PLANE + " --radius 1km --minimum 2 --summary " + file, ROAD);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("--summary").contains("is an input");
    assertThat(Files.readString(file)).startsWith("x,y,jobs");
  }

  @Test
  void aDoubtfulRadiusIsTold() throws IOException {
    Shell small = run("dbscan " + PLANE + " --radius 1m --minimum 2", ROAD);
    assertThat(small.err()).contains("A188 nearly all points are in no cluster; try a larger");
    Shell large = run("dbscan " + PLANE + " --radius 100km --minimum 2", ROAD);
    assertThat(large.err()).contains("A188 nearly all points are in one cluster; try a smaller");
  }

  @Test
  void pointsThatDoNotPartAreTold() throws IOException {
    Shell shell = run("hdbscan " + PLANE + " --minimum-cluster 2", "x,y", "0,0", "1,0", "2,0");
    assertThat(last(shell, 3)).allMatch(row -> row.startsWith("0,0,"));
    assertThat(shell.err()).contains("A189 no cluster among the points");
  }

  @Test
  void metresAndKilometresGiveTheSame() throws IOException {
    String[] metres = {
      "x,y", "1001,2003.5", "1002,2003.5", "1003,2003.5", "1090,2000", "1091,2000"
    };
    String[] kilometres = {
      "x,y", "1.001,2.0035", "1.002,2.0035", "1.003,2.0035", "1.09,2", "1.091,2"
    };
    for (String measure :
        List.of(
            "hdbscan --minimum-cluster 2 --minimum-points 1",
            "dbscan --radius 1m --minimum 2",
            "optics --radius 1km --minimum 2 --xi 0.1 --minimum-cluster 2")) {
      Shell inMetres = run(measure + " --x x --y y --unit m", metres);
      Shell inKilometres = run(measure + " --x x --y y --unit km", kilometres);
      int added = inMetres.out().lines().findFirst().orElse("").split(",").length - 2;
      assertThat(added).isPositive();
      assertThat(last(inKilometres, added)).isEqualTo(last(inMetres, added));
    }
  }

  @Test
  void theFactsSayWhatWasFoundAndHow() throws IOException {
    Shell shell = run("dbscan " + PLANE + " --radius 150m --minimum 2 --json", ROAD);
    assertThat(shell.out())
        .contains("\"--radius\":\"150m\"")
        .contains("\"distance\":\"straight in the plane, metres\"")
        .contains("\"clusters\":1")
        .contains("\"noise\":1");
  }

  @Test
  void opticsWithoutACutGivesAnOrderAlone() throws IOException {
    Shell shell = run("optics " + PLANE + " --radius 1km --minimum 2", ROAD);
    assertThat(shell.out()).startsWith("x,y,jobs,position,reachability,core_distance\n");
    assertThat(shell.out()).contains("9000,0,50,4,,\n");
  }

  @ParameterizedTest
  @CsvSource({
    "optics --radius 1km --minimum 2 --xi 0.1 --threshold 10m,give one",
    "optics --radius 1km --minimum 2 --xi 2,--xi is between 0 and 1",
    "optics --radius 1km --minimum 2 --threshold 2km,--threshold is at most --radius",
    "optics --radius 1km --minimum 2 --summary s.csv,--summary needs clusters",
    "optics --radius 1km --minimum 0,--minimum is above 0",
    "dbscan --radius 1km --minimum -1,--minimum is above 0",
    "hdbscan --minimum-cluster 1,--minimum-cluster is at least 2",
    "hdbscan --minimum-cluster 5 --minimum-points 0,--minimum-points is at least 1",
    "hdbscan --minimum-cluster 5 --distance-floor 0m,not above zero"
  })
  void optionsThatCannotBeAreTold(String command, String sentence) throws IOException {
    Shell shell = run(command + " " + PLANE, ROAD);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains(sentence).hasLineCount(1);
  }

  @Test
  void theOrderOfRowsIsNotSeen() throws IOException {
    String[] lines = new String[400];
    lines[0] = "name,x,y";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = i + "," + (i * 7919 % 1000) + "," + (i * 104729 % 1000);
    }
    String[] back = lines.clone();
    for (int i = 1; i < lines.length; i++) {
      back[i] = lines[lines.length - i];
    }
    for (String measure :
        List.of(
            "dbscan --radius 60m --minimum 5",
            "hdbscan --minimum-cluster 5",
            "optics --radius 200m --minimum 4 --threshold 50m")) {
      List<String> plain = run(measure + " " + PLANE, lines).out().lines().sorted().toList();
      assertThat(run(measure + " " + PLANE, back).out().lines().sorted().toList()).isEqualTo(plain);
    }
  }
}
