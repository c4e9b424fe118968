package org.agglo.intake.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What selects the firms of one cluster under one definition.
 *
 * @param id id of the cluster
 * @param definition narrow, broad or any other word; the two together tell containers apart
 * @param codes codes by frame. Those of {@code sic} and {@code nace} match the activities of a firm
 *     by their beginning; those of other frames match the labels of a firm as they stand
 * @param keywords words, or several in a row, that select a firm by its name; {@code *} at the end
 *     stands for any ending
 * @param companies company numbers or names of members, whatever their codes
 * @param exclude what is taken out again
 */
public record Container(
    String id,
    String definition,
    Map<String, List<String>> codes,
    List<String> keywords,
    List<String> companies,
    Exclusions exclude) {
  /** The frames of {@code sic_1} to {@code sic_4}. */
  private static final List<String> ACTIVITIES = List.of("sic", "nace");

  /**
   * What is taken out of a container.
   *
   * @param codes by frame: they leave the list, and firms stay that another code selects
   * @param keywords a firm with one in its name is not selected by its keywords
   * @param companies numbers or names of firms that are no members, whatever else says so
   */
  public record Exclusions(
      Map<String, List<String>> codes, List<String> keywords, List<String> companies) {
    /** Nothing is taken out. */
    public static final Exclusions NONE = new Exclusions(Map.of(), List.of(), List.of());
  }

  /** A container of codes alone. */
  public static Container of(String id, String definition, Map<String, List<String>> codes) {
    return new Container(id, definition, codes, List.of(), List.of(), Exclusions.NONE);
  }

  /** The codes of activities among codes by frame, without dots and strokes. */
  static List<String> activities(Map<String, List<String>> codes) {
    List<String> all = new ArrayList<>();
    ACTIVITIES.forEach(frame -> all.addAll(codes.getOrDefault(frame, List.of())));
    return all.stream().map(code -> code.replaceAll("[./ ]", "")).distinct().toList();
  }

  /** Whether a frame's codes are labels of firms, not their activities. */
  static boolean isLabel(String frame) {
    return !ACTIVITIES.contains(frame);
  }
}
