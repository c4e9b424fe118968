package org.agglo.study.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.StudyFolder;

/**
 * Whether an organisation may be named to a reader: the source's licence lets names be republished,
 * and the organisation has five employees or more or the study itself names it. All others are
 * counted, never named: the name of a firm of one is the name of a person.
 */
public final class NamePolicy {
  /** Employees from which an organisation may be named. */
  public static final int EMPLOYEES = 5;

  private final Set<String> named;

  private NamePolicy(Set<String> named) {
    this.named = named;
  }

  /** The policy of a study: the companies its clusters list are named by it. */
  public static NamePolicy of(StudyFolder folder) {
    return of(folder.clusters().stream().flatMap(c -> c.companies().stream()).toList());
  }

  static NamePolicy of(List<String> companies) {
    return new NamePolicy(companies.stream().map(NamePolicy::plain).collect(Collectors.toSet()));
  }

  /**
   * Whether an organisation may be named.
   *
   * @param republish what the source lets be republished
   * @param name its name, as the source has it
   * @param employees its employees; {@code NaN} where unknown, and then it is not named for them
   */
  public boolean mayName(Republish republish, String name, double employees) {
    boolean known = employees >= EMPLOYEES || named.contains(plain(name));
    return republish == Republish.NAMES && known && !name.isBlank();
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
