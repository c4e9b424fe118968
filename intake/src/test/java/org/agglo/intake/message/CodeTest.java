package org.agglo.intake.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of messages keeps its own order. */
class CodeTest {
  private static final Pattern PART = Pattern.compile("\\{([0-9])}");

  @Test
  void numbersEachMessageOnceAndInOrder() {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("A[0-9]{3}"));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void numbersThePartsOfASentenceWithoutGaps(Code code) {
    TreeSet<Integer> parts = new TreeSet<>();
    Matcher matcher = PART.matcher(code.sentence());
    while (matcher.find()) {
      parts.add(Integer.valueOf(matcher.group(1)));
    }
    assertThat(parts).containsExactlyElementsOf(IntStream.range(0, parts.size()).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void saysOneSentenceWithoutAFullStop(Code code) {
    assertThat(code.sentence()).isNotBlank().doesNotEndWith(".").doesNotContain("\n", ". ");
  }
}
