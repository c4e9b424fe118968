/**
 * Tests, intervals and false discovery rates: what chance alone would give. Other chapters may use
 * this one.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.inference;
