/** Places on the earth and in the plane: distances, an index to find neighbours, hexagons. */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.earth;
