/**
 * What distorts figures that are counted from registers: registrations that are no firms, accounts
 * that are misread, one giant among many. Each rule says what it found, the value before and after,
 * and a person's decision stands above it.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.distortion;
