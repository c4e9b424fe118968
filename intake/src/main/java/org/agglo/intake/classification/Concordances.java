package org.agglo.intake.classification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.intake.classification.Concordance.Row;

/**
 * All concordances at hand: those in the program and a user's own. Any two classifications that a
 * chain of them joins can be mapped, by the shortest chain; the first added wins among equals.
 *
 * <p>In the program: {@code sic-2003} to {@code sic} with the weights of the Office for National
 * Statistics (business register of December 2009, Open Government Licence v3.0), and {@code sic} to
 * {@code nace} and back, which agree to four digits.
 */
public final class Concordances {
  /** UK SIC 2007. */
  public static final String SIC = "sic";

  /** UK SIC 2003. */
  public static final String SIC_2003 = "sic-2003";

  /** NACE Rev. 2. */
  public static final String NACE = "nace";

  /** What the weights from SIC 2003 are shares of. */
  public enum Basis {
    ENTERPRISES,
    EMPLOYMENT,
    TURNOVER
  }

  private final Map<String, List<Concordance>> byFrom = new TreeMap<>();

  private Concordances() {}

  /** Those in the program. */
  public static Concordances of(Basis basis) {
    Concordances all = new Concordances();
    all.add(sic2003(basis));
    all.add(digits(SIC, NACE));
    all.add(digits(NACE, SIC));
    return all;
  }

  /** Adds one; a pair that is there already keeps its first. */
  public void add(Concordance concordance) {
    byFrom.computeIfAbsent(concordance.from(), c -> new ArrayList<>()).add(concordance);
  }

  /** The names of all classifications, in order. */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>(byFrom.keySet());
    byFrom.values().forEach(list -> list.forEach(c -> names.add(c.to())));
    return List.copyOf(names);
  }

  /** The concordance from one classification to another; empty where no chain joins them. */
  public Optional<Concordance> find(String from, String to) {
    Map<String, Concordance> reached = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !reached.containsKey(to)) {
      String at = open.removeFirst();
      for (Concordance next : byFrom.getOrDefault(at, List.of())) {
        if (!next.to().equals(from) && !reached.containsKey(next.to())) {
          Concordance before = reached.get(at);
          reached.put(next.to(), before == null ? next : before.then(next));
          open.addLast(next.to());
        }
      }
    }
    return Optional.ofNullable(reached.get(to));
  }

  private static Concordance sic2003(Basis basis) {
    List<String> columns = List.of("enterprises", "employment", "turnover");
    int column = 2 + columns.indexOf(basis.name().toLowerCase(Locale.ROOT));
    List<Row> rows = new ArrayList<>();
    for (List<String> row : ListedRows.of("sic2003-sic2007.csv")) {
      double weight = Double.parseDouble(row.get(column));
      if (weight > 0) {
        rows.add(new Row(row.get(0), row.get(1), weight));
      }
    }
    return Concordance.of(SIC_2003, SIC, rows);
  }

  /** SIC 2007 and NACE Rev. 2 share their first four digits. */
  private static Concordance digits(String from, String to) {
    List<Row> rows = new ArrayList<>();
    CodeList.nace2().codes().forEach(code -> rows.add(new Row(code, code, 1)));
    return Concordance.of(from, to, rows);
  }
}
