package org.agglo.intake.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two names of organisations are. */
class NameScoreTest {
  /** The examples of Winkler (1990), table 1 of later reprints, to its three digits. */
  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.961",
    "DWAYNE, DUANE, 0.840",
    "DIXON, DICKSONX, 0.813",
    "SHACKLEFORD, SHACKELFORD, 0.982",
    "NICHLESON, NICHULSON, 0.956",
    "JONES, JOHNSON, 0.832",
    "ABC, XYZ, 0",
    "SAME, SAME, 1"
  })
  void wordsAreAsAlikeAsWinklerHasThem(String a, String b, double likeness) {
    assertThat(JaroWinkler.of(a, b)).isCloseTo(likeness, within(0.0006));
    assertThat(JaroWinkler.of(b, a)).isEqualTo(JaroWinkler.of(a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "'The A.B. Smith & Sons Co. Ltd', 'ab smith sons'",
    "'Café Zoë (UK) PLC', 'cafe zoe uk'",
    "'St Mary''s Heath', 'st marys heath'",
    "'THE COMPANY LIMITED', 'the company limited'",
    "'2 Sisters Food Group', '2 sisters food group'",
    "'  ', ''"
  })
  void namesAreReducedToTheWordsThatTell(String name, String words) {
    assertThat(String.join(" ", CompanyName.words(name))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Acme Tools Limited, ACME TOOLS LTD, 1",
    "University of Sheffield, Sheffield University (The), 1",
    "Acme Fund 2018 LP, Acme Fund 2019 LP, 0.666667",
    "Smith Engineering, Smith Catering, 0.344828",
    "Acme, Acme Properties, 0.444444"
  })
  void aWordThatOneLacksCostsItsLength(String a, String b, double score) {
    assertThat(score(a, b)).isCloseTo(score, within(1e-6));
  }

  @Property
  void theOrderOfTwoNamesDoesNotMatter(
      @ForAll @AlphaChars @StringLength(max = 20) String a,
      @ForAll @AlphaChars @StringLength(max = 20) String b,
      @ForAll @AlphaChars @StringLength(max = 20) String c) {
    String one = a + " " + b;
    String other = c + " " + b + " " + a;
    assertThat(score(one, other)).isEqualTo(score(other, one)).isBetween(0.0, 1.0 + 1e-12);
  }

  private static double score(String a, String b) {
    return NameScore.of(CompanyName.words(a), CompanyName.words(b));
  }
}
