package org.agglo.study.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agglo.intake.classification.Container;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Clusters.Exclusions;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.schema.Names;

/**
 * What selects the rows of registers for the clusters of a study. Named companies belong to both
 * definitions; words of a name select for the broad one alone, because they also catch firms that
 * only borrow the word.
 */
final class Selections {
  private Selections() {}

  /** The containers of all clusters, narrow and broad, in the order of the file. */
  static List<Container> of(List<Cluster> clusters) {
    List<Container> containers = new ArrayList<>();
    for (Cluster cluster : clusters) {
      containers.add(container(cluster, Definition.NARROW));
      containers.add(container(cluster, Definition.BROAD));
    }
    return containers;
  }

  private static Container container(Cluster cluster, Definition definition) {
    return new Container(
        cluster.id(),
        Names.choice(definition),
        codes(cluster, definition),
        definition == Definition.BROAD ? cluster.keywords() : List.of(),
        cluster.companies(),
        cluster.exclude().map(Selections::exclusions).orElse(Container.Exclusions.NONE));
  }

  /** Codes by frame; those of SIC already hold what is in NACE, and lack what is excluded. */
  private static Map<String, List<String>> codes(Cluster cluster, Definition definition) {
    Map<String, List<String>> codes = new TreeMap<>();
    for (Frame frame : Frame.values()) {
      List<String> of = frame == Frame.NACE ? List.of() : cluster.codes(definition, frame);
      if (!of.isEmpty()) {
        codes.put(Names.choice(frame), of);
      }
    }
    return codes;
  }

  private static Container.Exclusions exclusions(Exclusions exclude) {
    return new Container.Exclusions(Map.of(), exclude.keywords(), exclude.companies());
  }
}
