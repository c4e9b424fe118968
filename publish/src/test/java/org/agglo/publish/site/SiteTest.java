package org.agglo.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agglo.publish.Synthetic;
import org.agglo.study.figure.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final int LARGEST_PAGE = 300_000;

  @TempDir private Path folder;

  private Map<String, String> write(Published published, String name, int threads)
      throws IOException {
    Path to = folder.resolve(name);
    Site.write(published, to, threads);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(to)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String route = to.relativize(file).toString().replace('\\', '/');
        boolean text = !route.endsWith(".woff2");
        files.put(
            route,
            Files.readString(file, text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static List<String> pages(Map<String, String> files) {
    return files.keySet().stream().filter(f -> f.endsWith(".html")).toList();
  }

  @Test
  void writesAPageForEachClusterAndArea() throws IOException {
    assertThat(write(Synthetic.whole(), "site", 2).keySet())
        .contains("index.html", "methods.html", "sources.html", "data.html", "marks.html")
        .contains("sectors.html", "cluster/ghost.html", "area/shire.html", "area/B2.html")
        .contains("data/figures.csv", "data/dim.csv", "assets/site.css")
        .doesNotContain("area/K1.html");
  }

  @Test
  void isTheSameOverThreadsLocalesAndTimeZones() throws IOException {
    Map<String, String> plain = write(Synthetic.whole(), "one", 1);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("ar").setRegion("EG").build());
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(write(Synthetic.whole(), "arabic", 8)).isEqualTo(plain);
      Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
      assertThat(write(Synthetic.whole(), "turkish", 3)).isEqualTo(plain);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void marksSpotsByOutlineSymbolAndTable() throws IOException {
    String page = write(Synthetic.tested(), "site", 1).get("cluster/bright.html");
    assertThat(page)
        .contains("Hot spot: Synthetic area A1.", "Cold spot: Synthetic area B2.")
        .contains("href=\"#o0\" class=\"spot\"", "href=\"#o3\" class=\"spot cold\"")
        .contains("\u25b2 hot", "\u25bc cold", "4 tests of all clusters is 5% or less; 2 are");
    assertThat(write(Synthetic.tested(), "again", 1).get("cluster/dim.html"))
        .doesNotContain("Hot and cold spots");
  }

  @Test
  void tellsRelatedClustersAndLeavesOutThoseWithoutCodes() throws IOException {
    Map<String, String> files = write(Synthetic.tested(), "site", 1);
    String page = files.get("cluster/bright.html");
    String related = page.substring(page.indexOf("id=\"related\""), page.indexOf("id=\"made\""));
    assertThat(related)
        .contains("Synthetic dim", "Synthetic gap", "one is part of the other", "[x]", "[z]")
        .doesNotContain("Synthetic ghost");
    assertThat(files.get("cluster/ghost.html")).doesNotContain("id=\"related\"");
    assertThat(write(Synthetic.whole(), "none", 1).get("cluster/bright.html"))
        .doesNotContain("id=\"related\"");
  }

  @Test
  void neverShowsComplexityWithoutItsCaveat() throws IOException {
    Map<String, String> files = write(Synthetic.tested(), "site", 1);
    assertThat(files.get("index.html")).contains("not of merit", "The order of areas");
    assertThat(files.get("area/A2.html")).contains("+0.50, 2 of 4", "not of merit");
    assertThat(files.get("area/shire.html")).doesNotContain("not of merit");
    assertThat(files.get("cluster/bright.html")).doesNotContain("omic complexity");
  }

  @Test
  void hasNoDeadLinks() throws IOException {
    assertThat(dead(write(Synthetic.whole(), "site", 2))).isEmpty();
    assertThat(dead(write(Synthetic.tested(), "tested", 2))).isEmpty();
    assertThat(dead(write(Synthetic.bare(), "bare", 1))).isEmpty();
    assertThat(dead(write(Synthetic.registered(), "registered", 2))).isEmpty();
    assertThat(dead(write(Synthetic.held(), "held", 1))).isEmpty();
  }

  @Test
  void repeatsNoId() throws IOException {
    Map<String, String> files = write(Synthetic.tested(), "site", 2);
    write(Synthetic.registered(), "registered", 2)
        .forEach((name, page) -> files.put("registered/" + name, page));
    for (String page : pages(files)) {
      List<String> ids =
          Pattern.compile(" id=\"([^\"]*)\"")
              .matcher(files.get(page))
              .results()
              .map(r -> r.group(1))
              .toList();
      assertThat(ids).as(page).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void keepsPagesSmall() throws IOException {
    Map<String, String> files = write(Synthetic.whole(), "site", 2);
    assertThat(pages(files))
        .allSatisfy(p -> assertThat(files.get(p).length()).isLessThan(LARGEST_PAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></svg></style><svg onload=alert(1)>",
        "${7*7} @raw <!-- --> ]]> &lt;b&gt;",
        "\u202Eevil\u202C \u0634\u0645\u0627\u0644",
        "\u0000\u0008=cmd|' /C calc'!A0"
      })
  void survivesHostileNames(String name) throws IOException {
    Map<String, String> files = write(Synthetic.named(name), "site", 2);
    for (String page : pages(files)) {
      assertThat(files.get(page))
          .as(page)
          .doesNotContain("<script>", "<img", "<svg onload", "\u0000", "\u202E")
          .doesNotContainPattern("<[a-z][^<>\"]*(\"[^\"]*\"[^<>\"]*)* on[a-z]+=");
    }
    assertThat(dead(files)).isEmpty();
  }

  @Test
  void survivesVeryLongAndEmptyNames() throws IOException {
    assertThat(write(Synthetic.named("long ".repeat(2_000)), "long", 1)).isNotEmpty();
    assertThat(write(Synthetic.named(""), "empty", 1)).isNotEmpty();
  }

  @Test
  void standsWithoutOutlinesSectorsAndSources() throws IOException {
    Map<String, String> files = write(Synthetic.bare(), "bare", 1);
    assertThat(files.get("cluster/bright.html")).doesNotContain("<figure id=\"map");
    assertThat(files.get("sectors.html")).contains("shows no sectors");
    assertThat(files.get("data.html")).contains("names no sources");
  }

  @Test
  void holdsEveryFigureInItsFile() throws IOException {
    Published published = Synthetic.whole();
    String csv = write(published, "site", 2).get("data/figures.csv");
    assertThat(csv.lines().count()).isEqualTo(1 + published.figures().size());
  }

  private static List<String> dead(Map<String, String> files) {
    List<String> dead = new ArrayList<>();
    for (String page : pages(files)) {
      Matcher links = LINK.matcher(files.get(page));
      while (links.find()) {
        if (!isAlive(files, page, links.group(1))) {
          dead.add(page + " -> " + links.group(1));
        }
      }
    }
    return dead;
  }

  private static boolean isAlive(Map<String, String> files, String page, String link) {
    if (link.startsWith("https://") || link.startsWith("data:")) {
      return true;
    }
    String path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
    String target =
        path.isEmpty()
            ? page
            : Path.of(page).resolveSibling(path).normalize().toString().replace('\\', '/');
    String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
    String file = files.get(target);
    return file != null && (anchor.isEmpty() || file.contains(" id=\"" + anchor + "\""));
  }
}
