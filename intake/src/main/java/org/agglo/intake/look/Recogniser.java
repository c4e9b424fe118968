package org.agglo.intake.look;

import java.util.Optional;

/** Recognises one kind of meaning in the values of a column. */
interface Recogniser {
  /** The meaning; empty where the values do not have it. */
  Optional<Meaning> find(Values values);
}
