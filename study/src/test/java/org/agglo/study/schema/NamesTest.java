package org.agglo.study.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.agglo.study.definition.Clusters;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.Rows;
import org.junit.jupiter.api.Test;

/** How records and their parts are called. */
class NamesTest {

  @Test
  void keysAreInSnakeCase() {
    assertThat(Names.keys(Cluster.class)).contains("id", "tier_source", "fit_reason");
  }

  @Test
  void choicesAreInLowerCaseWithHyphens() {
    assertThat(Names.choices(Clusters.Tier.class))
        .containsExactly("super", "established", "new-economy");
  }

  @Test
  void recordsHaveTheirArticle() {
    assertThat(Names.of(Cluster.class)).isEqualTo("a cluster");
    assertThat(Names.of(Rows.Area.class)).isEqualTo("an area");
    assertThat(Names.of(Rows.CodeSet.class)).isEqualTo("a code set");
  }

  @Test
  void areTheSameOnATurkishMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(Names.choices(Frame.class)).contains("sic", "subject", "supplier-label");
      assertThat(Names.keys(Cluster.class)).contains("id", "fit_reason");
    } finally {
      Locale.setDefault(before);
    }
  }
}
