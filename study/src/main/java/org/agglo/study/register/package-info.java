/**
 * Registers in a study: their rows are gathered, placed, matched, flagged and counted into
 * observations.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.study.register;
