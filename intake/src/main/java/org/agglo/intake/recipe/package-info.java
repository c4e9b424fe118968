/**
 * Recipes: what a publisher's file means, declared in YAML, and the relation that comes of it, with
 * every row accounted for.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.recipe;
