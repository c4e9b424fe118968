/** Files to relations: every row loaded or rejected with its reason. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake;
