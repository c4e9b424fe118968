/** What can be wrong, with a code, a place and a way to mend it. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.message;
