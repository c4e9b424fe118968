package org.agglo.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agglo.intake.file.Checksum;
import org.agglo.study.definition.StudyFolder;

/** The study's own files that a build is made from, beside the tables of figures. */
final class Inputs {
  /** What must come out does not go in. */
  private static final String EXPECTED = "expect.yaml";

  private Inputs() {}

  /** Checksums by name within the study, in order. */
  static Map<String, String> checksums(StudyFolder folder) throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    for (String name : names(folder)) {
      checksums.put(name, Checksum.of(folder.path().resolve(name)));
    }
    return checksums;
  }

  private static TreeSet<String> names(StudyFolder folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    names.add(folder.study().areas().table());
    folder.study().areas().outlines().ifPresent(names::add);
    folder.dataSets().forEach(set -> set.gaps().ifPresent(names::add));
    folder.dataSets().forEach(set -> set.sets().ifPresent(names::add));
    try (Stream<Path> files = Files.list(folder.path())) {
      files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.(yaml|csv|bib)"))
          .forEach(names::add);
    }
    for (String review : List.of("review/flags.csv", "review/matches.csv")) {
      if (Files.isRegularFile(folder.path().resolve(review))) {
        names.add(review);
      }
    }
    names.remove(EXPECTED);
    return names;
  }
}
