package org.agglo.methods;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a reader is told of a measure: the page <i>Methods</i> of every site, and the command line,
 * are made of these. Texts are whole sentences in plain English.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reference {
  /** The field's own name of the measure, "Location quotient". */
  String name();

  /** The formula in TeX, without delimiters. */
  String formula();

  /** Meaning in plain words: what a value says, and what it does not. */
  String words();

  /**
   * A worked example with small numbers; it ends with " = " and the result, which a test computes
   * with the measure itself.
   */
  String example();

  /** Edge cases: where it is undefined, missing or to be read with care. */
  String[] edges();

  /** Where it was defined, each with its DOI as an address where it has one. */
  String[] sources();

  /** Version of the method; it rises when numbers change for the same inputs. */
  String version() default "1";
}
