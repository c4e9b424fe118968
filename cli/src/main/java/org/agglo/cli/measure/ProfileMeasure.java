package org.agglo.cli.measure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.measure.Cells;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Profiles;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A measure of each area over industries, or of each industry over areas. */
abstract class ProfileMeasure extends FileMeasure {
  @Mixin private CellOptions cells = new CellOptions();

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COL",
      description = "Column of what is described, such as jobs.")
  private String value = "";

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "A row for each area or industry. Default: ${DEFAULT-VALUE}.")
  private By by;

  ProfileMeasure(By by) {
    this.by = by;
  }

  /** What a distribution is held against. */
  enum Reference {
    NATION,
    REST,
    OTHERS,
    EQUAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the measure makes of the profiles. */
  abstract Result measure(Profiles profiles);

  @Override
  Result measure(InputTable table) {
    return measure(Profiles.of(read(table), 0, by));
  }

  /** Reads the cells with the value as their first column. */
  Cells read(InputTable table) {
    return cells.read(table, List.of(new Value(value, Quantity.AMOUNT)));
  }

  CellOptions cells() {
    return cells;
  }

  Value value() {
    return new Value(value, Quantity.AMOUNT);
  }

  By by() {
    return by;
  }

  /** Stops where a measure does not know a reference. */
  void demand(Reference reference, Set<Reference> known) {
    if (!known.contains(reference)) {
      String text = "--reference " + reference + " is not for " + spec().name() + "; use one of ";
      throw Misuse.of(Code.OPTION_INVALID, Place.NONE, text + known);
    }
  }

  /** The reference of a row, for all but the mean of others. */
  static double[] reference(Profiles profiles, int row, Reference reference) {
    return switch (reference) {
      case NATION -> profiles.whole();
      case REST -> profiles.rest(row);
      case EQUAL -> profiles.ones();
      case OTHERS -> throw new IllegalArgumentException("others have no one reference");
    };
  }
}
