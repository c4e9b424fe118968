package org.agglo.intake.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The values of each column with how often each stands there: all that a look needs of rows. They
 * are counted behind the reading, block by block in the order of the file.
 */
public final class Counted implements Target, Target.Rows {
  private static final int BLOCK = 4_096;

  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private List<@Nullable String[]> block = new ArrayList<>(BLOCK);
  private CompletableFuture<Void> counting = CompletableFuture.completedFuture(null);
  private int rows;

  /** Counts of no rows. */
  Counted() {}

  /**
   * The values of a column in the order of the file; blank ones are none.
   *
   * @param index number of the column, from 0
   */
  public Map<String, Integer> values(int index) {
    return counts.get(index);
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  @Override
  public String relation() {
    return "";
  }

  @Override
  public Rows begin(List<String> names) {
    names.forEach(name -> counts.add(new LinkedHashMap<>()));
    return this;
  }

  @Override
  public void add(@Nullable String[] row) {
    rows++;
    block.add(row);
    if (block.size() == BLOCK) {
      List<@Nullable String[]> full = block;
      block = new ArrayList<>(BLOCK);
      counting.join();
      counting = CompletableFuture.runAsync(() -> count(full));
    }
  }

  private void count(List<@Nullable String[]> full) {
    for (int c = 0; c < counts.size(); c++) {
      Map<String, Integer> values = counts.get(c);
      for (@Nullable String[] row : full) {
        String text = row[c];
        if (text != null && !text.isBlank()) {
          values.merge(text, 1, Integer::sum);
        }
      }
    }
  }

  @Override
  public long end() {
    counting.join();
    count(block);
    block = List.of();
    return rows;
  }

  @Override
  public void close() {
    counting.join();
  }
}
