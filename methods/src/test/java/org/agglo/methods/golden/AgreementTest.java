package org.agglo.methods.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same numbers as other software gives, to 1e-12 or half a unit of the last digit it printed;
 * and the page that tells readers so.
 */
class AgreementTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "explanation", "agreement.md");

  static Stream<Golden> goldens() {
    return all().stream();
  }

  static List<Golden> all() {
    return Stream.of(
            EconGeo.list(),
            Complexity.econGeo(),
            Reat.list(),
            Complexity.exact(),
            WorkedExamples.list(),
            Autocorrelations.list())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void agrees(Golden golden) {
    assertThat(golden.lines()).isNotEmpty();
    for (Golden.Line line : golden.lines()) {
      assertThat(line.obtained())
          .as("%s, %s: %s", golden.software(), golden.function(), line.what())
          .isCloseTo(Double.parseDouble(line.expected()), within(line.slack()));
    }
  }

  /** Families of measures, by the classes that a comparison names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LocationQuotient",
        "Hoover",
        "LocationalGini",
        "Krugman",
        "Hachman",
        "Herfindahl",
        "Entropy",
        "Theil",
        "SymmetricQuotient",
        "StandardisedQuotient",
        "StrongClusters",
        "ShiftShare",
        "EstebanMarquillas",
        "Arcelus",
        "LitzenbergerSternberg",
        "EconomicComplexity",
        "Fitness",
        "Proximity",
        "Relatedness.of",
        "RelatednessDensity",
        "ComplexityOutlook",
        "Moran",
        "Geary",
        "GetisOrd"
      })
  void hasTwentyValuesForEachFamily(String family) {
    long values =
        all().stream()
            .filter(golden -> golden.measure().contains(family))
            .mapToLong(golden -> golden.lines().size())
            .sum();
    assertThat(values).isGreaterThanOrEqualTo(20);
  }

  /** Run with {@code -Dagglo.write=true} to write the page again. */
  @Test
  void pageIsCurrent() throws IOException {
    String page = AgreementPage.of(all());
    if (Boolean.getBoolean("agglo.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/explanation/agreement.md is written by this test with -Dagglo.write=true")
        .isEqualTo(page);
  }
}
