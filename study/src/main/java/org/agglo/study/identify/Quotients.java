package org.agglo.study.identify;

import java.util.HashMap;
import java.util.Map;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Definition;
import org.agglo.study.schema.Names;

/** The quotients of one source, by set and area. */
public final class Quotients {
  private record Key(SetKey set, int area) {}

  private final Map<Key, double[]> byKey = new HashMap<>();

  /** The rows of one source in the relation {@code quotient}. */
  public Quotients(Columns rows, String source, Hierarchy areas) {
    for (int i = 0; i < rows.rows(); i++) {
      if (rows.texts("source")[i].equals(source)) {
        int choice = Names.choices(Definition.class).indexOf(rows.texts("definition")[i]);
        SetKey set = new SetKey(rows.texts("cluster")[i], Definition.values()[choice]);
        double[] both = {
          rows.numbers("location_quotient")[i], rows.numbers("location_quotient_rest")[i]
        };
        byKey.put(new Key(set, areas.find(rows.texts("area")[i])), both);
      }
    }
  }

  /** The plain quotient; {@code NaN} where missing. */
  public double plain(SetKey set, int area) {
    return find(set, area)[0];
  }

  /** The quotient against the rest; {@code NaN} where missing. */
  public double rest(SetKey set, int area) {
    return find(set, area)[1];
  }

  private double[] find(SetKey set, int area) {
    return byKey.getOrDefault(new Key(set, area), new double[] {Double.NaN, Double.NaN});
  }
}
