package org.agglo.intake.classification;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.agglo.intake.classification.Sic2007.Entry;

/** A classification as a list of codes with titles: codes without dots or strokes. */
public final class CodeList {
  private final NavigableMap<String, String> titles;
  private final NearestCodes nearest;

  private CodeList(NavigableMap<String, String> titles) {
    this.titles = titles;
    this.nearest = new NearestCodes(titles);
  }

  /**
   * The United Kingdom's classification of 2003, divisions {@code 15} to five-digit leaves {@code
   * 15941}; a class without subclasses has one leaf, its code with {@code 0}. Old registers and
   * returns carry it.
   *
   * <p>Source: Office for National Statistics, UK SIC 2003, Open Government Licence v3.0.
   */
  public static CodeList sic2003() {
    return Sic2003.LIST;
  }

  /**
   * The European classification NACE Rev. 2, divisions to classes: the first four digits of UK SIC
   * 2007, which subdivides it and changes nothing above (Regulation (EC) No 1893/2006). Without
   * farm agriculture {@code 0100}, which neither has.
   */
  public static CodeList nace2() {
    return Nace2.LIST;
  }

  /** The title of a code; empty where the list lacks it. */
  public Optional<String> title(String code) {
    return Optional.ofNullable(titles.get(code));
  }

  /** All codes, in order. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(titles.keySet());
  }

  /** Up to three codes that may have been meant by one that the list lacks. */
  public List<Entry> nearest(String code) {
    return nearest.of(code);
  }

  private static final class Sic2003 {
    static final CodeList LIST = new CodeList(ListedRows.titles("sic2003.csv"));
  }

  private static final class Nace2 {
    private static final int CLASS_DIGITS = 4;
    private static final String FARMS = "0100";
    static final CodeList LIST = new CodeList(classes());

    private static NavigableMap<String, String> classes() {
      NavigableMap<String, String> titles = new TreeMap<>();
      Sic2007 sic = Sic2007.load();
      sic.codes().stream()
          .filter(code -> code.length() <= CLASS_DIGITS && !code.equals(FARMS))
          .forEach(code -> titles.put(code, sic.title(code).orElseThrow()));
      return titles;
    }
  }
}
