package org.agglo.study.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Nearest;
import org.agglo.study.definition.Study.Territory;
import org.agglo.study.definition.StudyFolder;

/** Whether the territory is made of areas that are there, each counted once. */
final class TerritoryCheck {
  private static final String WHO = "the territory";

  private final Territory territory;
  private final Map<String, Optional<String>> parents = new HashMap<>();
  private final StudyFolder folder;
  private final Problems problems;

  private TerritoryCheck(StudyFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    territory = folder.study().territory();
    folder.areas().forEach(area -> parents.put(area.code(), area.parent()));
  }

  static void run(StudyFolder folder, Problems problems) {
    TerritoryCheck check = new TerritoryCheck(folder, problems);
    if (folder.areas().isEmpty()) {
      return;
    }
    check.id();
    check.areas();
  }

  private void id() {
    if (parents.containsKey(territory.id())) {
      Place place = folder.places().of(territory, "id");
      String why = "\"" + territory.id() + "\" is also an area's code; give it an id of its own";
      problems.add(Code.VALUE_INVALID, place, WHO, why);
    }
  }

  private void areas() {
    Set<String> before = new HashSet<>();
    for (String area : territory.areas()) {
      Place place = folder.places().of(territory, "areas", area);
      if (!parents.containsKey(area)) {
        String hint = Nearest.ask(area, parents.keySet());
        problems.add(Code.AREA_UNKNOWN, place, WHO, area, hint);
      }
      Optional<String> whole = before.add(area) ? findWhole(area) : Optional.of(area);
      whole.ifPresent(w -> problems.add(Code.VALUE_INVALID, place, WHO, why(area, w)));
    }
  }

  /** The nearest area of the territory that an area is part of. */
  private Optional<String> findWhole(String area) {
    Set<String> passed = new HashSet<>(Set.of(area));
    Optional<String> next = parents.getOrDefault(area, Optional.empty());
    while (next.isPresent() && passed.add(next.get())) {
      if (territory.areas().contains(next.get())) {
        return next;
      }
      next = parents.getOrDefault(next.get(), Optional.empty());
    }
    return Optional.empty();
  }

  private static String why(String area, String whole) {
    return area + " lies within " + whole + " and would count twice; keep one";
  }
}
