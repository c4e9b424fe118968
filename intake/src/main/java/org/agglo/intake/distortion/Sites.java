package org.agglo.intake.distortion;

/** Where the jobs of a company with several rows in a register are put. */
public enum Sites {
  /** Each row as the register gives it; accounts of a company without any, at its head office. */
  AS_GIVEN,
  /** All at the head office. */
  HEAD_OFFICE,
  /** Equal parts, which is a guess and is flagged. */
  SPREAD_EVENLY
}
