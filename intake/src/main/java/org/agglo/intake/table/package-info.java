/** CSV files as columns, every row loaded or rejected. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.table;
