/** The files of figures that readers can take away. */
@org.jspecify.annotations.NullMarked
package org.agglo.publish.table;
