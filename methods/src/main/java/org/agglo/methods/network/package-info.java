/**
 * Networks: ties of organisations through what they share, and whether they are more than chance.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.network;
