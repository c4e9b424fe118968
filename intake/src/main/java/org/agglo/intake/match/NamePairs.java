package org.agglo.intake.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.agglo.intake.sql.Columns;

/**
 * The pairs of names at one postcode that are alike. Two companies with numbers are two companies,
 * so a pair has at least one row without a number. Postcodes are compared on all cores, each for
 * itself.
 */
final class NamePairs {
  private static final int KEY_LETTERS = 3;

  /**
   * Two rows and how alike their names are.
   *
   * @param left row of the candidates, the smaller one
   * @param right row of the candidates
   * @param score 0–1
   */
  record Pair(int left, int right, double score) {}

  private final MatchRules rules;
  private final String[] postcode;
  private final String[] company;
  private final String[] name;

  /** Of candidates sorted by postcode, with columns postcode, company and name. */
  NamePairs(MatchRules rules, Columns candidates) {
    this.rules = rules;
    this.postcode = candidates.texts("postcode");
    this.company = candidates.texts("company");
    this.name = candidates.texts("name");
  }

  /** All pairs at least as alike as is worth a look, by rows. */
  List<Pair> find() {
    int[] starts =
        IntStream.range(0, postcode.length)
            .filter(i -> i == 0 || !postcode[i].equals(postcode[i - 1]))
            .toArray();
    List<Pair> pairs =
        IntStream.range(0, starts.length)
            .parallel()
            .mapToObj(k -> at(starts[k], k + 1 < starts.length ? starts[k + 1] : postcode.length))
            .flatMap(List::stream)
            .toList();
    List<Pair> sorted = new ArrayList<>(pairs);
    sorted.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
    return sorted;
  }

  private List<Pair> at(int from, int to) {
    String[][] words =
        IntStream.range(from, to)
            .mapToObj(i -> CompanyName.words(name[i]))
            .toArray(String[][]::new);
    int[] all = IntStream.range(0, to - from).toArray();
    long free = Arrays.stream(all).filter(i -> company[from + i].isEmpty()).count();
    List<Pair> pairs = new ArrayList<>();
    if (free * all.length <= rules.block()) {
      compare(all, from, words, pairs);
    } else {
      byBeginning(words).values().forEach(group -> compare(group, from, words, pairs));
    }
    return pairs;
  }

  private static Map<String, int[]> byBeginning(String[][] words) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < words.length; i++) {
      String first = String.join("", words[i]);
      String key = first.substring(0, Math.min(KEY_LETTERS, first.length()));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    Map<String, int[]> rows = new TreeMap<>();
    groups.forEach((k, list) -> rows.put(k, list.stream().mapToInt(i -> i).toArray()));
    return rows;
  }

  private void compare(int[] group, int from, String[][] words, List<Pair> pairs) {
    int[] free = Arrays.stream(group).filter(i -> company[from + i].isEmpty()).toArray();
    for (int u : free) {
      for (int a : group) {
        boolean once = a > u || !company[from + a].isEmpty();
        if (once && a != u && mayBeAlike(words[u], words[a])) {
          double score = NameScore.of(words[u], words[a]);
          if (score >= rules.look()) {
            pairs.add(new Pair(from + Math.min(u, a), from + Math.max(u, a), score));
          }
        }
      }
    }
  }

  /** Words left over cost their length: names of too different lengths need no comparison. */
  private boolean mayBeAlike(String[] a, String[] b) {
    if (a.length == b.length) {
      return true;
    }
    String[] fewer = a.length < b.length ? a : b;
    String[] more = a.length < b.length ? b : a;
    int[] lengths = Arrays.stream(more).mapToInt(String::length).sorted().toArray();
    int over = Arrays.stream(lengths, 0, more.length - fewer.length).sum();
    int all = NameScore.letters(a) + NameScore.letters(b);
    return 1 - over / (double) all >= rules.look();
  }
}
