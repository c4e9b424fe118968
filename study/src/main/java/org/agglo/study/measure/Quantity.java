package org.agglo.study.measure;

/** What the numbers of a column may be. */
public enum Quantity {
  /** Jobs, output, firms: 0 or more. */
  AMOUNT,
  /** Things counted one by one: 0, 1, 2 … */
  COUNT,
  /** Any number. */
  NUMBER
}
