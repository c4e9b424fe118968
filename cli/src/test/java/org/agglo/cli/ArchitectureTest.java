package org.agglo.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The directions of the house. Each rule holds for Agglo, and is proven against the small wrong
 * house in {@code org.agglo.cli.wrong}, which breaks every one of them.
 */
class ArchitectureTest {
  private static final String HOUSE = "org.agglo";
  private static final String WRONG_HOUSE = "org.agglo.cli.wrong";

  /** From the ground up: each may use itself and those before it. */
  private static final List<String> LAYERS =
      List.of("methods", "intake", "study", "publish", "observatory", "cli");

  private static final JavaClasses AGGLO =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  private static final JavaClasses WRONG = new ClassFileImporter().importPackages(WRONG_HOUSE);

  /** A rule as it reads for the house and for the wrong house, and what it finds there. */
  record Rule(String name, ArchRule house, ArchRule wrongHouse, String finds) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "layers point down",
            layers(HOUSE),
            layers(WRONG_HOUSE),
            "Share.of(org.agglo.cli.wrong.intake.Table)"),
        new Rule(
            "measures know the JDK alone, and no files",
            pureMeasures(HOUSE),
            pureMeasures(WRONG_HOUSE),
            "java.nio.file.Path"),
        new Rule(
            "chapters do not read each other",
            chapters(HOUSE),
            chapters(WRONG_HOUSE),
            "Slice concentration depends on Slice growth"),
        new Rule("pages know no SQL", pages(HOUSE), pages(WRONG_HOUSE), "java.sql.Connection"),
        new Rule(
            "one door to the network", network(HOUSE), network(WRONG_HOUSE), "java.net.Socket"),
        new Rule("names say something", names(), names(), "wrong.publish.PageHelper"),
        new Rule(
            "output does not depend on where it is made",
            anywhere(),
            anywhere(),
            "java.lang.String.toLowerCase()"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(Rule rule) {
    rule.house().check(AGGLO);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isBrokenByTheWrongHouse(Rule rule) {
    assertThatThrownBy(() -> rule.wrongHouse().check(WRONG))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(rule.finds());
  }

  @Test
  void seesAllLayersThatHaveClasses() {
    for (String layer : List.of("methods", "intake", "study", "publish", "cli")) {
      assertThat(AGGLO.that(resideInAnyPackage(HOUSE + "." + layer + ".."))).isNotEmpty();
    }
  }

  private static ArchRule layers(String root) {
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : LAYERS) {
      layers = layers.optionalLayer(layer).definedBy(root + "." + layer + "..");
    }
    for (int i = 0; i < LAYERS.size(); i++) {
      var layer = layers.whereLayer(LAYERS.get(i));
      layers =
          i == 0
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(LAYERS.subList(0, i).toArray(String[]::new));
    }
    return layers;
  }

  private static ArchRule pureMeasures(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".methods..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            root + ".methods..",
            "java.lang..",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "java.util.concurrent..",
            "java.util.random",
            "java.math",
            "org.jspecify..");
  }

  private static ArchRule chapters(String root) {
    return slices()
        .matching(root + ".methods.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            alwaysTrue(),
            resideInAnyPackage(root + ".methods.inference..", root + ".methods.earth.."));
  }

  private static ArchRule pages(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".publish..", root + ".observatory..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..", root + ".intake.sql..");
  }

  private static ArchRule network(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".intake.fetch..", root + ".observatory..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Socket|URLConnection|HttpURLConnection|InetAddress)");
  }

  private static ArchRule names() {
    return noClasses()
        .should()
        .haveNameMatching(".*\\.[^.]*(Manager|Helper|Util)[^.]*|.*[a-z](Data|Info)");
  }

  private static ArchRule anywhere() {
    return noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Charset.class, "defaultCharset")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault");
  }
}
