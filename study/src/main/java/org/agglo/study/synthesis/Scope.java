package org.agglo.study.synthesis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.StudyFolder;

/** The areas of margins that a study's territory is made of. */
public final class Scope {
  private Scope() {}

  /**
   * Those within the territory, in the order of the margins.
   *
   * @throws Misuse where there are none
   */
  public static List<String> areas(StudyFolder study, List<String> known) {
    Map<String, String> parent = new HashMap<>();
    for (Area area : study.areas()) {
      parent.put(area.code(), area.parent().orElse(""));
    }
    Set<String> territory = new HashSet<>(study.study().territory().areas());
    List<String> within = known.stream().filter(code -> isWithin(code, territory, parent)).toList();
    if (within.isEmpty()) {
      String have = known.get(0) + " to " + known.get(known.size() - 1);
      String wanted = String.join(", ", study.study().territory().areas());
      throw Misuse.of(Code.SYNTHETIC_AREAS, Place.NONE, wanted, have);
    }
    return within;
  }

  private static boolean isWithin(String code, Set<String> territory, Map<String, String> parent) {
    String at = code;
    for (int i = 0; i <= parent.size() && !at.isEmpty(); i++) {
      if (territory.contains(at)) {
        return true;
      }
      at = parent.getOrDefault(at, "");
    }
    return false;
  }
}
