package org.agglo.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void joinsWordsAsAListIsRead() {
    assertThat(Text.list(List.of())).isEmpty();
    assertThat(Text.list(List.of("a"))).isEqualTo("a");
    assertThat(Text.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void takesOutWhatTurnsOrHidesText() {
    assertThat(Text.clean("a\u202Eb\u0000c\td")).isEqualTo("ab c d");
    assertThat(Text.clean("\u0634\u0645\u0627\u0644")).isEqualTo("\u0634\u0645\u0627\u0644");
  }

  @Test
  void escapesMarkup() {
    Markup m = new Markup().element("text", "<b>&'\"", "x", "\"><script>");
    assertThat(m.toString())
        .isEqualTo("<text x=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;&quot;</text>");
  }
}
