/** Classifications: their codes, titles and hierarchy. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.classification;
