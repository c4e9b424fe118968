/** Concentration and specialisation: how much of an industry stands where. */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.concentration;
