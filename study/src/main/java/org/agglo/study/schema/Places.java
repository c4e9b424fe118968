package org.agglo.study.schema;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.agglo.intake.message.Place;
import org.agglo.intake.yaml.YamlTree.Entry;
import org.agglo.intake.yaml.YamlTree.Mapping;
import org.agglo.intake.yaml.YamlTree.Scalar;
import org.agglo.intake.yaml.YamlTree.Sequence;
import org.agglo.intake.yaml.YamlTree.Tree;

/** Remembers where each record stood in its file, so that later checks can say it. */
public final class Places {
  private final Map<Object, Mapping> mappings = new IdentityHashMap<>();

  void put(Object made, Mapping mapping) {
    mappings.put(made, mapping);
  }

  /** Where a record begins. */
  public Place of(Object made) {
    Mapping mapping = mappings.get(made);
    return mapping == null ? Place.NONE : mapping.place();
  }

  /** Where the value of a record's key begins; the record's own place where it is absent. */
  public Place of(Object made, String key) {
    Mapping mapping = mappings.get(made);
    return mapping == null
        ? Place.NONE
        : mapping.find(key).map(e -> e.value().place()).orElse(mapping.place());
  }

  /** Where a value stands in a list, or in a map of lists, under a record's key. */
  public Place of(Object made, String key, String value) {
    Mapping mapping = mappings.get(made);
    if (mapping == null) {
      return Place.NONE;
    }
    return mapping.find(key).map(e -> find(e.value(), value, e.place())).orElse(mapping.place());
  }

  private static Place find(Tree tree, String value, Place otherwise) {
    if (tree instanceof Scalar scalar && scalar.text().equals(value)) {
      return scalar.place();
    }
    return parts(tree)
        .map(part -> find(part, value, otherwise))
        .filter(place -> place != otherwise)
        .findFirst()
        .orElse(otherwise);
  }

  private static Stream<Tree> parts(Tree tree) {
    if (tree instanceof Sequence sequence) {
      return sequence.items().stream();
    }
    return tree instanceof Mapping mapping
        ? mapping.entries().stream().map(Entry::value)
        : Stream.empty();
  }
}
