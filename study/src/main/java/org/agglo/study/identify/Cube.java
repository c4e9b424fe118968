package org.agglo.study.identify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agglo.study.definition.Definition;

/**
 * The levels of one source: a value, a status and a note for every set, area and period. A missing
 * value is {@code NaN} with a status that says so.
 */
public final class Cube {
  private final List<SetKey> sets;
  private final Hierarchy areas;
  private final List<String> periods;
  private final Map<SetKey, Integer> setIndex = new HashMap<>();
  private final double[] value;
  private final String[] status;
  private final String[] note;

  /** An empty cube: all missing, nothing said yet. */
  public Cube(List<SetKey> sets, Hierarchy areas, List<String> periods) {
    this.sets = List.copyOf(sets);
    this.areas = areas;
    this.periods = List.copyOf(periods);
    for (int s = 0; s < sets.size(); s++) {
      setIndex.put(sets.get(s), s);
    }
    int size = sets.size() * areas.size() * periods.size();
    value = new double[size];
    status = new String[size];
    note = new String[size];
    Arrays.fill(value, Double.NaN);
    Arrays.fill(status, "");
    Arrays.fill(note, "");
  }

  /** The sets, in order. */
  public List<SetKey> sets() {
    return sets;
  }

  /** The areas. */
  public Hierarchy areas() {
    return areas;
  }

  /** The periods, in order. */
  public List<String> periods() {
    return periods;
  }

  /** Number of a set; -1 where the cube lacks it. */
  public int set(String cluster, Definition definition) {
    return setIndex.getOrDefault(new SetKey(cluster, definition), -1);
  }

  /** Number of a cell. */
  public int cell(int set, int area, int period) {
    return (set * areas.size() + area) * periods.size() + period;
  }

  /** Value of a cell. */
  public double value(int cell) {
    return value[cell];
  }

  /** Status of a cell. */
  public String status(int cell) {
    return status[cell];
  }

  /** What is said of a cell. */
  public String note(int cell) {
    return note[cell];
  }

  /** Whether a cell has a value. */
  public boolean isPresent(int cell) {
    return !Double.isNaN(value[cell]);
  }

  /** Fills a cell. */
  public void put(int cell, double newValue, String newStatus) {
    value[cell] = newValue;
    status[cell] = newStatus;
  }

  /** Says why a cell is missing. */
  public void miss(int cell, String newStatus, String why) {
    value[cell] = Double.NaN;
    status[cell] = newStatus;
    note[cell] = why;
  }
}
