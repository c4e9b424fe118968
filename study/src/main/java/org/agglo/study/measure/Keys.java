package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A column of names as numbers: each row holds the index of its name in the sorted list of names,
 * so that nothing computed in this order depends on the order of rows.
 */
public final class Keys {
  private final String column;
  private final List<String> names;
  private final Map<String, Integer> index;
  private final int[] codes;

  private Keys(String column, List<String> names, int[] codes) {
    this.column = column;
    this.names = names;
    this.codes = codes;
    this.index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
  }

  /**
   * @param column what the column is called
   * @param texts the name of each row
   */
  static Keys of(String column, String[] texts) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    int[] codes = new int[texts.length];
    for (int row = 0; row < texts.length; row++) {
      Integer known = seen.get(texts[row]);
      if (known == null) {
        known = names.size();
        seen.put(texts[row], known);
        names.add(texts[row]);
      }
      codes[row] = known;
    }
    int[] place = inOrder(names);
    Arrays.setAll(codes, row -> place[codes[row]]);
    return new Keys(column, names.stream().sorted().toList(), codes);
  }

  /** Where each name comes when they are sorted. */
  private static int[] inOrder(List<String> names) {
    Integer[] order = new Integer[names.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> names.get(a).compareTo(names.get(b)));
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    return place;
  }

  /** What the column is called in the table. */
  public String column() {
    return column;
  }

  /** The names, sorted, each once. */
  public List<String> names() {
    return names;
  }

  /** How many names there are. */
  public int size() {
    return names.size();
  }

  /** The index of a row's name. */
  public int code(int row) {
    return codes[row];
  }

  /** The indices of all rows; not a copy. */
  public int[] codes() {
    return codes;
  }

  /** The numbers of the rows of one name. */
  public double[] only(int code, double[] numbers) {
    return IntStream.range(0, codes.length)
        .filter(row -> codes[row] == code)
        .mapToDouble(row -> numbers[row])
        .toArray();
  }

  /** The name of a row. */
  public String name(int row) {
    return names.get(codes[row]);
  }

  /** The index of a name. */
  public Optional<Integer> find(String name) {
    return Optional.ofNullable(index.get(name));
  }
}
