package org.agglo.study.disclosure;

import java.util.BitSet;

/**
 * A number that no reader may work out: of a cell, or of what one cell leaves of another.
 *
 * @param pieces the pieces of its set
 * @param area its area
 * @param width how far apart two of its values must be that a reader cannot tell apart
 * @param cell its cell; -1 where it has none
 */
record Guard(BitSet pieces, int area, double width, int cell) {}
