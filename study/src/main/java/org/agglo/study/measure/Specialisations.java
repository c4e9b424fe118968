package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.text.Decimal;
import org.agglo.methods.complexity.Presence;
import org.agglo.methods.complexity.Threshold;

/** Which area of a table is specialised in which industry, by the quotients of its cells. */
public final class Specialisations {
  private static final int VALUE = 0;

  private final Cells cells;
  private final Threshold threshold;
  private final Presence presence;

  /** Marks the cells that reach the threshold, and tells what is left with none. */
  public Specialisations(Cells cells, Threshold threshold) {
    this.cells = cells;
    this.threshold = threshold;
    double[] values = cells.values(VALUE);
    double[] quotients = Base.of(cells, VALUE, new int[0], Optional.empty()).quotients().plain();
    presence =
        Presence.of(
            cells.areas().codes(),
            cells.industries().codes(),
            threshold.reached(quotients, values));
    if (presence.size() == 0) {
      throw Misuse.of(Code.PRESENCE_NOTHING, place(), cells.table().name(), least(), leastValue());
    }
    tell(Arrays.stream(values).filter(Double::isNaN).count());
    tell(Code.PRESENCE_AREAS, cells.areas(), r -> presence.diversity(r) == 0);
    tell(Code.PRESENCE_INDUSTRIES, cells.industries(), i -> presence.ubiquity(i) == 0);
  }

  private void tell(long unknown) {
    if (unknown > 0) {
      cells.table().problems().add(Code.PRESENCE_UNKNOWN, place(), unknown);
    }
  }

  private void tell(Code code, Keys keys, IntPredicate isEmpty) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < keys.size(); k++) {
      if (isEmpty.test(k)) {
        names.add(keys.names().get(k));
      }
    }
    if (!names.isEmpty()) {
      tell(code, names.size(), keys.size(), least(), leastValue(), Some.of(names));
    }
  }

  private String least() {
    return Decimal.brief(threshold.quotient());
  }

  private String leastValue() {
    return Decimal.brief(threshold.value());
  }

  private Place place() {
    return Place.of(cells.table().name());
  }

  /** Tells of the table as a whole. */
  void tell(Code code, Object... parts) {
    cells.table().problems().add(code, place(), parts);
  }

  /** The binary table: areas and industries as they are numbered in the cells. */
  Presence presence() {
    return presence;
  }

  Keys areas() {
    return cells.areas();
  }

  Keys industries() {
    return cells.industries();
  }
}
