package org.agglo.study.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results as text. */
class ResultFileTest {
  @TempDir private Path folder;

  @Test
  void keepsTheInputAsItIs() {
    Cells cells =
        new Tables(folder).cells("place,note,trade,jobs\nA,\"x, \"\"y\"\"\",steel, 50 \n");
    assertThat(Tables.csv(Result.besideRows(cells.table()).numbers("half", new double[] {0.5})))
        .isEqualTo("place,note,trade,jobs,half\nA,\"x, \"\"y\"\"\",steel, 50 ,0.5\n");
  }

  @Test
  void givesNamesThatAreTakenASuffix() {
    Cells cells = new Tables(folder).cells("place,trade,jobs,p,p_agglo\nA,steel,50,1,2\n");
    assertThat(Tables.csv(Result.besideRows(cells.table()).numbers("p", new double[] {0.5})))
        .isEqualTo("place,trade,jobs,p,p_agglo,p_agglo_agglo\nA,steel,50,1,2,0.5\n");
  }

  @Test
  void writesMissingAsNothing() {
    Cells cells = new Tables(folder).cells("place,trade,jobs\nB,steel,5\nA,steel,5\n");
    Result result =
        Result.ofEach(cells.areas())
            .numbers("n", new double[] {Double.NaN, 2.5e-40})
            .truths("t", i -> i == 0 ? "" : "true")
            .words("w", i -> i == 0 ? "" : "a\"b");
    assertThat(Tables.csv(result)).isEqualTo("place,n,t,w\nA,,,\nB,2.5e-40,true,\"a\"\"b\"\n");
  }

  @Test
  void writesTheSameAsJson() throws IOException {
    Cells cells = new Tables(folder).cells("place,trade,jobs\nB,steel,5\nA,steel,5\n");
    Result result =
        Result.ofEach(cells.areas())
            .numbers("n", new double[] {Double.NaN, 2})
            .truths("t", i -> i == 0 ? "" : "true")
            .words("w", i -> i == 0 ? "" : "a\"b");
    StringWriter out = new StringWriter();
    ResultFile.json(result, JsonNodeFactory.instance.objectNode().put("command", "c"), out);
    assertThat(out)
        .hasToString(
            """
            {"run":{"command":"c"},"rows":[{"place":"A","n":null,"t":null,"w":null},
            {"place":"B","n":2,"t":true,"w":"a\\"b"}]}
            """);
  }
}
