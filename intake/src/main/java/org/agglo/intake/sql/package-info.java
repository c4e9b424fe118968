/** The one door between DuckDB and arrays. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.sql;
