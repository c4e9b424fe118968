/** Stage 1: what the data show, sector by sector and area by area. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.identify;
