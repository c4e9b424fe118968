/** What industries and places have in common: relatedness, complexity, groups of industries. */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.complexity;
