/**
 * One organisation, many rows: which rows of registers are of one organisation, by company number,
 * then by name and postcode, with the analyst's decisions above both.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.match;
