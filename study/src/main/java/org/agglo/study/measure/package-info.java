/** Measures over a file of the user's own, without a study. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.measure;
