/**
 * Data sets from their publishers' addresses. This is the one place from which Agglo reaches the
 * network, and only when asked to.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.fetch;
