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
  private final double[] free;
  private final String[] name;

  /**
   * Of candidates sorted by postcode, with columns postcode, name and free, which is 1 for a row
   * without a number.
   */
  NamePairs(MatchRules rules, Columns candidates) {
    this.rules = rules;
    this.postcode = candidates.texts("postcode");
    this.free = candidates.numbers("free");
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
    long without = Arrays.stream(all).filter(i -> free[from + i] > 0).count();
    List<Pair> pairs = new ArrayList<>();
    if (without * all.length <= rules.block()) {
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
    int[] without = Arrays.stream(group).filter(i -> free[from + i] > 0).toArray();
    for (int u : without) {
      for (int a : group) {
        boolean once = a > u || free[from + a] == 0;
        if (once && a != u && mayBeAlike(words[u], words[a])) {
          double score = NameScore.of(words[u], words[a]);
          if (score >= rules.look()) {
            pairs.add(new Pair(from + Math.min(u, a), from + Math.max(u, a), score));
          }
        }
      }
    }
  }

  /** Words left over cost at least the length of the shortest: names too unlike are not scored. */
  private boolean mayBeAlike(String[] a, String[] b) {
    String[] more = a.length < b.length ? b : a;
    int over = Math.abs(a.length - b.length) * shortest(more);
    int all = NameScore.letters(a) + NameScore.letters(b);
    return all - over >= rules.look() * all;
  }

  private static int shortest(String[] words) {
    int shortest = Integer.MAX_VALUE;
    for (String word : words) {
      shortest = Math.min(shortest, word.length());
    }
    return words.length == 0 ? 0 : shortest;
  }
}
