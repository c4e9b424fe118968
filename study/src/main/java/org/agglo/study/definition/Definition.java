package org.agglo.study.definition;

/** Which of a cluster's code lists a figure is over; {@code WHOLE} for a sector of a frame. */
public enum Definition {
  NARROW,
  BROAD,
  WHOLE
}
