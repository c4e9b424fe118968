/** Tests and intervals held to what they promise, over many worlds made by chance. */
@org.jspecify.annotations.NullMarked
package org.agglo.bench.calibration;
