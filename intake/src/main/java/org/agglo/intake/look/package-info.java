/**
 * What a file holds, told at a glance: its dialect, its columns, what they likely mean, and what to
 * beware of.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.look;
