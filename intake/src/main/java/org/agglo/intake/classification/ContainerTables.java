package org.agglo.intake.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.agglo.intake.classification.Container.Exclusions;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * Containers as relations: a row for each code, label, word and company, with the number {@code c}
 * of its container and its own {@code k}.
 */
final class ContainerTables {
  /** Stands where something is taken out. */
  private static final String OUT = "out";

  private final List<Container> containers;
  private final Map<Container, Integer> numbers = new HashMap<>();
  private final List<Object[]> codes = new ArrayList<>();
  private final List<Object[]> labels = new ArrayList<>();
  private final List<Object[]> words = new ArrayList<>();
  private final List<Object[]> companies = new ArrayList<>();

  ContainerTables(List<Container> containers) {
    this.containers = containers;
    List<Container> sorted = new ArrayList<>(containers);
    sorted.sort(Comparator.comparing(Container::definition).thenComparing(Container::id));
    sorted.forEach(container -> add(numbers.size(), container));
  }

  private void add(int c, Container container) {
    numbers.put(container, c);
    addLabels(c, container);
    addCodes(c, container.codes(), "");
    addNames(c, container.keywords(), container.companies(), "");
    Exclusions exclude = container.exclude();
    addCodes(c, exclude.codes(), OUT);
    addNames(c, exclude.keywords(), exclude.companies(), OUT);
  }

  private void addCodes(int c, Map<String, List<String>> frames, String excluded) {
    Container.activities(frames).forEach(code -> codes.add(new Object[] {c, code, excluded}));
  }

  private void addNames(int c, List<String> keywords, List<String> listed, String excluded) {
    for (String keyword : keywords) {
      words.add(new Object[] {c, keyword, ContainerWords.keyword(keyword), excluded});
    }
    for (String company : listed) {
      String number = ContainerWords.number(company);
      String name = ContainerWords.company(company);
      companies.add(new Object[] {c, company, number, name, excluded});
    }
  }

  /** Labels stand for themselves, so that those taken out need not be looked for. */
  private void addLabels(int c, Container container) {
    for (Map.Entry<String, List<String>> frame : container.codes().entrySet()) {
      Set<String> out =
          Set.copyOf(container.exclude().codes().getOrDefault(frame.getKey(), List.of()));
      frame.getValue().stream()
          .filter(code -> Container.isLabel(frame.getKey()) && !out.contains(code))
          .forEach(code -> labels.add(new Object[] {c, frame.getKey(), code}));
    }
  }

  /** A pattern that every name fits which one of the words or companies can select or bar. */
  String pattern() {
    List<String> all = new ArrayList<>();
    words.forEach(row -> all.add((String) row[2]));
    companies.forEach(row -> all.add((String) row[3]));
    return ContainerWords.pattern(all);
  }

  /** Makes the relations. */
  void into(Database database) {
    create(database, "container_place", places(), "definition", "container", "place");
    create(database, "container_code", codes, "code", "excluded");
    create(database, "container_label", labels, "frame", "code");
    create(database, "container_word", words, "keyword", "words", "excluded");
    create(database, "container_company", companies, "listed", "number", "words", "excluded");
  }

  /** Each container with its place among those of its definition, from 0. */
  private List<Object[]> places() {
    Map<String, Integer> next = new TreeMap<>();
    List<Object[]> places = new ArrayList<>();
    for (Container container : containers) {
      int place = next.merge(container.definition(), 1, Integer::sum) - 1;
      places.add(new Object[] {number(container), container.definition(), container.id(), place});
    }
    return places;
  }

  private int number(Container container) {
    return Objects.requireNonNull(numbers.get(container));
  }

  private static void create(
      Database database, String relation, List<Object[]> rows, String... names) {
    Columns.Builder columns = Columns.build();
    columns.numbers("c", rows.stream().mapToDouble(row -> (int) row[0]).toArray());
    columns.numbers("k", IntStream.range(0, rows.size()).asDoubleStream().toArray());
    for (int i = 0; i < names.length; i++) {
      int cell = i + 1;
      if (names[i].equals("place")) {
        columns.numbers("place", rows.stream().mapToDouble(row -> (int) row[cell]).toArray());
      } else {
        columns.texts(
            names[i], rows.stream().map(row -> (String) row[cell]).toArray(String[]::new));
      }
    }
    columns.done().register(database, relation + "_columns");
    String numbers = "CAST(c AS INTEGER) AS c, CAST(k AS INTEGER) AS k";
    String select = "SELECT * REPLACE (" + numbers + ") FROM " + relation + "_columns()";
    database.run("CREATE TEMP TABLE " + relation + " AS " + select);
  }
}
