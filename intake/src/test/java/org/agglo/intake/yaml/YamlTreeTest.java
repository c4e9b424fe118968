package org.agglo.intake.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.yaml.YamlTree.Mapping;
import org.agglo.intake.yaml.YamlTree.Scalar;
import org.agglo.intake.yaml.YamlTree.Sequence;
import org.agglo.intake.yaml.YamlTree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A YAML file as a tree that knows its places. */
class YamlTreeTest {
  private final Problems problems = new Problems();

  @Test
  void keepsKeysInTheOrderOfTheFile() {
    Mapping root = mapping("b: 1\na: 2\n");
    assertThat(root.entries()).extracting(YamlTree.Entry::key).containsExactly("b", "a");
  }

  @Test
  void knowsLineAndColumnOfKeysAndValues() {
    Mapping root = mapping("name: x\nyears:\n  first: 2015\n");
    YamlTree.Entry years = root.find("years").orElseThrow();
    YamlTree.Entry first = ((Mapping) years.value()).find("first").orElseThrow();
    assertThat(years.place()).hasToString("study.yaml:2:1");
    assertThat(first.place()).hasToString("study.yaml:3:3");
    assertThat(first.value().place()).hasToString("study.yaml:3:10");
  }

  @Test
  void knowsThePlaceOfEachItemOfAList() {
    Mapping root = mapping("codes: [\"29\",\n  \"30\"]\n");
    Sequence codes = (Sequence) root.find("codes").orElseThrow().value();
    assertThat(codes.items())
        .extracting(item -> item.place().toString())
        .containsExactly("study.yaml:1:9", "study.yaml:2:3");
  }

  @Test
  void keepsAKeyThatStandsTwice() {
    assertThat(mapping("a: 1\na: 2\n").entries()).hasSize(2);
  }

  @Test
  void tellsNothingFromAnEmptyText() {
    Mapping root = mapping("a:\nb: \"\"\nc: ~\n");
    assertThat(scalar(root, "a").isNull()).isTrue();
    assertThat(scalar(root, "b").isNull()).isFalse();
    assertThat(scalar(root, "c").isNull()).isTrue();
  }

  @Test
  void keepsTextsAsWritten() {
    Mapping root = mapping("a: 0100\nb: 2.10\nc: \"2.1\"\nd: no\n");
    assertThat(scalar(root, "a").text()).isEqualTo("0100");
    assertThat(scalar(root, "b").text()).isEqualTo("2.10");
    assertThat(scalar(root, "d").text()).isEqualTo("no");
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() {
    assertThat(mapping("\uFEFFname: x\n").find("name")).isPresent();
  }

  @Test
  void saysWhereATextIsNoYaml() {
    assertThat(YamlTree.parse("name: x\n  years: [1, 2\n", "study.yaml", problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
    Problem problem = problems.list().get(0);
    assertThat(problem.code()).isEqualTo(Code.YAML_SYNTAX);
    assertThat(problem.place().line()).isEqualTo(2);
    assertThat(problem.place().column()).isPositive();
    assertThat(problem.text()).doesNotContain("\n");
  }

  @Test
  void saysThatAFileIsMissing(@TempDir Path folder) {
    assertThat(YamlTree.read(folder.resolve("study.yaml"), "study.yaml", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.FILE_MISSING);
  }

  @Test
  void saysThatAFileIsNotUtf8(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("study.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
    assertThat(YamlTree.read(file, "study.yaml", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.FILE_UNREADABLE);
  }

  @Test
  void saysThatAFileHoldsNothing() {
    assertThat(YamlTree.parse("# a comment alone\n", "study.yaml", problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
    assertThat(problems.list().get(0).text()).contains("empty").doesNotContain("row");
  }

  @Test
  void refusesAValueThatHoldsItself() {
    assertThat(YamlTree.parse("a: &a [*a]\n", "study.yaml", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.YAML_SYNTAX);
  }

  /** Ten lists of ten lists of ten lists …: small on disk, endless in memory. */
  @Test
  void refusesABomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1) + ",";
      bomb.append("a" + i + ": &a" + i + " [" + alias.repeat(9) + "*a" + (i - 1) + "]\n");
    }
    assertThat(YamlTree.parse(bomb.toString(), "study.yaml", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.YAML_SYNTAX);
  }

  private Mapping mapping(String text) {
    Optional<Tree> tree = YamlTree.parse(text, "study.yaml", problems);
    assertThat(problems.list()).isEmpty();
    return (Mapping) tree.orElseThrow();
  }

  private static Scalar scalar(Mapping mapping, String key) {
    return (Scalar) mapping.find(key).orElseThrow().value();
  }
}
