package org.agglo.methods.complexity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of a table that share no industry: areas hang together that have an industry in common,
 * directly or through others. Between parts nothing says which is the more complex.
 *
 * <p>Numbered from the largest: by areas, then by industries, then by the first area. Cost: linear
 * in the table.
 *
 * @param ofArea the part of each area, -1 where it has no industry
 * @param ofIndustry the part of each industry, -1 where no area has it
 * @param count how many parts there are
 */
public record Components(int[] ofArea, int[] ofIndustry, int count) {

  /** The parts of a table. */
  public static Components of(Presence presence) {
    int[] areas = new int[presence.areas()];
    int[] industries = new int[presence.industries()];
    Arrays.fill(areas, -1);
    Arrays.fill(industries, -1);
    int count = 0;
    int[] waiting = new int[areas.length];
    for (int first = 0; first < areas.length; first++) {
      if (areas[first] < 0 && presence.diversity(first) > 0) {
        waiting[0] = first;
        fill(presence, new Components(areas, industries, count++), waiting);
      }
    }
    return new Components(areas, industries, count).largestFirst();
  }

  private static void fill(Presence presence, Components part, int[] waiting) {
    Presence.Side byArea = presence.byArea();
    Presence.Side byIndustry = presence.byIndustry();
    part.ofArea[waiting[0]] = part.count;
    int end = 1;
    for (int at = 0; at < end; at++) {
      for (int i = byArea.start()[waiting[at]]; i < byArea.start()[waiting[at] + 1]; i++) {
        int industry = byArea.other()[i];
        if (part.ofIndustry[industry] >= 0) {
          continue;
        }
        part.ofIndustry[industry] = part.count;
        for (int j = byIndustry.start()[industry]; j < byIndustry.start()[industry + 1]; j++) {
          int area = byIndustry.other()[j];
          if (part.ofArea[area] < 0) {
            part.ofArea[area] = part.count;
            waiting[end++] = area;
          }
        }
      }
    }
  }

  private Components largestFirst() {
    int[][] sizes = new int[count][2];
    Arrays.stream(ofArea).filter(p -> p >= 0).forEach(p -> sizes[p][0]++);
    Arrays.stream(ofIndustry).filter(p -> p >= 0).forEach(p -> sizes[p][1]++);
    List<Integer> order =
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(p -> -sizes[p][0])
                    .thenComparingInt(p -> -sizes[p][1]))
            .toList();
    int[] place = new int[count];
    IntStream.range(0, count).forEach(i -> place[order.get(i)] = i);
    Arrays.setAll(ofArea, r -> ofArea[r] < 0 ? -1 : place[ofArea[r]]);
    Arrays.setAll(ofIndustry, i -> ofIndustry[i] < 0 ? -1 : place[ofIndustry[i]]);
    return this;
  }

  /** The areas of a part, ascending. */
  public int[] areas(int part) {
    return IntStream.range(0, ofArea.length).filter(r -> ofArea[r] == part).toArray();
  }

  /** The industries of a part, ascending. */
  public int[] industries(int part) {
    return IntStream.range(0, ofIndustry.length).filter(i -> ofIndustry[i] == part).toArray();
  }
}
