package org.agglo.methods.complexity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Tables of 2 to 9 areas by 2 to 12 industries, from nearly empty to nearly full. */
class RandomTables extends DomainContextBase {
  @Provide
  Arbitrary<boolean[][]> tables() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 9),
            Arbitraries.integers().between(2, 12),
            Arbitraries.integers().between(1, 9))
        .flatAs(
            (areas, industries, tenths) ->
                Arbitraries.integers()
                    .between(0, 9)
                    .map(i -> i < tenths)
                    .array(Boolean[].class)
                    .ofSize(industries)
                    .map(RandomTables::unboxed)
                    .array(boolean[][].class)
                    .ofSize(areas));
  }

  private static boolean[] unboxed(Boolean[] row) {
    boolean[] unboxed = new boolean[row.length];
    for (int i = 0; i < row.length; i++) {
      unboxed[i] = row[i];
    }
    return unboxed;
  }
}
