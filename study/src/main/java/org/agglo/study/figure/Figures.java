package org.agglo.study.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.study.definition.Definition;

/** The figures readers may see, found by key; iteration is in key order. */
public final class Figures {

  /** What makes a figure unique. */
  public record Key(
      String metric,
      Measure measure,
      String cluster,
      Definition definition,
      String area,
      String period) {
    static Key of(Figure f) {
      return new Key(f.metric(), f.measure(), f.cluster(), f.definition(), f.area(), f.period());
    }
  }

  private final Map<Key, Figure> byKey;

  private Figures(Map<Key, Figure> byKey) {
    this.byKey = byKey;
  }

  /** Figures in the order given; two with one key are a mistake of the caller. */
  public static Figures of(Collection<Figure> figures) {
    Map<Key, Figure> map = new LinkedHashMap<>(figures.size() * 2);
    for (Figure figure : figures) {
      if (map.put(Key.of(figure), figure) != null) {
        throw new IllegalArgumentException("two figures with one key: " + Key.of(figure));
      }
    }
    return new Figures(map);
  }

  /** The figure of a key; empty where the study has no such cell. */
  public Optional<Figure> find(Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All figures. */
  public Stream<Figure> stream() {
    return byKey.values().stream();
  }

  /** Number of figures. */
  public int size() {
    return byKey.size();
  }

  /** The figures of one cluster or sector. */
  public List<Figure> listOfCluster(String cluster) {
    return stream().filter(f -> f.cluster().equals(cluster)).toList();
  }
}
