package org.agglo.methods.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What organisations belong to.
 *
 * @param group the enterprise group of each organisation, numbered from 0; ties within one are no
 *     ties between organisations that decide for themselves
 * @param cluster the cluster of each organisation, numbered from 0; −1 where it is in none
 */
public record Belonging(int[] group, int[] cluster) {
  /** Checks the numbers. */
  public Belonging {
    if (group.length != cluster.length || Arrays.stream(group).anyMatch(g -> g < 0)) {
      throw new IllegalArgumentException("Each organisation has a group, numbered from 0.");
    }
  }

  /** Each organisation decides for itself, and all are in one cluster. */
  public static Belonging none(int organisations) {
    int[] group = new int[organisations];
    Arrays.setAll(group, organisation -> organisation);
    return new Belonging(group, new int[organisations]);
  }

  /** How many clusters there are. */
  public int clusters() {
    return 1 + Arrays.stream(cluster).max().orElse(-1);
  }

  /** The part of a group that is in one cluster, as a number for each organisation. */
  int[] blocs() {
    Map<Long, Integer> known = new HashMap<>();
    int[] blocs = new int[group.length];
    for (int organisation = 0; organisation < blocs.length; organisation++) {
      long key = ((long) group[organisation] << 32) | (cluster[organisation] + 1);
      Integer bloc = known.putIfAbsent(key, known.size());
      blocs[organisation] = bloc == null ? known.size() - 1 : bloc;
    }
    return blocs;
  }
}
