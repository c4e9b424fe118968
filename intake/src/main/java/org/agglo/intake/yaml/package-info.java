/** YAML files as trees that know their lines. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.yaml;
