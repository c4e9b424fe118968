package org.agglo.intake.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the codes of one classification become codes of another: each code is split over others by
 * weights, the share of it that goes to each. What the weights of a code leave of 1 goes nowhere
 * and is reported.
 *
 * <p>A code that the table lacks is looked up by its class prefix, the longest beginning that the
 * table has: 62012 as 6201. A code coarser than the table goes nowhere, because its parts may
 * differ.
 */
public final class Concordance {
  /** Weights of a code may pass 1 by this much: they are printed with few digits. */
  public static final double TOLERANCE = 1e-6;

  /** What is left of 1 has the noise of a sum of doubles in its last digits. */
  private static final double NOISE = 1e12;

  /**
   * A row.
   *
   * @param from code of the first classification
   * @param to code of the second
   * @param weight share of the first that goes to the second, above 0 and at most 1
   */
  public record Row(String from, String to, double weight) {
    public Row {
      if (!(weight > 0 && weight <= 1 + TOLERANCE)) {
        throw new IllegalArgumentException("a weight lies above 0 and is at most 1");
      }
    }
  }

  /**
   * Values after mapping.
   *
   * @param values by code of the second classification, in code order
   * @param unmapped what went nowhere, by code of the first, in code order; nothing that is 0
   * @param total sum of the values given: those mapped and unmapped together
   */
  public record Mapped(
      SortedMap<String, Double> values, SortedMap<String, Double> unmapped, double total) {
    /** The share of the total that went nowhere, 0–1; 0 where the total is 0. */
    public double unmappedShare() {
      double lost = unmapped.values().stream().mapToDouble(Double::doubleValue).sum();
      return total == 0 ? 0 : lost / total;
    }
  }

  private final String from;
  private final String to;
  private final NavigableMap<String, List<Row>> rows = new TreeMap<>();

  private Concordance(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Of rows; rows of the same pair are added up.
   *
   * @throws IllegalArgumentException where the weights of a code add up to more than 1
   */
  public static Concordance of(String from, String to, List<Row> rows) {
    NavigableMap<String, NavigableMap<String, Double>> sums = new TreeMap<>();
    // Sorted, so that a sum of doubles does not depend on the order of the rows.
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(Row::from).thenComparing(Row::to).thenComparing(Row::weight));
    sorted.forEach(
        r ->
            sums.computeIfAbsent(r.from(), code -> new TreeMap<>())
                .merge(r.to(), r.weight(), Double::sum));
    Concordance made = new Concordance(from, to);
    sums.forEach((code, targets) -> made.rows.put(code, listed(code, targets)));
    return made;
  }

  private static List<Row> listed(String code, Map<String, Double> targets) {
    double sum = targets.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 1 + TOLERANCE) {
      throw new IllegalArgumentException("the weights of " + code + " add up to " + sum);
    }
    List<Row> rows = new ArrayList<>();
    targets.forEach((to, weight) -> rows.add(new Row(code, to, Math.min(1, weight))));
    return List.copyOf(rows);
  }

  /** Name of the first classification. */
  public String from() {
    return from;
  }

  /** Name of the second. */
  public String to() {
    return to;
  }

  /** All rows, in order of their codes. */
  public List<Row> rows() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /** What a code becomes, by its class prefix where the table lacks it; nothing where unknown. */
  public List<Row> find(String code) {
    for (int digits = code.length(); digits > 1; digits--) {
      List<Row> found = rows.get(code.substring(0, digits));
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** The share of a code that goes nowhere, 0–1. */
  public double unmapped(String code) {
    double sum = find(code).stream().mapToDouble(Row::weight).sum();
    double rest = Math.rint((1 - sum) * NOISE) / NOISE;
    return rest <= TOLERANCE ? 0 : rest;
  }

  /**
   * Splits values over the second classification.
   *
   * @param values by code of the first
   */
  public Mapped map(Map<String, Double> values) {
    SortedMap<String, Double> mapped = new TreeMap<>();
    SortedMap<String, Double> lost = new TreeMap<>();
    double total = 0;
    for (Map.Entry<String, Double> value : new TreeMap<>(values).entrySet()) {
      total += value.getValue();
      find(value.getKey())
          .forEach(row -> mapped.merge(row.to(), row.weight() * value.getValue(), Double::sum));
      double rest = unmapped(value.getKey()) * value.getValue();
      if (rest != 0) {
        lost.put(value.getKey(), rest);
      }
    }
    return new Mapped(mapped, lost, total);
  }

  /** This and then another: weights multiply, and what either loses is lost. */
  public Concordance then(Concordance next) {
    List<Row> joined = new ArrayList<>();
    for (Row first : rows()) {
      for (Row second : next.find(first.to())) {
        double weight = first.weight() * second.weight();
        if (weight > 0) {
          joined.add(new Row(first.from(), second.to(), weight));
        }
      }
    }
    return of(from, next.to, joined);
  }

  /**
   * The other way round. It needs the size of each code of the first classification, because the
   * share of a code that came from another depends on how large the other is. A code without size
   * counts as nothing.
   */
  public Concordance reversed(Map<String, Double> sizes) {
    NavigableMap<String, Double> received = new TreeMap<>();
    for (Row row : rows()) {
      received.merge(row.to(), row.weight() * sizes.getOrDefault(row.from(), 0.0), Double::sum);
    }
    List<Row> back = new ArrayList<>();
    for (Row row : rows()) {
      double part = row.weight() * sizes.getOrDefault(row.from(), 0.0);
      if (part > 0) {
        back.add(new Row(row.to(), row.from(), part / received.get(row.to())));
      }
    }
    return of(to, from, back);
  }
}
