package org.agglo.study.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure.Scope;
import org.junit.jupiter.api.Test;

/** Figures as a relation, there and back. */
class FigureColumnsTest {
  private static final Figure FULL =
      new Figure(
          "3.1",
          Measure.GROWTH_AGAINST_NATION,
          "cars",
          Definition.BROAD,
          "A1",
          "area",
          "2019/2021",
          1.25,
          "share",
          Scope.PROXY,
          "e r",
          50,
          7,
          1,
          1.5,
          0.01,
          0.02,
          3,
          40,
          "jobs",
          "2021",
          "area",
          "all synthetic jobs",
          "growth",
          "1",
          List.of("stale", "low-n"),
          1.2,
          "synthetic");

  @Test
  void comeBackAsTheyWentIn() {
    assertThat(thereAndBack(List.of(FULL))).containsExactly(FULL);
  }

  @Test
  void comeBackInTheirOrder() {
    List<Figure> figures = TinyStudy.plain().figures();
    assertThat(thereAndBack(figures)).isEqualTo(figures);
  }

  @Test
  void comeBackWhereThereAreNone() {
    assertThat(thereAndBack(List.of())).isEmpty();
  }

  @Test
  void haveAColumnForEveryPartAndTheRow() {
    List<String> parts =
        Arrays.stream(Figure.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .toList();
    Map<String, String> types = FigureColumns.types();
    assertThat(types.keySet()).containsAll(parts).hasSize(parts.size() + 1);
    assertThat(types).containsEntry("value", "number").containsEntry("note", "text");
  }

  @Test
  void haveNoRankWhereTheyAreNotRanked() {
    Columns columns = FigureColumns.of(TinyStudy.plain().figures(f -> f.rank() == 0).subList(0, 1));
    assertThat(columns.numbers("rank")).containsExactly(Double.NaN);
    assertThat(columns.numbers("of")).containsExactly(Double.NaN);
  }

  private static List<Figure> thereAndBack(List<Figure> figures) {
    try (Database database = Database.open(2)) {
      FigureColumns.of(figures).create(database, "figure");
      return FigureColumns.read(Columns.read(database, "SELECT * FROM figure ORDER BY figure.row"));
    }
  }
}
