package org.agglo.intake.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.classification.Container.Exclusions;
import org.agglo.intake.classification.ContainerCoverage.Held;
import org.agglo.intake.classification.ContainerCoverage.Overlap;
import org.junit.jupiter.api.Test;

class ContainerCoverageTest {
  private static final Container METALS =
      Container.of("metals", "narrow", Map.of("sic", List.of("24", "25")));
  private static final Container ARMS =
      Container.of("arms", "narrow", Map.of("nace", List.of("25.40"), "soc", List.of("5211")));

  private static SortedMap<String, Double> jobs(Object... codesAndJobs) {
    SortedMap<String, Double> jobs = new TreeMap<>();
    for (int i = 0; i < codesAndJobs.length; i += 2) {
      jobs.put((String) codesAndJobs[i], ((Integer) codesAndJobs[i + 1]).doubleValue());
    }
    return jobs;
  }

  @Test
  void countsJobsOfIndustriesThatLieWithin() {
    SortedMap<String, Double> jobs = jobs("24100", 30, "25400", 10, "25500", 20, "62020", 40);
    ContainerCoverage found = ContainerCoverage.of(List.of(METALS, ARMS), jobs);
    assertEquals(60, found.held().get(0).jobs());
    assertEquals(0.6, found.held().get(0).shareJobs());
    assertEquals(10, found.held().get(1).jobs());
    assertEquals(60, found.together().jobs());
    assertEquals(10, found.twice().jobs());
    assertEquals(List.of(new Overlap("metals", "arms", 1, 10, 10 / 60.0, 1)), found.overlaps());
  }

  @Test
  void tellsJobsOfIndustriesPartlyWithinApart() {
    ContainerCoverage found = ContainerCoverage.of(List.of(ARMS), jobs("25", 90, "62", 10));
    assertEquals(
        new Held("arms", 1, found.held().get(0).shareCodes(), 0, 0, 90), found.held().get(0));
    assertEquals(90, found.together().partly());
  }

  @Test
  void whatIsExcludedIsNotHeld() {
    Container rest =
        new Container(
            "rest",
            "narrow",
            Map.of("sic", List.of("25")),
            List.of(),
            List.of(),
            new Exclusions(Map.of("sic", List.of("254")), List.of(), List.of()));
    ContainerCoverage fine = ContainerCoverage.of(List.of(rest), jobs("25400", 10, "25500", 20));
    assertEquals(20, fine.together().jobs());
    assertEquals(0, fine.together().partly());
    ContainerCoverage coarse = ContainerCoverage.of(List.of(rest), jobs("25", 30));
    assertEquals(0, coarse.together().jobs());
    assertEquals(30, coarse.together().partly());
  }

  @Test
  void withoutATableThereAreCodesOnly() {
    ContainerCoverage found = ContainerCoverage.of(List.of(METALS, ARMS), new TreeMap<>());
    Held metals = found.held().get(0);
    assertEquals(
        Sic2007.load().leaves("24").size() + Sic2007.load().leaves("25").size(), metals.codes());
    assertTrue(Double.isNaN(metals.jobs()) && Double.isNaN(metals.shareJobs()));
    assertEquals(1, found.overlaps().get(0).ofSecond());
    assertEquals(metals.codes(), found.together().codes());
    assertEquals(1, found.twice().codes());
  }
}
