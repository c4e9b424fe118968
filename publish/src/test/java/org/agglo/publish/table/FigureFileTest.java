package org.agglo.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.agglo.publish.Synthetic;
import org.agglo.study.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFileTest {
  private static final int VALUE = 7;

  private static String text(CsvBytes csv) {
    return new String(csv.endRow().done(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM", "\tx"})
  void makesFormulasInert(String formula) {
    assertThat(text(new CsvBytes(8).text(formula))).isEqualTo("'" + formula + "\n");
  }

  @Test
  void keepsNumbersNumbers() {
    assertThat(text(new CsvBytes(8).number(-1.5).number(Double.NaN).number(0)))
        .isEqualTo("-1.5,,0\n");
  }

  @Test
  void quotesWhatNeedsIt() {
    assertThat(text(new CsvBytes(8).text("a,b").text("say \"x\"").text("\r").text("two\nlines")))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"'\r\",\"two\nlines\"\n");
  }

  @Test
  void hasTheColumnsOfAFigureInOrder() {
    List<String> components =
        Arrays.stream(Figure.class.getRecordComponents()).map(c -> snake(c.getName())).toList();
    assertThat(FigureFile.columns()).extracting(FigureFile.Column::name).isEqualTo(components);
  }

  @Test
  void putsTheStatusInItsOwnColumn() {
    Figure missing =
        Synthetic.whole().figures().stream().filter(f -> !f.isPresent()).findFirst().orElseThrow();
    String row = new String(FigureFile.rows(List.of(missing)), StandardCharsets.UTF_8);
    assertThat(row).contains(",jobs,cluster,x,");
    assertThat(row.split(",", -1)[VALUE]).isEmpty();
  }

  private static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
