/** The recipes at hand: those in the program and a study's own. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.recipe;
