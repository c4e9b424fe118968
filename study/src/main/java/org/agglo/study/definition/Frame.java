package org.agglo.study.definition;

/** A classification in which code lists are written. */
public enum Frame {
  SIC,
  NACE,
  SOC,
  SUBJECT,
  PROJECT_SECTOR,
  SUPPLIER_LABEL
}
