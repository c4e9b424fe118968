package org.agglo.intake.message;

/** How grave a problem is. */
public enum Severity {
  /** The command cannot go on: exit 2. */
  MISUSE,
  /** A row or figure is wrong; counted, the rest goes on: exit 1 where asked to be strict. */
  FAULT,
  /** Accepted, and said. */
  NOTE
}
