package org.agglo.intake.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.agglo.intake.classification.Concordance.Mapped;
import org.agglo.intake.classification.Concordance.Row;
import org.junit.jupiter.api.Test;

/** Values go from one classification to another, and what goes nowhere is told. Synthetic. */
class ConcordanceTest {
  private static final Concordance TABLE =
      Concordance.of(
          "old",
          "new",
          List.of(new Row("10", "A", 1), new Row("20", "A", 0.25), new Row("20", "B", 0.5)));

  @Test
  void splitsValuesByWeight() {
    Mapped mapped = TABLE.map(Map.of("10", 8.0, "20", 100.0, "30", 7.0));
    assertThat(mapped.values()).isEqualTo(Map.of("A", 33.0, "B", 50.0));
    assertThat(mapped.unmapped()).isEqualTo(Map.of("20", 25.0, "30", 7.0));
    assertThat(mapped.total()).isEqualTo(115);
    assertThat(mapped.unmappedShare()).isEqualTo(32 / 115.0);
  }

  @Test
  void looksACodeUpByItsClassPrefixButNotByItsParts() {
    assertThat(TABLE.find("2012")).isEqualTo(TABLE.find("20"));
    assertThat(TABLE.find("2")).isEmpty();
    assertThat(TABLE.unmapped("20199")).isEqualTo(0.25);
    assertThat(TABLE.unmapped("99")).isEqualTo(1);
  }

  @Test
  void nothingIsMappedToNothing() {
    Mapped mapped = TABLE.map(Map.of());
    assertThat(mapped.values()).isEmpty();
    assertThat(mapped.unmapped()).isEmpty();
    assertThat(mapped.unmappedShare()).isZero();
  }

  @Test
  void weightsThatPassOneAreRefused() {
    List<Row> rows = List.of(new Row("1", "A", 0.7), new Row("1", "B", 0.7));
    assertThatThrownBy(() -> Concordance.of("a", "b", rows)).hasMessageContaining("weights of 1");
    assertThatThrownBy(() -> new Row("1", "A", 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new Row("1", "A", Double.NaN)).hasMessageContaining("above 0");
  }

  @Test
  void goesBackByTheSizesOfWhatItCameFrom() {
    Concordance back = TABLE.reversed(Map.of("10", 10.0, "20", 40.0));
    assertThat(back.find("A0").stream().map(Row::weight)).isEmpty();
    assertThat(back.rows())
        .containsExactly(new Row("A", "10", 0.5), new Row("A", "20", 0.5), new Row("B", "20", 1));
  }

  /** Mapped and unmapped add up to what came in. */
  @Property
  void losesNothingUntold(
      @ForAll("tables") List<Row> rows, @ForAll("values") Map<String, Double> v) {
    Mapped mapped = Concordance.of("a", "b", rows).map(v);
    double out = sum(mapped.values()) + sum(mapped.unmapped());
    assertThat(out).isCloseTo(mapped.total(), within(1e-5 * Math.max(1, mapped.total())));
  }

  @Property
  void theOrderOfRowsDoesNotMatter(@ForAll("tables") List<Row> rows, @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Concordance.of("a", "b", shuffled).rows())
        .isEqualTo(Concordance.of("a", "b", rows).rows());
  }

  /** Two tables in turn map as the joined table does. */
  @Property
  void joinedTablesMapAsInTurn(
      @ForAll("tables") List<Row> rows, @ForAll("values") Map<String, Double> values) {
    Concordance first = Concordance.of("a", "b", rows);
    Concordance second =
        Concordance.of("b", "c", List.of(new Row("11", "X", 0.5), new Row("12", "Y", 1)));
    Map<String, Double> inTurn = second.map(first.map(values).values()).values();
    Map<String, Double> joined = first.then(second).map(values).values();
    assertThat(joined.keySet()).isEqualTo(inTurn.keySet());
    joined.forEach((code, v) -> assertThat(v).isCloseTo(inTurn.get(code), within(1e-6)));
  }

  @Provide
  Arbitrary<List<Row>> tables() {
    Arbitrary<String> from = Arbitraries.of("01", "02", "03");
    Arbitrary<String> to = Arbitraries.of("11", "12", "13");
    return net.jqwik.api.Combinators.combine(from, to, Arbitraries.of(0.01, 0.05, 0.1))
        .as(Row::new)
        .list()
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<Map<String, Double>> values() {
    return Arbitraries.maps(
        Arbitraries.of("01", "02", "03", "0299", "04"), Arbitraries.doubles().between(0, 1000));
  }

  private static double sum(Map<String, Double> values) {
    return new TreeMap<>(values).values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
