package org.agglo.publish.page;

import java.util.function.DoubleFunction;
import org.agglo.study.figure.Figure;

/** The number without what is flagged, which stands beside every number that has one. */
final class Beside {
  private Beside() {}

  /** {@code 3.20 without flagged}; empty where there is none, or where it reads the same. */
  static String of(Figure f, DoubleFunction<String> format) {
    double without = f.valueExcludingFlagged();
    boolean told =
        f.isPresent()
            && !Double.isNaN(without)
            && !format.apply(without).equals(format.apply(f.value()));
    return told ? format.apply(without) + " without flagged" : "";
  }
}
