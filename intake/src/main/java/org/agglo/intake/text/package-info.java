/** Words and numbers as text. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.text;
