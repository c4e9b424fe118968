/**
 * The measures of economic clusters: pure functions over arrays, no input or output, no third-party
 * code. Each package is a chapter; none imports its neighbour.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.methods;
