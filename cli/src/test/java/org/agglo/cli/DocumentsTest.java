package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name exists: files, headings, classes and commands. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\./)?agglo (.+)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

  /** All documents: those of the root, and those of docs but for the reference's schemas. */
  static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(root, docs).filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOnlyWhatExists(Path document) throws IOException {
    assertThat(missing(document)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givesCommandsThatAgglosCommandLineTakes(Path document) throws IOException {
    for (String command : commands(Files.readString(document))) {
      assertThatCode(() -> Agglo.commandLine().parseArgs(command.trim().split("\\s+")))
          .as("agglo " + command)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void readsTheCommandsOfTheReadme() throws IOException {
    assertThat(commands(Files.readString(ROOT.resolve("README.md"))))
        .contains("run examples/midlands", "new my-study");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](nowhere.md)",
        "[a](#no-such-heading)",
        "![a](docs/images/nowhere.png)",
        "`cli/src/main/java/org/agglo/cli/Nobody.java`"
      })
  void findsWhatIsMissing(String text, @TempDir Path folder) throws IOException {
    Path document = Files.writeString(folder.resolve("a.md"), "# Heading\n\n" + text + "\n");
    assertThat(missing(document)).hasSize(1);
  }

  private static List<String> missing(Path document) throws IOException {
    String text = Files.readString(document);
    List<String> missing = new ArrayList<>();
    for (String link : all(LINK, text)) {
      if (!link.matches("[a-z]+:.*") && !leadsSomewhere(document, link)) {
        missing.add(link);
      }
    }
    for (String code : all(CODE, text)) {
      if (isPath(code) && !Files.exists(ROOT.resolve(code))) {
        missing.add(code);
      }
    }
    return missing;
  }

  private static boolean leadsSomewhere(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1 || headings(Files.readString(target)).contains(parts[1]));
  }

  /** The places of a document, named as code hosts name them. */
  private static List<String> headings(String text) {
    return all(Pattern.compile("(?m)^#+ (.+)$"), text).stream()
        .map(h -> h.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(h -> h.replace(' ', '-'))
        .toList();
  }

  /** Only what begins with a folder of ours is meant as a path of ours. */
  private static boolean isPath(String code) {
    int slash = code.indexOf('/');
    return code.matches("[\\w.-]+(/[\\w.-]+)+")
        && !code.matches(".*/(build|target)(/.*)?")
        && Files.isDirectory(ROOT.resolve(code.substring(0, slash)));
  }

  private static List<String> commands(String text) {
    return all(FENCED, text).stream().flatMap(block -> all(COMMAND, block).stream()).toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map((MatchResult r) -> r.group(1)).toList();
  }
}
