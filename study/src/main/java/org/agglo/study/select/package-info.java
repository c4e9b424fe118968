/** Stage 2: the containers, their tiers, parents and fit. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.select;
