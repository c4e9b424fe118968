/** Clusters of points by density: where they stand close, measured by great circle. */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.density;
