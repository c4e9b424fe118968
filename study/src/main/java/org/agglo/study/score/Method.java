package org.agglo.study.score;

import java.util.Objects;
import org.agglo.methods.Reference;

/**
 * What was done to make a number.
 *
 * @param name the name figures carry; several are separated by a semicolon
 * @param version the version of each
 */
record Method(String name, String version) {
  /** Nothing was done: there is no number. */
  static final Method NONE = new Method("", "");

  /** Values of the table, added up. */
  static final Method SUM = new Method("sum", "1");

  /** A measure of the textbook, with the version it states. */
  static Method of(String name, Class<?> measure) {
    Reference reference = measure.getAnnotation(Reference.class);
    return new Method(name, Objects.requireNonNull(reference, measure.getName()).version());
  }

  /** This, then another. */
  Method then(Method next) {
    return next.equals(NONE)
        ? this
        : new Method(name + "; " + next.name, version + "; " + next.version);
  }
}
