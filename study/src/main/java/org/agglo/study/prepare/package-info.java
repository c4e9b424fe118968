/** From raw files to the small tables of figures that a study carries. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.prepare;
