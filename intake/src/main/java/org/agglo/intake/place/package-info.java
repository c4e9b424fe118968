/** Places: areas, their outlines, and the British National Grid. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.place;
