package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.agglo.methods.autocorrelation.Neighbours.Links;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static final Links SOME =
      new Links(new int[] {2, 0, 0, 1}, new int[] {0, 2, 1, 0}, new double[] {5, 1, 3, 2});

  @Test
  void rowsAreAscendingWhateverTheOrderOfTheLinks() {
    Neighbours of = Neighbours.of(4, SOME);
    assertThat(list(of, 0)).containsExactly(1, 2);
    assertThat(of.weight(of.first(0))).isEqualTo(3);
    assertThat(list(of, 1)).containsExactly(0);
    assertThat(of.links()).isEqualTo(4);
    assertThat(of.islands()).containsExactly(3);
  }

  @Test
  void weightsOfASiteAddUpToOneWhereRowsAreStandardised() {
    Neighbours of = Neighbours.of(4, SOME).rowStandardised();
    assertThat(of.weight(of.first(0))).isEqualTo(0.75);
    assertThat(of.weight(of.first(0) + 1)).isEqualTo(0.25);
    assertThat(of.rowStandardised()).isSameAs(of);
    assertThat(of.binary().weight(of.first(0))).isEqualTo(1);
  }

  @Test
  void linksWithoutAnOppositeAreTold() {
    assertThat(Neighbours.of(4, SOME).oneWay().size()).isZero();
    Links oneWay = Neighbours.ofLists(new int[][] {{1, 2}, {0}, {}}).oneWay();
    assertThat(oneWay.from()).containsExactly(0);
    assertThat(oneWay.to()).containsExactly(2);
  }

  @Test
  void listsAreThoseOfAGalFile() {
    Neighbours of = Neighbours.ofLists(new int[][] {{2, 1}, {0}, {0}});
    assertThat(list(of, 0)).containsExactly(1, 2);
    assertThat(of.size()).isEqualTo(3);
  }

  @Test
  void rowsAreStandardisedAgainAmongTheSitesThatStay() {
    java.util.BitSet kept = new java.util.BitSet();
    kept.set(0, 2);
    Neighbours of = Neighbours.of(4, SOME).rowStandardised().only(kept);
    assertThat(of.size()).isEqualTo(2);
    assertThat(of.weight(of.first(0))).isEqualTo(1);
  }

  @Test
  void wrongLinksAreRefused() {
    refused(Links.of(new int[] {0}, new int[] {0}), "site 0 is its own neighbour");
    refused(Links.of(new int[] {0}, new int[] {3}), "a link from 0 to 3 among 3 sites");
    refused(Links.of(new int[] {0, 0}, new int[] {1, 1}), "the link from 0 to 1 stands twice");
    refused(
        new Links(new int[] {0}, new int[] {1}, new double[] {0}),
        "the link from 0 to 1 weighs 0.0");
    assertThatThrownBy(() -> new Links(new int[1], new int[2], new double[1]))
        .hasMessage("1 sites, 2 neighbours and 1 weights");
  }

  private static void refused(Links links, String message) {
    assertThatThrownBy(() -> Neighbours.of(3, links))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static int[] list(Neighbours of, int site) {
    return IntStream.range(of.first(site), of.first(site + 1)).map(of::to).toArray();
  }
}
