package org.agglo.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.methods.Measures;
import org.agglo.publish.Synthetic;
import org.agglo.publish.page.Term.Citation;
import org.agglo.publish.text.Text;
import org.junit.jupiter.api.Test;

class ChapterTest {
  private final Atlas atlas = Atlas.of(Synthetic.whole());
  private final List<Chapter> chapters = Chapter.list(atlas, Working.of(atlas));

  private Stream<Term> terms() {
    return chapters.stream().flatMap(c -> Stream.concat(c.shown().stream(), c.others().stream()));
  }

  @Test
  void definesEveryMeasureOnce() {
    List<String> wanted = new ArrayList<>(Measures.list().stream().map(m -> m.id()).toList());
    SiteTerms.list().forEach(own -> wanted.add(own.id()));
    assertThat(terms().map(Term::id)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void hasAQuestionForEachChapterOfTheCatalogue() {
    assertThat(chapters)
        .allSatisfy(c -> assertThat(c.question()).isNotEqualTo(Text.capital(c.id())).endsWith("?"));
  }

  @Test
  void tellsOfEachMeasureAllThatTheCatalogueDoes() {
    for (Measures.Entry entry : Measures.list()) {
      Term term = terms().filter(t -> t.id().equals(entry.id())).findFirst().orElseThrow();
      assertThat(term.formula()).as(entry.id()).startsWith("<math");
      assertThat(term.edges()).hasSameSizeAs(entry.reference().edges());
      assertThat(term.sources()).hasSameSizeAs(entry.reference().sources());
      assertThat(List.of(term.words(), term.example(), term.version())).doesNotContain("");
    }
  }

  @Test
  void putsReadingsOfTheSiteBehindTheMeasuresTheyAreMadeOf() {
    assertThat(chapters.get(0).shown().stream().map(Term::id))
        .containsSubsequence(
            "level", "share", "location-quotient", "location-quotient-rest", "rank");
  }

  @Test
  void worksThroughNumbersOfThisBuildWhereThereAreSome() {
    assertThat(terms().filter(t -> !t.working().isEmpty()).map(Term::id))
        .containsExactly(
            "share",
            "location-quotient",
            "location-quotient-rest",
            "growth",
            "growth-against-nation");
    assertThat(Chapter.list(atlas, Optional.empty()).get(0).shown().get(1).working()).isEmpty();
  }

  @Test
  void showsTheTestsThatGaveIntervalsAndTheOthersOnTheirOwnPage() {
    Chapter plain = inference(atlas);
    assertThat(plain.shown()).extracting(Term::id).containsExactly("interval");
    Chapter tested = inference(Atlas.of(Synthetic.tested()));
    assertThat(tested.shown())
        .filteredOn(t -> t.id().equals("dartboard"))
        .extracting(Term::use)
        .containsExactly("Intervals of quotients of jobs.");
    assertThat(tested.others()).extracting(Term::id).contains("count-test");
  }

  private static Chapter inference(Atlas of) {
    return Chapter.list(of, Optional.empty()).stream()
        .filter(c -> c.id().equals("inference"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsTheAddressInACitation() {
    Citation with = Citation.of("Tian, Z. (2013), Papers. https://doi.org/10.1/a(b).");
    assertThat(with.text()).isEqualTo("Tian, Z. (2013), Papers.");
    assertThat(with.address()).isEqualTo("https://doi.org/10.1/a(b)");
    assertThat(with.label()).isEqualTo("doi.org/10.1/a(b)");
    assertThat(Citation.of("Definition.").address()).isEmpty();
  }
}
