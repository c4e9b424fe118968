package org.agglo.study.schema;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.schema.Doc;
import org.jspecify.annotations.Nullable;

/** How the parts of a record are called in files and in messages. */
public final class Names {
  private Names() {}

  /** The key of a component: its name in snake case. */
  public static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The keys of a record. */
  public static List<String> keys(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(Names::key).toList();
  }

  /** The values of an enumeration as files write them: lower case, hyphens. */
  public static List<String> choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> choice((Enum<?>) c)).toList();
  }

  /** One value of an enumeration as files write it. */
  public static String choice(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a record is called in a message: {@code a source}. */
  public static String of(Class<?> type) {
    String name = type.getSimpleName().replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  /** The meaning of a component. */
  public static String doc(RecordComponent component) {
    Doc doc = component.getAnnotation(Doc.class);
    return doc == null ? "" : doc.value();
  }

  /** What a plain type is called in a message. */
  static String kind(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    boolean whole = type != double.class && type != Double.class;
    return whole ? "a whole number" : "a number";
  }

  /** What stands for an absent component; null where it must be there. */
  static @Nullable Object absent(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : null;
  }

  /** What stands for a wrong component while the rest is checked; null where nothing can. */
  static @Nullable Object standIn(Class<?> type) {
    if (type == String.class) {
      return "";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    return type == double.class ? (Object) 0.0 : absent(type);
  }
}
