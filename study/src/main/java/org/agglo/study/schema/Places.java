package org.agglo.study.schema;

import java.util.IdentityHashMap;
import java.util.Map;
import org.agglo.intake.message.Place;
import org.agglo.intake.yaml.YamlTree.Entry;
import org.agglo.intake.yaml.YamlTree.Mapping;
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
    if (tree instanceof org.agglo.intake.yaml.YamlTree.Scalar s && s.text().equals(value)) {
      return s.place();
    }
    Place found = otherwise;
    if (tree instanceof Sequence sequence) {
      for (Tree item : sequence.items()) {
        found = found == otherwise ? find(item, value, otherwise) : found;
      }
    } else if (tree instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        found = found == otherwise ? find(entry.value(), value, otherwise) : found;
      }
    }
    return found;
  }
}
