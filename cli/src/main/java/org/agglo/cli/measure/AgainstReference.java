package org.agglo.cli.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.agglo.study.measure.Cells;
import org.agglo.study.measure.Cells.Trait;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Profiles;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A measure that holds each industry's distribution over areas against another distribution. */
abstract class AgainstReference extends ProfileMeasure {
  @Option(
      names = "--reference",
      paramLabel = "WHAT",
      description =
          "nation (all industries together), rest (all but the industry), or equal (each area the"
              + " same). Default: ${DEFAULT-VALUE}.")
  private Reference reference = Reference.NATION;

  @Option(
      names = "--against",
      paramLabel = "COL",
      description = "Column to use as the reference instead, such as population.")
  private @Nullable String against;

  AgainstReference() {
    super(By.INDUSTRY);
  }

  /** The measure of one distribution. */
  abstract double of(double[] part, double[] reference);

  /** What the column is called. */
  abstract String column();

  /** A trait that is read too. */
  Optional<Trait> trait() {
    return Optional.empty();
  }

  /** Adds further columns behind the measure itself. */
  Result add(Result result, Profiles profiles, Profiles references) {
    return result;
  }

  /** What a row is held against. */
  final double[] reference(Profiles profiles, Profiles references, int row) {
    return against == null ? reference(profiles, row, reference) : references.row(row);
  }

  @Override
  final Result measure(InputTable table) {
    demand(reference, EnumSet.of(Reference.NATION, Reference.REST, Reference.EQUAL));
    List<Value> columns =
        against == null ? List.of(value()) : List.of(value(), new Value(against, Quantity.AMOUNT));
    Cells cells = cells().read(table, columns, trait());
    Profiles profiles = Profiles.of(cells, 0, by());
    return measure(profiles, against == null ? profiles : Profiles.of(cells, 1, by()));
  }

  @Override
  final Result measure(Profiles profiles) {
    return measure(profiles, profiles);
  }

  private Result measure(Profiles profiles, Profiles references) {
    double[] values =
        profiles.all(row -> of(profiles.row(row), reference(profiles, references, row)));
    Result result = profiles.result().numbers(column(), values);
    return add(result, profiles, references).words("status", profiles.marks(values));
  }
}
