package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.agglo.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What complexity and relatedness say of tables that are not as they should be. */
class ComplexityCommandTest {
  @TempDir Path folder;

  @Test
  void listsThePartsOfATableThatFallsApart() throws IOException {
    Shell shell = run("complexity", "A,a,50", "B,b,50", "B,c,60", "C,c,50", "D,d,50");
    assertThat(shell.exit()).isZero();
    assertThat(shell.err())
        .contains("A232 the table falls into 3 parts that share no industry")
        .contains("of the largest, of 2 areas; the others are (A), (D)");
    assertThat(shell.out()).contains("A,1,,2,z\n").contains("D,1,,3,z\n").contains("B,2,1,1,\n");
  }

  @Test
  void namesAreasAndIndustriesThatAreLeftWithNothing() throws IOException {
    Shell shell =
        run("complexity", "A,a,50", "A,b,50", "B,b,50", "B,c,40", "C,c,2", "C,d,1", "A,d,1");
    assertThat(shell.err())
        .contains("A230 1 of 3 areas have no industry with a quotient of 1 and a value of 30")
        .contains("so no result: C")
        .contains("A231 1 of 4 industries")
        .contains("so no result: d");
    assertThat(shell.out()).contains("C,0,,,z\n");
  }

  @Test
  void saysWhereAllAreasHaveTheSameIndustries() throws IOException {
    Shell shell = run("complexity", "A,a,50", "A,b,50", "B,a,50", "B,b,50");
    assertThat(shell.err()).contains("A235").contains("all areas have the same industries");
    assertThat(shell.out()).contains("A,2,,1,z\n");
    assertThat(run("complexity", "A,a,50", "B,a,50").err()).contains("A235");
  }

  @Test
  void saysWhereTwoOrdersAreAsGood() throws IOException {
    Shell shell = run("complexity", "A,a,50", "A,b,50", "B,b,50", "B,c,50", "C,c,50", "C,a,50");
    assertThat(shell.err()).contains("A235").contains("eigenvalue are equal, 0.25");
    assertThat(shell.out()).contains("A,2,,1,z\n");
  }

  @Test
  void saysWhereTheOrderIsNotFirm() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int r = 10; r < 70; r++) {
      rows.add(r + "," + r + ",50");
      rows.add(r + "," + (r + 1) + ",50");
    }
    Shell shell = run("complexity", rows.toArray(String[]::new));
    assertThat(shell.err()).contains("A234 the second eigenvalue 0.99").contains("A236");
  }

  @Test
  void aTableBelowTheThresholdIsToldHowToLowerIt() throws IOException {
    Shell shell = run("relatedness", "A,a,5", "B,b,5");
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("A238").contains("lower --minimum").hasLineCount(1);
    assertThat(run("relatedness --minimum 5", "A,a,5", "B,b,5").exit()).isZero();
  }

  @Test
  void missingValuesCountAsAbsentAndAreTold() throws IOException {
    Shell shell = run("complexity", "A,a,50", "A,b,", "B,a,50", "B,b,50", "C,b,50");
    assertThat(shell.err()).contains("A239 1 cells have no value and count as absent");
  }

  @Test
  void anIndustryRelatedToNoOtherHasNoDensity() throws IOException {
    Shell shell = run("relatedness-density", "A,a,50", "A,b,50", "B,a,50", "B,b,50", "C,c,50");
    assertThat(shell.out()).contains("A,a,true,1,\n").contains("C,c,true,,z\n");
  }

  @Test
  void fitnessThatHasNotSettledIsTold() throws IOException {
    String[] nested = {"A,a,50", "A,b,50", "B,b,80"};
    assertThat(run("complexity --quotient 0 --method fitness --iterations 2", nested).err())
        .contains("A237");
    assertThat(run("complexity --method fitness --iterations 2 --by industry", nested).out())
        .startsWith("sector,ubiquity,complexity,part,status\n");
  }

  @Test
  void theOrderOfRowsIsNotSeen() throws IOException {
    String[] rows = new String[60];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "R" + i / 10 + ",I" + i % 10 + "," + i * 7919 % 997;
    }
    String[] back = rows.clone();
    Collections.reverse(Arrays.asList(back));
    for (String measure : List.of("complexity", "relatedness", "relatedness-density --gain")) {
      assertThat(run(measure, back).out()).isEqualTo(run(measure, rows).out());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "complexity --iterations 0,--iterations is at least 1",
    "complexity --outlook --by industry,--outlook is of areas",
    "complexity --outlook --method fitness,--outlook is of areas",
    "complexity --minimum -1,--minimum is a number from 0",
    "relatedness --quotient NaN,--quotient is a number from 0"
  })
  void optionsThatCannotBeAreTold(String command, String sentence) throws IOException {
    Shell shell = run(command, "A,a,50", "A,b,50", "B,b,80");
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains(sentence).hasLineCount(1);
  }

  private Shell run(String command, String... rows) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, "region,sector,jobs\n" + String.join("\n", rows) + "\n");
    List<String> words = new ArrayList<>(Arrays.asList(("measure " + command).split(" ")));
    words.add(2, file.toString());
    words.addAll(List.of("--area", "region", "--industry", "sector", "--value", "jobs"));
    return Shell.run(words.toArray(String[]::new));
  }
}
