/** Speed and memory, measured; never in the distribution. */
@org.jspecify.annotations.NullMarked
package org.agglo.bench;
