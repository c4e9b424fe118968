/** The one fact table, and what readers may see of it. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.figure;
