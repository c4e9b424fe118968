package org.agglo.study.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.agglo.study.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which area is part of which. */
class HierarchyTest {
  @TempDir private Path folder;

  @Test
  void numbersTheAreasInTheOrderOfTheTableAndTheTerritoryLast() {
    Hierarchy areas = hierarchy();
    assertThat(areas.size()).isEqualTo(8);
    assertThat(areas.code(0)).isEqualTo("N");
    assertThat(areas.code(areas.territory())).isEqualTo("land");
    assertThat(areas.level(areas.territory())).isEqualTo(Hierarchy.TERRITORY);
    assertThat(areas.comparator()).isEqualTo(areas.find("N"));
  }

  @Test
  void knowsThePartsOfAWhole() {
    assertThat(parts("N")).containsExactly("R1", "R2");
    assertThat(parts("R1")).containsExactly("A1", "A2");
    assertThat(parts("A1")).isEmpty();
    assertThat(parts("land")).containsExactly("R1");
  }

  @Test
  void goesThroughPartsBeforeWholes() {
    Hierarchy areas = hierarchy();
    List<String> order = Arrays.stream(areas.partsFirst()).mapToObj(areas::code).toList();
    assertThat(order).hasSize(8);
    for (int area = 0; area < areas.size(); area++) {
      for (int part : areas.parts(area)) {
        assertThat(order.indexOf(areas.code(part))).isLessThan(order.indexOf(areas.code(area)));
      }
    }
  }

  @Test
  void callsTheTerritoryItsPartsAndTheComparatorNear() {
    Hierarchy areas = hierarchy();
    assertThat(List.of("land", "R1", "A1", "A2", "N"))
        .allMatch(code -> areas.isNear(areas.find(code)));
    assertThat(List.of("R2", "A3", "A4")).noneMatch(code -> areas.isNear(areas.find(code)));
  }

  @Test
  void namesAnAreaItDoesNotKnow() {
    assertThatThrownBy(() -> hierarchy().find("A9")).hasMessageContaining("A9");
  }

  private List<String> parts(String code) {
    Hierarchy areas = hierarchy();
    return Arrays.stream(areas.parts(areas.find(code))).mapToObj(areas::code).toList();
  }

  private Hierarchy hierarchy() {
    return Hierarchy.of(TinyStudy.in(folder).open().folder());
  }
}
