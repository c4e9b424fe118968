package org.agglo.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Which name was meant. */
class NearestTest {
  private static final List<String> KEYS = List.of("narrow", "broad", "tier", "tier_source");

  @Test
  void findsTheNameThatDiffersLeast() {
    assertThat(Nearest.find("narow", KEYS)).contains("narrow");
    assertThat(Nearest.find("tier_sorce", KEYS)).contains("tier_source");
  }

  @Test
  void takesNoNoticeOfCase() {
    assertThat(Nearest.find("NARROW", KEYS)).contains("narrow");
  }

  /** A Turkish machine must not turn I into a letter without a dot. */
  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(Nearest.find("TIER", KEYS)).contains("tier");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void findsNothingWhereNothingIsNear() {
    assertThat(Nearest.find("population", KEYS)).isEmpty();
    assertThat(Nearest.ask("population", KEYS)).isEmpty();
  }

  @Test
  void amongEquallyNearTakesTheFirstInOrderWhateverTheirOrder() {
    assertThat(Nearest.find("bat", List.of("cat", "hat", "ant"))).contains("cat");
    assertThat(Nearest.find("bat", List.of("hat", "cat", "ant"))).contains("cat");
  }

  @Test
  void asksAsTheEndOfASentence() {
    assertThat(Nearest.ask("narow", KEYS)).isEqualTo("; did you mean \"narrow\"?");
  }

  @Test
  void distanceCountsLettersToChangeAddOrTakeAway() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("abc", "abc")).isZero();
  }

  @Property(tries = 200)
  void distanceIsTheSameBothWaysAndAtMostTheLongerLength(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b) {
    int distance = Nearest.distance(a, b);
    assertThat(distance).isEqualTo(Nearest.distance(b, a));
    assertThat(distance)
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
  }
}
