package org.agglo.intake.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The United Kingdom's Standard Industrial Classification of 2007, codes without dots: divisions
 * {@code 29}, groups {@code 291}, classes {@code 2910} and five-digit leaves {@code 29100}, under
 * sections {@code C}. A class without subclasses has one leaf, its code with {@code 0}.
 *
 * <p>Farm agriculture {@code 01000}, which the employment survey publishes and the classification
 * does not have, is a leaf here and says so in its title.
 *
 * <p>Source: Office for National Statistics, UK SIC 2007, Open Government Licence v3.0.
 */
public final class Sic2007 {

  private static final int CLASS_DIGITS = 4;
  private static final int LEAF_DIGITS = 5;

  private final NavigableMap<String, String> titles;
  private final NearestCodes nearest;

  private Sic2007(NavigableMap<String, String> titles) {
    this.titles = titles;
    this.nearest = new NearestCodes(titles);
  }

  /** How a code stands to the list. */
  public enum Standing {
    /** In the list. */
    KNOWN,
    /** Five digits that the list lacks, of a class that it has: accepted, and to be reported. */
    LEAF_OF_KNOWN_CLASS,
    /** Not a code of this classification. */
    UNKNOWN
  }

  /**
   * A code with its official title.
   *
   * @param code without dots
   * @param title as the Office for National Statistics prints it
   */
  public record Entry(String code, String title) {}

  /**
   * What became of looking a code up.
   *
   * @param code as it was asked for
   * @param standing how it stands to the list
   * @param title its title, of the class where only that is known; empty where unknown
   * @param nearest up to three codes that may have been meant, likeliest first; empty unless
   *     unknown
   */
  public record Match(String code, Standing standing, String title, List<Entry> nearest) {}

  /**
   * A section: the first level.
   *
   * @param letter {@code C}
   * @param title as the Office for National Statistics prints it
   * @param first its first division
   * @param last its last division
   */
  public record Section(String letter, String title, String first, String last) {}

  /**
   * A class that a code list touches.
   *
   * @param code four digits
   * @param whole whether all leaves of the class are in the list; a table in classes cannot split
   *     it
   */
  public record TouchedClass(String code, boolean whole) {}

  /** The classification; read on first use and kept. */
  public static Sic2007 load() {
    return Loaded.SIC;
  }

  /** The official title of a code of two to five digits; empty where the list lacks it. */
  public Optional<String> title(String code) {
    return Optional.ofNullable(titles.get(code));
  }

  /** How a code stands to the list, with suggestions where it is unknown. */
  public Match find(String code) {
    Optional<String> known = title(code);
    if (known.isPresent()) {
      return new Match(code, Standing.KNOWN, known.get(), List.of());
    }
    return classOfLeaf(code)
        .map(title -> new Match(code, Standing.LEAF_OF_KNOWN_CLASS, title, List.of()))
        .orElseGet(() -> new Match(code, Standing.UNKNOWN, "", nearest.of(code)));
  }

  /**
   * The five-digit leaves of a code of two to five digits, in code order; a leaf is its own. A leaf
   * that only its class vouches for is given as it is; an unknown code has none.
   */
  public List<String> leaves(String code) {
    return switch (find(code).standing()) {
      case KNOWN -> below(code).filter(c -> c.length() == LEAF_DIGITS).toList();
      case LEAF_OF_KNOWN_CLASS -> List.of(code);
      case UNKNOWN -> List.of();
    };
  }

  /** All codes of two to five digits, in code order. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(titles.keySet());
  }

  /** The 88 divisions, in code order. */
  public List<String> divisions() {
    return titles.keySet().stream().filter(code -> code.length() == 2).toList();
  }

  /**
   * The classes that a code list touches, in code order, and whether it takes each whole.
   *
   * @param codes codes of two to five digits; unknown ones touch nothing
   */
  public List<TouchedClass> classesNeeded(Collection<String> codes) {
    Set<String> taken = new HashSet<>();
    codes.forEach(code -> taken.addAll(leaves(code)));
    Set<String> classes = new TreeSet<>();
    taken.forEach(leaf -> classes.add(leaf.substring(0, CLASS_DIGITS)));
    return classes.stream()
        .map(code -> new TouchedClass(code, taken.containsAll(leaves(code))))
        .toList();
  }

  /**
   * What remains of a code when leaves are taken out of it: the coarsest codes that hold no leaf
   * taken out, in code order; the code itself where none of its leaves are.
   */
  public List<String> without(String code, Set<String> taken) {
    List<String> leaves = leaves(code);
    if (leaves.stream().noneMatch(taken::contains)) {
      return List.of(code);
    }
    if (taken.containsAll(leaves)) {
      return List.of();
    }
    List<String> rest = new ArrayList<>();
    parts(code).forEach(part -> rest.addAll(without(part, taken)));
    return rest;
  }

  /** The codes directly below: mostly one digit longer, but farm agriculture has no group. */
  private List<String> parts(String code) {
    List<String> parts = new ArrayList<>();
    below(code)
        .filter(part -> !part.equals(code))
        .filter(part -> parts.isEmpty() || !part.startsWith(parts.get(parts.size() - 1)))
        .forEach(parts::add);
    return parts;
  }

  /** The 21 sections, in order of their letters. */
  public List<Section> sections() {
    return Loaded.SECTIONS;
  }

  /** The section of a code of two to five digits; empty where the list lacks its division. */
  public Optional<Section> section(String code) {
    if (code.length() < 2 || !titles.containsKey(code.substring(0, 2))) {
      return Optional.empty();
    }
    String division = code.substring(0, 2);
    return sections().stream()
        .filter(s -> s.first().compareTo(division) <= 0 && division.compareTo(s.last()) <= 0)
        .findFirst();
  }

  private Optional<String> classOfLeaf(String code) {
    return code.matches("[0-9]{5}") ? title(code.substring(0, CLASS_DIGITS)) : Optional.empty();
  }

  private Stream<String> below(String code) {
    return titles.subMap(code, true, code + Character.MAX_VALUE, false).keySet().stream();
  }

  /** Holder: the table is read when it is first needed. */
  private static final class Loaded {
    static final List<Section> SECTIONS =
        ListedRows.of("sic2007-sections.csv").stream()
            .map(row -> new Section(row.get(0), row.get(1), row.get(2), row.get(3)))
            .toList();
    static final Sic2007 SIC = new Sic2007(ListedRows.titles("sic2007.csv"));
  }
}
