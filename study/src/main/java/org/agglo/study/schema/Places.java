package org.agglo.study.schema;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
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
  private final Map<Object, Boolean> broken = new IdentityHashMap<>();

  void put(Object made, Mapping mapping, boolean right) {
    mappings.put(made, mapping);
    if (!right) {
      broken.put(made, true);
    }
  }

  /** Whether nothing was wrong with a record; what follows from a fault is not worth telling. */
  public boolean isRight(Object made) {
    return !broken.containsKey(made);
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

  /** Where a key of the map under a record's key begins. */
  public Place ofKey(Object made, String key, String inner) {
    Mapping mapping = mappings.get(made);
    Optional<Entry> entry = mapping == null ? Optional.empty() : mapping.find(key);
    return entry
        .map(Entry::value)
        .filter(Mapping.class::isInstance)
        .flatMap(map -> ((Mapping) map).find(inner))
        .map(Entry::place)
        .orElse(of(made, key));
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
