package org.agglo.study.identify;

import java.util.List;
import java.util.Optional;
import org.agglo.study.definition.Rows.Gap;

/** What a source says of its missing cells: the first gap that covers a cell speaks for it. */
final class Gaps {
  private final List<Gap> gaps;

  Gaps(List<Gap> gaps) {
    this.gaps = List.copyOf(gaps);
  }

  Optional<Gap> find(SetKey set, String area, String period) {
    return gaps.stream().filter(gap -> covers(gap, set, area, period)).findFirst();
  }

  private static boolean covers(Gap gap, SetKey set, String area, String period) {
    int year = Integer.parseInt(period);
    return gap.cluster().map(set.cluster()::equals).orElse(true)
        && gap.definition().map(set.definition()::equals).orElse(true)
        && gap.area().map(area::equals).orElse(true)
        && year >= gap.from().orElse(Integer.MIN_VALUE)
        && year <= gap.to().orElse(Integer.MAX_VALUE);
  }
}
