/** The small commented study that {@code agglo new} writes. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.starter;
