/** Stage 3: the scorecard of 26 metrics. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.score;
