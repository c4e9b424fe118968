package org.agglo.intake.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a file or a field means: read by the binder's messages, the JSON Schema and the docs. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Doc {
  /** The meaning, one or two sentences. */
  String value();

  /** An example as it would stand in the file; empty where the meaning says it all. */
  String example() default "";
}
