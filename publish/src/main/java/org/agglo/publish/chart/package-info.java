/** Charts: small pictures of numbers, each with its table beside it. */
@org.jspecify.annotations.NullMarked
package org.agglo.publish.chart;
