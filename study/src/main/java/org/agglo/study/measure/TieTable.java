package org.agglo.study.measure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.methods.network.Belonging;
import org.agglo.methods.network.TwoMode;

/**
 * A table with one row per organisation and project. A row without a project names an organisation
 * that is known to take part in none.
 */
public final class TieTable {
  private final InputTable table;
  private final Keys organisations;
  private final Optional<Keys> clusters;
  private final TwoMode ties;
  private final Belonging belonging;

  /** Which columns are read: the group and the cluster of an organisation where there are any. */
  public record Columns(
      String organisation, String project, Optional<String> group, Optional<String> cluster) {}

  private TieTable(InputTable table, Columns columns) {
    this.table = table;
    int organisation = table.column(columns.organisation());
    int project = table.column(columns.project());
    Optional<Integer> group = columns.group().map(table::column);
    Optional<Integer> cluster = columns.cluster().map(table::column);
    table.check();
    String[] names = table.texts(organisation);
    String[] projects = table.textsOrNone(project);
    Optional<String[]> groups = group.map(column -> traits(names, column));
    Optional<String[]> clusterTexts = cluster.map(column -> traits(names, column));
    tellRepeated(names, projects);
    table.keep();
    organisations = table.keys(organisation, names);
    Keys projectKeys = table.keys(project, projects);
    clusters = clusterTexts.map(texts -> table.keys(cluster.orElseThrow(), texts));
    ties = ties(projectKeys);
    belonging =
        new Belonging(
            groups
                .map(texts -> groups(table.keys(group.orElseThrow(), texts)))
                .orElseGet(() -> Belonging.none(organisations.size()).group()),
            clusters.map(this::clusters).orElseGet(() -> new int[organisations.size()]));
  }

  /** Reads the ties; rows that cannot be used are set aside. */
  public static TieTable read(InputTable table, Columns columns) {
    return new TieTable(table, columns);
  }

  private String[] traits(String[] names, int column) {
    String[] traits = table.textsOrNone(column);
    OneEach.demand(table, names, traits, column);
    return traits;
  }

  private void tellRepeated(String[] names, String[] projects) {
    Set<String> known = new HashSet<>();
    long repeated = 0;
    long first = 0;
    for (int row = 0; row < table.rows(); row++) {
      // No text of a cell holds the end of a line between two of them.
      boolean tie = !table.isAside(row) && !projects[row].isEmpty();
      boolean again = tie && !known.add(names[row] + "\n" + projects[row]);
      first = again && repeated == 0 ? table.line(row) : first;
      repeated += again ? 1 : 0;
    }
    if (repeated > 0) {
      table.problems().add(Code.TIES_REPEATED, Place.of(table.name()), repeated, first);
    }
  }

  /** An empty name sorts first, and is no project. */
  private static int nameless(Keys keys) {
    return keys.find("").isPresent() ? 1 : 0;
  }

  private TwoMode ties(Keys projects) {
    int nameless = nameless(projects);
    int[] rows =
        IntStream.range(0, table.size()).filter(row -> projects.code(row) >= nameless).toArray();
    return TwoMode.of(
        Arrays.stream(rows).map(organisations::code).toArray(),
        Arrays.stream(rows).map(row -> projects.code(row) - nameless).toArray(),
        organisations.size());
  }

  /** The group of each organisation; one without a group is its own. */
  private int[] groups(Keys keys) {
    int nameless = nameless(keys);
    int[] groups = new int[organisations.size()];
    for (int row = 0; row < table.size(); row++) {
      int of = organisations.code(row);
      groups[of] = keys.code(row) >= nameless ? keys.code(row) : keys.size() + of;
    }
    return groups;
  }

  /** The cluster of each organisation, −1 for none. */
  private int[] clusters(Keys keys) {
    int[] codes = new int[organisations.size()];
    for (int row = 0; row < table.size(); row++) {
      codes[organisations.code(row)] = keys.code(row) - nameless(keys);
    }
    return codes;
  }

  /** Who takes part in what. */
  public TwoMode ties() {
    return ties;
  }

  /** Groups and clusters of the organisations. */
  public Belonging belonging() {
    return belonging;
  }

  /** The organisations, as the ties number them. */
  public Keys organisations() {
    return organisations;
  }

  /** The name of a cluster; empty where all are one. */
  public String cluster(int code) {
    return clusters.map(keys -> keys.names().get(code + nameless(keys))).orElse("");
  }

  /** What the column of clusters is called, where there is one. */
  public Optional<String> clusterColumn() {
    return clusters.map(Keys::column);
  }

  /** Adds a message about the table. */
  public void tell(Code code, Object... parts) {
    table.problems().add(code, Place.of(table.name()), parts);
  }

  /** The name messages use for the file. */
  public String name() {
    return table.name();
  }
}
