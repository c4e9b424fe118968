package org.agglo.methods.complexity;

import java.util.Arrays;

/**
 * Which area has which industry: the binary table \(M_{ri}\), 1 where an area is specialised in an
 * industry. Its margins are the diversity of areas, \(k_r = \sum_i M_{ri}\), and the ubiquity of
 * industries, \(k_i = \sum_r M_{ri}\).
 *
 * <p>Kept sparse, by area and by industry. Areas and industries that have nothing stay in the
 * table; measures leave them out. Cost: linear in cells + areas + industries; memory 8 bytes for
 * each pair present. Immutable.
 *
 * <p>Source: Hidalgo, C. A., Hausmann, R. (2009), "The building blocks of economic complexity",
 * <i>PNAS</i> 106(26), 10570–10575, doi:10.1073/pnas.0900943106.
 */
public final class Presence {
  private final Side byArea;
  private final Side byIndustry;

  /** For each key the others it is with: those of key k stand from start[k] to start[k + 1]. */
  record Side(int[] start, int[] other) {
    int keys() {
      return start.length - 1;
    }

    int count(int key) {
      return start[key + 1] - start[key];
    }
  }

  private Presence(Side byArea, Side byIndustry) {
    this.byArea = byArea;
    this.byIndustry = byIndustry;
  }

  /**
   * A table of cells in any order; a pair that is not there is absent.
   *
   * @param area the area of each cell, from 0
   * @param industry the industry of each cell, from 0
   * @param present whether the area has the industry, as {@link Threshold#reached}
   * @throws IllegalArgumentException if lengths differ, a number is negative, or a pair is present
   *     twice
   */
  public static Presence of(int[] area, int[] industry, boolean[] present) {
    if (area.length != present.length || industry.length != present.length) {
      throw new IllegalArgumentException("Areas, industries and cells differ in number.");
    }
    int[] areaStart = starts(area, present);
    int[] next = areaStart.clone();
    int[] raw = new int[areaStart[areaStart.length - 1]];
    for (int cell = 0; cell < present.length; cell++) {
      if (present[cell]) {
        raw[next[area[cell]]++] = industry[cell];
      }
    }
    Side byIndustry = turn(new Side(areaStart, raw), starts(industry, present));
    refusePairsTwice(byIndustry);
    return new Presence(turn(byIndustry, areaStart), byIndustry);
  }

  /**
   * A table given in full.
   *
   * @param cells a row for each area, a column for each industry
   */
  public static Presence of(boolean[][] cells) {
    int industries = cells.length == 0 ? 0 : cells[0].length;
    int[] area = new int[cells.length * industries];
    int[] industry = new int[area.length];
    boolean[] present = new boolean[area.length];
    for (boolean[] row : cells) {
      if (row.length != industries) {
        throw new IllegalArgumentException("Each area must have a cell for each industry.");
      }
    }
    for (int i = 0; i < area.length; i++) {
      area[i] = i / industries;
      industry[i] = i % industries;
      present[i] = cells[area[i]][industry[i]];
    }
    return of(area, industry, present);
  }

  /** The number of areas, those that have nothing among them. */
  public int areas() {
    return byArea.keys();
  }

  /** The number of industries, those that nobody has among them. */
  public int industries() {
    return byIndustry.keys();
  }

  /** The number of pairs that are present. */
  public int size() {
    return byArea.other.length;
  }

  /** How many industries an area has. */
  public int diversity(int area) {
    return byArea.count(area);
  }

  /** How many areas have an industry. */
  public int ubiquity(int industry) {
    return byIndustry.count(industry);
  }

  /** Whether an area has an industry. Cost: O(log diversity). */
  public boolean isPresent(int area, int industry) {
    int from = byArea.start[area];
    return Arrays.binarySearch(byArea.other, from, byArea.start[area + 1], industry) >= 0;
  }

  /** The industries of an area, ascending. */
  public int[] industriesOf(int area) {
    return Arrays.copyOfRange(byArea.other, byArea.start[area], byArea.start[area + 1]);
  }

  /** The areas of an industry, ascending. */
  public int[] areasOf(int industry) {
    return Arrays.copyOfRange(
        byIndustry.other, byIndustry.start[industry], byIndustry.start[industry + 1]);
  }

  /** Areas and industries exchanged. Cost: O(1). */
  public Presence transposed() {
    return new Presence(byIndustry, byArea);
  }

  Side byArea() {
    return byArea;
  }

  Side byIndustry() {
    return byIndustry;
  }

  /** The rows and columns named, in the order named; together they hold all pairs of theirs. */
  Presence only(int[] areas, int[] industries) {
    if (areas.length == areas() && industries.length == industries()) {
      return this;
    }
    return new Presence(
        only(byArea, areas, positions(industries, industries())),
        only(byIndustry, industries, positions(areas, areas())));
  }

  private static Side only(Side side, int[] keys, int[] position) {
    int[] start = new int[keys.length + 1];
    for (int k = 0; k < keys.length; k++) {
      start[k + 1] = start[k] + side.count(keys[k]);
    }
    int[] other = new int[start[keys.length]];
    for (int k = 0; k < keys.length; k++) {
      int from = side.start[keys[k]];
      for (int i = start[k]; i < start[k + 1]; i++) {
        other[i] = position[side.other[from + i - start[k]]];
      }
    }
    return new Side(start, other);
  }

  private static int[] positions(int[] keys, int size) {
    int[] position = new int[size];
    for (int k = 0; k < keys.length; k++) {
      position[keys[k]] = k;
    }
    return position;
  }

  private static int[] starts(int[] key, boolean[] present) {
    int largest = -1;
    for (int k : key) {
      if (k < 0) {
        throw new IllegalArgumentException("Areas and industries are numbered from 0.");
      }
      largest = Math.max(largest, k);
    }
    int[] start = new int[largest + 2];
    for (int cell = 0; cell < key.length; cell++) {
      start[key[cell] + 1] += present[cell] ? 1 : 0;
    }
    for (int k = 0; k <= largest; k++) {
      start[k + 1] += start[k];
    }
    return start;
  }

  /** The same pairs by the other key, whose lists come out ascending. */
  private static Side turn(Side side, int[] start) {
    int[] next = start.clone();
    int[] other = new int[side.other.length];
    for (int key = 0; key < side.keys(); key++) {
      for (int i = side.start[key]; i < side.start[key + 1]; i++) {
        other[next[side.other[i]]++] = key;
      }
    }
    return new Side(start, other);
  }

  private static void refusePairsTwice(Side byIndustry) {
    for (int industry = 0; industry < byIndustry.keys(); industry++) {
      for (int i = byIndustry.start[industry] + 1; i < byIndustry.start[industry + 1]; i++) {
        if (byIndustry.other[i] == byIndustry.other[i - 1]) {
          throw new IllegalArgumentException(
              "The cell of area "
                  + byIndustry.other[i]
                  + " and industry "
                  + industry
                  + " stands twice.");
        }
      }
    }
  }
}
