package org.agglo.study.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Decimal;
import org.agglo.intake.text.Nearest;
import org.agglo.intake.yaml.YamlTree.Entry;
import org.agglo.intake.yaml.YamlTree.Mapping;
import org.agglo.intake.yaml.YamlTree.Scalar;
import org.agglo.intake.yaml.YamlTree.Sequence;
import org.agglo.intake.yaml.YamlTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Makes records from trees. A key is a component's name in snake case; lists and maps may be left
 * out, optional values too, everything else must stand. All problems are found in one pass, each at
 * its place, and the place of every record made is remembered.
 */
public final class Binder {
  private final Problems problems;
  private final Places places;

  /** Over a collector of problems and a memory of places. */
  public Binder(Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
  }

  /**
   * The record of a tree. Where a plain value is wrong or missing a stand-in takes its place, so
   * that the rest can still be checked; the problems say so, and nothing may be done with the
   * record but check it. Empty where no record can be made at all.
   */
  public <T extends Record> Optional<T> bind(Tree tree, Class<T> type) {
    return Optional.ofNullable(record(tree, type)).map(type::cast);
  }

  private @Nullable Object record(Tree tree, Class<?> type) {
    if (!(tree instanceof Mapping mapping)) {
      return wrong(tree, "", "keys and values");
    }
    RecordComponent[] components = type.getRecordComponents();
    int before = problems.list().size();
    checkKeys(mapping, type);
    @Nullable Object[] values = new @Nullable Object[components.length];
    boolean whole = true;
    for (int i = 0; i < components.length; i++) {
      Object value = component(mapping, components[i], type);
      values[i] = value == null ? Names.standIn(components[i].getType()) : value;
      whole &= values[i] != null;
    }
    boolean right = problems.list().size() == before;
    return whole ? construct(new Made(mapping, right), type, values) : null;
  }

  private void checkKeys(Mapping mapping, Class<?> type) {
    List<String> known = Names.keys(type);
    Set<String> seen = new TreeSet<>();
    for (Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        String hint = Nearest.ask(entry.key(), known);
        problems.add(
            Code.KEY_UNKNOWN,
            entry.place(),
            entry.key(),
            Names.of(type),
            hint.isEmpty() ? "; known are " + String.join(", ", known) : hint);
      } else if (!seen.add(entry.key())) {
        problems.add(Code.KEY_TWICE, entry.place(), entry.key());
      }
    }
  }

  private @Nullable Object component(Mapping mapping, RecordComponent component, Class<?> type) {
    String key = Names.key(component);
    Optional<Entry> entry = mapping.find(key);
    boolean empty = entry.map(e -> e.value() instanceof Scalar s && s.isNull()).orElse(true);
    if (!empty) {
      return value(entry.orElseThrow().value(), component.getGenericType(), key);
    }
    Object absent = Names.absent(component.getType());
    if (absent == null) {
      Place place = entry.map(Entry::place).orElse(mapping.place());
      problems.add(Code.KEY_MISSING, place, Names.of(type), key, Names.doc(component));
    }
    return absent;
  }

  private @Nullable Object value(Tree tree, Type type, String key) {
    if (type instanceof ParameterizedType generic) {
      return container(tree, generic, key);
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord() ? record(tree, plain) : scalar(tree, plain, key);
  }

  private @Nullable Object container(Tree tree, ParameterizedType type, String key) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      Object value = value(tree, of[0], key);
      return value == null ? null : Optional.of(value);
    }
    return type.getRawType() == List.class
        ? list(tree, of[0], key)
        : map(tree, (Class<?>) of[0], of[1], key);
  }

  private @Nullable Object list(Tree tree, Type of, String key) {
    if (!(tree instanceof Sequence sequence)) {
      return wrong(tree, key, "a list");
    }
    List<Object> values = new ArrayList<>();
    for (Tree item : sequence.items()) {
      Object value = value(item, of, key);
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private @Nullable Object map(Tree tree, Class<?> keys, Type of, String key) {
    if (!(tree instanceof Mapping mapping)) {
      return wrong(tree, key, "keys and values");
    }
    Map<Object, Object> map = keys.isEnum() ? new EnumMap(keys) : new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    for (Entry entry : mapping.entries()) {
      if (!seen.add(entry.key())) {
        problems.add(Code.KEY_TWICE, entry.place(), entry.key());
      }
      Scalar name = new Scalar(entry.place(), entry.key(), false);
      Object k = keys.isEnum() ? choice(name, keys) : entry.key();
      Object v = value(entry.value(), of, entry.key());
      if (k != null && v != null) {
        map.put(k, v);
      }
    }
    return Collections.unmodifiableMap(map);
  }

  private @Nullable Object scalar(Tree tree, Class<?> type, String key) {
    if (!(tree instanceof Scalar scalar)) {
      return wrong(tree, key, Names.kind(type));
    }
    if (type.isEnum()) {
      return choice(scalar, type);
    }
    try {
      return parse(scalar.text().strip(), type);
    } catch (NumberFormatException e) {
      return wrong(tree, key, Names.kind(type));
    }
  }

  private static Object parse(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == long.class || type == Long.class) {
      return Long.valueOf(text);
    }
    return Decimal.parse(text);
  }

  private @Nullable Object choice(Scalar scalar, Class<?> type) {
    List<String> choices = Names.choices(type);
    int index = choices.indexOf(scalar.text());
    if (index < 0) {
      problems.add(
          Code.VALUE_CHOICE,
          scalar.place(),
          scalar.text(),
          String.join(", ", choices),
          Nearest.ask(scalar.text(), choices));
      return null;
    }
    return type.getEnumConstants()[index];
  }

  private @Nullable Object wrong(Tree tree, String key, String wanted) {
    String found =
        tree instanceof Scalar s
            ? "\"" + s.text() + "\""
            : tree instanceof Sequence ? "a list" : "keys and values";
    problems.add(Code.VALUE_TYPE, tree.place(), key.isEmpty() ? "this" : key, wanted, found);
    return null;
  }

  /** What a record is made from, and whether nothing was wrong with it. */
  private record Made(Mapping from, boolean right) {}

  private @Nullable Object construct(Made how, Class<?> type, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      Object made = constructor.newInstance(values);
      places.put(made, how.from, how.right);
      return made;
    } catch (InvocationTargetException e) {
      if (how.right) {
        String why = String.valueOf(e.getCause().getMessage());
        problems.add(Code.VALUE_INVALID, how.from.place(), Names.of(type), why);
      }
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
  }
}
