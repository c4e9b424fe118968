/**
 * Synthetic registers: companies that do not exist, in numbers that official statistics give. They
 * try Agglo at the size of a nation and show what maps look like; they are evidence of nothing.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.study.synthesis;
