package org.agglo.study.definition;

/**
 * A classification in which code lists are written. Figures of industries are made in SIC: NACE
 * joins it digit for digit, ISIC and NAICS by a concordance of the study.
 */
public enum Frame {
  SIC,
  NACE,
  ISIC,
  NAICS,
  SOC,
  SUBJECT,
  PROJECT_SECTOR,
  SUPPLIER_LABEL
}
