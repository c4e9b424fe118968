/** The stage before the four: tables of figures become observations, every row accounted for. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.load;
