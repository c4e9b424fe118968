package org.agglo.intake.place;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.text.Nearest;

/**
 * Codes of areas of any year, and the areas a study has.
 *
 * <p>A look-up names, for each code, codes of later years for what holds it. A code is taken to the
 * first of these that the study has, or else back to the only code it came from. Where a study has
 * an area in parts, nobody knows which part a row belongs to: it has no area, and is told.
 */
public final class AreaVintages {
  /** How a code came to be another. */
  public enum Change {
    /** The same area under another code. */
    RENAMED("renamed"),
    /** Part of an area that holds others too. */
    MERGED("merged with others");

    private final String words;

    Change(String words) {
      this.words = words;
    }
  }

  /**
   * One line of a look-up.
   *
   * @param code a code of any year
   * @param name its name
   * @param next a code of a later year for what holds it; the code itself if it is in force
   */
  public record Step(String code, String name, String next) {}

  /**
   * A code that was changed.
   *
   * @param from code of the rows
   * @param to code of the study
   * @param change what it is to the area of the study
   * @param rows how many rows have it
   */
  public record Recode(String from, String to, Change change, long rows) {}

  private static final SortedSet<String> NOTHING = Collections.emptySortedSet();

  private final SortedMap<String, String> names = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> after = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> before = new TreeMap<>();

  private AreaVintages(Collection<Step> steps) {
    for (Step step : steps) {
      names.putIfAbsent(step.code(), step.name());
      if (!step.next().isEmpty() && !step.next().equals(step.code())) {
        after.computeIfAbsent(step.code(), c -> new TreeSet<>()).add(step.next());
        before.computeIfAbsent(step.next(), c -> new TreeSet<>()).add(step.code());
      }
    }
  }

  /** The look-up of these lines. */
  public static AreaVintages of(Collection<Step> steps) {
    return new AreaVintages(steps);
  }

  /** The look-up of a table with the columns authority, authority_name and in_force. */
  public static AreaVintages of(Columns authorities) {
    String[] code = authorities.texts("authority");
    String[] name = authorities.texts("authority_name");
    String[] next = authorities.texts("in_force");
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < code.length; i++) {
      steps.add(new Step(code[i], name[i], next[i]));
    }
    return new AreaVintages(steps);
  }

  /**
   * Codes in terms of a study's areas.
   *
   * @param codes the study's code for each code that has one
   * @param changes those of them that are not the study's own, in order of code
   */
  public record Recoded(SortedMap<String, String> codes, List<Recode> changes) {}

  /**
   * Takes codes to the areas of a study. What was changed, what has no area and what nobody knows
   * is told; a known area elsewhere is neither changed nor told.
   *
   * @param rows how many rows have each code
   * @param areas names of the study's areas by code
   * @param file where the codes stand
   * @param problems takes a sentence for each code
   */
  public Recoded recode(
      SortedMap<String, Long> rows,
      SortedMap<String, String> areas,
      Place file,
      Problems problems) {
    SortedMap<String, String> codes = new TreeMap<>();
    List<Recode> changes = new ArrayList<>();
    rows.forEach(
        (code, many) -> {
          Optional<String> own = find(code, areas.keySet());
          own.ifPresent(to -> codes.put(code, to));
          if (own.isEmpty()) {
            tellMissing(code, many, areas, problems, file);
          } else if (!own.get().equals(code)) {
            Recode change = new Recode(code, own.get(), change(code, own.get()), many);
            changes.add(change);
            tell(change, areas, problems, file);
          }
        });
    return new Recoded(codes, List.copyOf(changes));
  }

  /** The study's code for a code. */
  public Optional<String> find(String code, Collection<String> areas) {
    Optional<String> later = reach(code, after).stream().filter(areas::contains).findFirst();
    if (later.isPresent()) {
      return later;
    }
    Set<String> passed = new TreeSet<>();
    String at = code;
    while (passed.add(at) && before.getOrDefault(at, NOTHING).size() == 1) {
      at = before.get(at).first();
      if (areas.contains(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** A code and all that its steps lead to, the nearest first. */
  private static Set<String> reach(String code, SortedMap<String, SortedSet<String>> steps) {
    Set<String> reached = new LinkedHashSet<>(List.of(code));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (String step : steps.getOrDefault(next.remove(), NOTHING)) {
        if (reached.add(step)) {
          next.add(step);
        }
      }
    }
    return reached;
  }

  /** The same area, if nothing else came to be part of either. */
  private Change change(String from, String to) {
    boolean later = reach(from, after).contains(to);
    Set<String> parts = reach(to, before);
    return !later || parts.equals(reach(from, before)) || parts.equals(Set.of(from, to))
        ? Change.RENAMED
        : Change.MERGED;
  }

  private void tell(Recode change, SortedMap<String, String> areas, Problems problems, Place file) {
    problems.add(
        Code.AREA_CODE_CHANGED,
        file,
        change.rows(),
        change.from(),
        names.getOrDefault(change.from(), change.from()),
        change.to(),
        areas.get(change.to()),
        change.change().words);
  }

  private void tellMissing(
      String code, long rows, SortedMap<String, String> areas, Problems problems, Place file) {
    if (!names.containsKey(code) && !before.containsKey(code)) {
      problems.add(Code.AREA_CODE_UNKNOWN, file, rows, code, ask(code, areas));
      return;
    }
    SortedSet<String> parts = new TreeSet<>();
    reach(code, after).forEach(holder -> parts.addAll(reach(holder, before)));
    parts.retainAll(areas.keySet());
    if (!parts.isEmpty()) {
      String listed =
          parts.stream().map(part -> part + " " + areas.get(part)).collect(joining(", "));
      String name = names.getOrDefault(code, code);
      problems.add(Code.AREA_CODE_PARTED, file, rows, code, name, listed);
    }
  }

  /** Asks for the code whose code or name is nearest; the study's own areas come first. */
  private String ask(String unknown, SortedMap<String, String> areas) {
    return nearest(unknown, areas)
        .or(() -> nearest(unknown, names))
        .map(code -> "; did you mean " + code + ", " + areas.getOrDefault(code, names.get(code)))
        .map(question -> question + "?")
        .orElse("");
  }

  private static Optional<String> nearest(String unknown, SortedMap<String, String> named) {
    Optional<String> name = Nearest.find(unknown, named.values());
    return name.flatMap(
            found ->
                named.entrySet().stream()
                    .filter(area -> area.getValue().equals(found))
                    .map(Map.Entry::getKey)
                    .findFirst())
        .or(() -> Nearest.find(unknown, named.keySet()));
  }
}
