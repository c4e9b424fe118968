package org.agglo.study.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.StudyFolder;

/**
 * The areas of a study with the territory as one more, numbered from 0: which is part of which. The
 * territory comes last and is nobody's part.
 */
public final class Hierarchy {
  /** Level of the territory: it is alone at it, so it is never ranked. */
  public static final String TERRITORY = "territory";

  private final List<String> codes = new ArrayList<>();
  private final List<String> levels = new ArrayList<>();
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final int[][] parts;
  private final int comparator;

  private Hierarchy(StudyFolder folder) {
    for (Area area : folder.areas()) {
      add(area.code(), area.level());
    }
    add(folder.study().territory().id(), TERRITORY);
    parts = new int[codes.size()][];
    for (int a = 0; a < codes.size() - 1; a++) {
      String code = codes.get(a);
      parts[a] =
          folder.areas().stream()
              .filter(area -> area.parent().filter(code::equals).isPresent())
              .mapToInt(area -> find(area.code()))
              .toArray();
    }
    parts[territory()] = folder.study().territory().areas().stream().mapToInt(this::find).toArray();
    comparator = find(folder.study().comparator());
  }

  /** The hierarchy of a study whose areas have been checked. */
  public static Hierarchy of(StudyFolder folder) {
    return new Hierarchy(folder);
  }

  private void add(String code, String level) {
    index.put(code, codes.size());
    codes.add(code);
    levels.add(level);
  }

  /** Number of areas, the territory included. */
  public int size() {
    return codes.size();
  }

  /** Code of an area. */
  public String code(int area) {
    return codes.get(area);
  }

  /** Level of an area. */
  public String level(int area) {
    return levels.get(area);
  }

  /** Number of the area of a code. */
  public int find(String code) {
    Integer found = index.get(code);
    if (found == null) {
      throw new IllegalArgumentException("no area " + code);
    }
    return found;
  }

  /** The parts of an area; none for one of the finest. */
  public int[] parts(int area) {
    return parts[area];
  }

  /** Number of the territory. */
  public int territory() {
    return codes.size() - 1;
  }

  /** Number of the comparator. */
  public int comparator() {
    return comparator;
  }

  /** All areas, parts before wholes. */
  public int[] partsFirst() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingInt(this::height).thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether an area is the territory, the comparator, or lies within the territory. */
  public boolean isNear(int area) {
    return area == territory() || area == comparator || isWithin(area, territory());
  }

  private boolean isWithin(int area, int whole) {
    for (int part : parts[whole]) {
      if (part == area || isWithin(area, part)) {
        return true;
      }
    }
    return false;
  }

  private int height(int area) {
    int height = 0;
    for (int part : parts[area]) {
      height = Math.max(height, 1 + height(part));
    }
    return height;
  }
}
