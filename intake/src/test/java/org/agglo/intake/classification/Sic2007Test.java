package org.agglo.intake.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.agglo.intake.classification.Sic2007.Entry;
import org.agglo.intake.classification.Sic2007.Match;
import org.agglo.intake.classification.Sic2007.Standing;
import org.agglo.intake.classification.Sic2007.TouchedClass;
import org.junit.jupiter.api.Test;

class Sic2007Test {

  private final Sic2007 sic = Sic2007.load();

  @Test
  void givesOfficialTitlesAtEveryLevel() {
    assertThat(sic.title("29"))
        .hasValue("Manufacture of motor vehicles, trailers and semi-trailers");
    assertThat(sic.title("303"))
        .hasValue("Manufacture of air and spacecraft and related machinery");
    assertThat(sic.title("2910")).hasValue("Manufacture of motor vehicles");
    assertThat(sic.title("62011"))
        .hasValue("Ready-made interactive leisure and entertainment software development");
    assertThat(sic.title("29.10")).isEmpty();
  }

  /** Counts of the Office for National Statistics' summary of structure, and farm agriculture. */
  @Test
  void hasAllCodesOfTheClassification() {
    assertThat(sic.divisions()).hasSize(88).startsWith("01", "02", "03", "05").endsWith("99");
    assertThat(leavesOfAll()).hasSize(728 + 1).isSorted().doesNotHaveDuplicates();
    assertThat(sic.classesNeeded(sic.divisions())).hasSize(615 + 1);
  }

  @Test
  void everyLeafHangsOnItsClassGroupAndDivision() {
    List<String> real = new ArrayList<>(leavesOfAll());
    real.remove("01000");
    assertThat(real)
        .allSatisfy(
            leaf -> {
              for (int digits = 2; digits <= 5; digits++) {
                assertThat(sic.title(leaf.substring(0, digits))).isPresent();
                assertThat(sic.leaves(leaf.substring(0, digits))).contains(leaf);
              }
            });
  }

  @Test
  void aClassWithoutSubclassesHasOneLeaf() {
    assertThat(sic.leaves("2910")).containsExactly("29100");
    assertThat(sic.leaves("6201")).containsExactly("62011", "62012");
    assertThat(sic.title("6201")).isPresent();
    assertThat(sic.title("62010")).isEmpty();
  }

  @Test
  void aDivisionCoversTheLeavesThatBeginWithIt() {
    assertThat(sic.leaves("29"))
        .containsExactly("29100", "29201", "29202", "29203", "29310", "29320");
    assertThat(sic.leaves("291")).containsExactly("29100");
    assertThat(sic.leaves("29100")).containsExactly("29100");
    assertThat(sic.leaves("01")).startsWith("01000", "01110");
    assertThat(sic.leaves("")).isEmpty();
    assertThat(sic.leaves("2")).isEmpty();
    assertThat(sic.leaves("299")).isEmpty();
  }

  @Test
  void farmAgricultureSaysThatItIsNoCodeOfTheClassification() {
    assertThat(sic.title("01000"))
        .hasValueSatisfying(t -> assertThat(t).contains("not a SIC code"));
    assertThat(sic.leaves("0100")).containsExactly("01000");
    assertThat(sic.find("010").standing()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void acceptsALeafWhoseClassExists() {
    Match match = sic.find("62019");
    assertThat(match.standing()).isEqualTo(Standing.LEAF_OF_KNOWN_CLASS);
    assertThat(match.title()).isEqualTo("Computer programming activities");
    assertThat(sic.leaves("62019")).containsExactly("62019");
    assertThat(sic.classesNeeded(List.of("62019")))
        .containsExactly(new TouchedClass("6201", false));
  }

  @Test
  void suggestsWhatAnUnknownCodeMayHaveMeant() {
    assertThat(nearest("29.10")).startsWith("2910");
    assertThat(nearest("62.01/2")).startsWith("62012");
    assertThat(nearest("1110")).startsWith("01110");
    assertThat(nearest("2999")).containsExactly("2932", "2931", "2920");
    assertThat(nearest("74990")).contains("74909");
    assertThat(nearest("motor vehicles")).contains("29", "45");
    assertThat(nearest("4")).hasSize(3);
    assertThat(sic.find("2999").standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(sic.find("29").nearest()).isEmpty();
  }

  @Property
  void anythingAskedForIsAnswered(
      @ForAll @CharRange(from = '.', to = '9') @StringLength(max = 6) String code) {
    Match match = sic.find(code);
    assertThat(match.nearest()).hasSizeLessThanOrEqualTo(3);
    assertThat(match.standing() == Standing.KNOWN).isEqualTo(sic.title(code).isPresent());
    assertThat(sic.leaves(code).isEmpty()).isEqualTo(match.standing() == Standing.UNKNOWN);
  }

  @Test
  void tellsWhichClassesAListSplits() {
    assertThat(sic.classesNeeded(List.of("62011", "291", "62020")))
        .containsExactly(
            new TouchedClass("2910", true),
            new TouchedClass("6201", false),
            new TouchedClass("6202", true));
    assertThat(sic.classesNeeded(List.of("62012", "62011")))
        .containsExactly(new TouchedClass("6201", true));
    assertThat(sic.classesNeeded(List.of("2999"))).isEmpty();
  }

  @Test
  void theOrderOfAListDoesNotMatter() {
    List<String> codes = new ArrayList<>(List.of("30", "62011", "0162", "21"));
    List<TouchedClass> inOrder = sic.classesNeeded(codes);
    Collections.reverse(codes);
    assertThat(sic.classesNeeded(codes)).isEqualTo(inOrder);
  }

  @Test
  void everyDivisionIsOfOneSection() {
    assertThat(sic.sections()).hasSize(21);
    assertThat(sic.divisions())
        .allSatisfy(d -> assertThat(sic.section(d)).isPresent())
        .allSatisfy(
            d ->
                assertThat(
                        sic.sections().stream()
                            .filter(s -> s.first().compareTo(d) <= 0 && s.last().compareTo(d) >= 0))
                    .hasSize(1));
    assertThat(sic.section("62012").orElseThrow().letter()).isEqualTo("J");
    assertThat(sic.section("29").orElseThrow().title()).isEqualTo("Manufacturing");
    assertThat(sic.section("04")).isEmpty();
    assertThat(sic.section("2")).isEmpty();
  }

  @Test
  void leavesTheCoarsestCodesWhenLeavesAreTakenOut() {
    assertThat(sic.without("29", Set.of())).containsExactly("29");
    assertThat(sic.without("29", Set.of("29202"))).containsExactly("291", "29201", "29203", "293");
    assertThat(sic.without("29100", Set.of("29100"))).isEmpty();
    assertThat(sic.without("291", Set.of("29100"))).isEmpty();
    assertThat(sic.without("30", Set.of("29202"))).containsExactly("30");
  }

  @Property
  void whatRemainsHoldsAllLeavesButThoseTaken(@ForAll Random random) {
    List<String> leaves = leavesOfAll();
    Set<String> taken = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      taken.add(leaves.get(random.nextInt(leaves.size())));
    }
    Set<String> rest = new TreeSet<>();
    sic.divisions().forEach(d -> sic.without(d, taken).forEach(c -> rest.addAll(sic.leaves(c))));
    Set<String> wanted = new TreeSet<>(leaves);
    wanted.removeAll(taken);
    assertThat(rest).isEqualTo(wanted);
  }

  private List<String> leavesOfAll() {
    return sic.divisions().stream().flatMap(division -> sic.leaves(division).stream()).toList();
  }

  private List<String> nearest(String code) {
    return sic.find(code).nearest().stream().map(Entry::code).toList();
  }
}
