package org.agglo.methods.complexity;

import java.util.Arrays;

/**
 * Industries in groups: each in exactly one.
 *
 * @param group the group of each industry, from 0; every number up to the largest is used
 * @param how how it was made, such as {@code Ward, 40 groups}
 */
public record Grouping(int[] group, String how) {

  /** Numbers the groups by the first industry of each, so that equal groupings are equal. */
  public static Grouping of(int[] group, String how) {
    int[] number = new int[group.length + Arrays.stream(group).max().orElse(0) + 1];
    Arrays.fill(number, -1);
    int[] numbered = new int[group.length];
    int next = 0;
    for (int i = 0; i < group.length; i++) {
      if (number[group[i]] < 0) {
        number[group[i]] = next++;
      }
      numbered[i] = number[group[i]];
    }
    return new Grouping(numbered, how);
  }

  /** The number of groups. */
  public int size() {
    return Arrays.stream(group).max().orElse(-1) + 1;
  }

  /** How many industries each group has. */
  public int[] sizes() {
    int[] sizes = new int[size()];
    for (int g : group) {
      sizes[g]++;
    }
    return sizes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grouping that && Arrays.equals(group, that.group);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(group);
  }

  @Override
  public String toString() {
    return how + " " + Arrays.toString(group);
  }
}
