package org.agglo.study.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a table of figures can be. */
enum Role {
  CLUSTER(true),
  DEFINITION(false),
  AREA(true),
  PERIOD(true),
  VALUE(true),
  STATUS(false);

  private final boolean needed;

  Role(boolean needed) {
    this.needed = needed;
  }

  boolean needed() {
    return needed;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Role::key).toList();
  }
}
