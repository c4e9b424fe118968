/**
 * Agglomeration: whether plants of an industry, or of several, stand nearer than chance puts them.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.agglomeration;
