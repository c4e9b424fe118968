package org.agglo.methods.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table of two modes: which organisations take part in which projects (or boards, patents,
 * supply). Each tie counts once, in the order of projects and, within one, of organisations.
 */
public final class TwoMode {
  private final int organisations;
  private final int[] from;
  private final int[] member;

  private TwoMode(int organisations, int[] from, int[] member) {
    this.organisations = organisations;
    this.from = from;
    this.member = member;
  }

  /**
   * Arranges ties; one that is given twice counts once.
   *
   * @param organisation the organisation of each tie, numbered from 0
   * @param project the project of each tie, numbered from 0
   * @param organisations how many organisations there are, those without a tie among them
   */
  public static TwoMode of(int[] organisation, int[] project, int organisations) {
    if (organisation.length != project.length) {
      throw new IllegalArgumentException("Each tie needs an organisation and a project.");
    }
    for (int tie = 0; tie < organisation.length; tie++) {
      if (organisation[tie] < 0 || organisation[tie] >= organisations || project[tie] < 0) {
        throw new IllegalArgumentException("Organisations and projects are numbered from 0.");
      }
    }
    // As numbers, ties sort by project and then by organisation.
    long[] keys =
        IntStream.range(0, project.length)
            .mapToLong(tie -> ((long) project[tie] << 32) | organisation[tie])
            .sorted()
            .distinct()
            .toArray();
    int[] from = new int[2 + Arrays.stream(project).max().orElse(-1)];
    for (long key : keys) {
      from[(int) (key >> 32) + 1]++;
    }
    Arrays.parallelPrefix(from, Integer::sum);
    return new TwoMode(
        organisations, from, Arrays.stream(keys).mapToInt(key -> (int) key).toArray());
  }

  /** How many organisations there are. */
  public int organisations() {
    return organisations;
  }

  /** How many projects there are. */
  public int projects() {
    return from.length - 1;
  }

  /** How many ties of an organisation to a project there are. */
  public int ties() {
    return member.length;
  }

  /** How many organisations a project has. */
  public int size(int project) {
    return from[project + 1] - from[project];
  }

  /** How many projects each organisation has. */
  public int[] projectsOfEach() {
    int[] number = new int[organisations];
    for (int organisation : member) {
      number[organisation]++;
    }
    return number;
  }

  /** Where the members of each project begin, and where the last ends. */
  int[] from() {
    return from;
  }

  /** The organisations of all projects, one project after another. */
  int[] member() {
    return member;
  }

  /** The table seen from the other side: what was an organisation is a project. */
  TwoMode turned() {
    int[] project = new int[member.length];
    for (int p = 0; p < projects(); p++) {
      Arrays.fill(project, from[p], from[p + 1], p);
    }
    int[] starts = new int[organisations + 1];
    for (int organisation : member) {
      starts[organisation + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] turned = new int[member.length];
    for (int tie = 0; tie < member.length; tie++) {
      turned[next[member[tie]]++] = project[tie];
    }
    return new TwoMode(projects(), starts, turned);
  }
}
