package org.agglo.intake.look;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problem;
import org.agglo.intake.read.Dialect;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Limits;
import org.agglo.intake.read.Pins;
import org.agglo.intake.read.Reject;

/**
 * What Agglo sees in a file.
 *
 * @param file name of the file
 * @param bytes its size
 * @param dialect how it is written
 * @param parts other tables of the file, where it holds several
 * @param rows rows of the file
 * @param loaded rows that fit
 * @param looked rows that were looked at closely
 * @param columns what each column holds
 * @param dropped headings of columns about persons, which were not read
 * @param rejects rows that do not fit
 * @param notes what should be known about the columns
 */
public record Look(
    String file,
    long bytes,
    Dialect dialect,
    List<String> parts,
    long rows,
    long loaded,
    long looked,
    List<ColumnLook> columns,
    List<String> dropped,
    List<Reject> rejects,
    List<Problem> notes) {

  /**
   * Looks at a file.
   *
   * @param file the file
   * @param pins what is pinned instead of found
   * @param limits what the file may ask for
   * @param postcodes those that are known; none where no table of them is at hand
   * @throws Misuse where it cannot be read as a table
   */
  public static Look at(
      Path file, Pins pins, Limits limits, Supplier<Optional<KnownPostcodes>> postcodes) {
    String name = String.valueOf(file.getFileName());
    FileReader reader = FileReader.of(file, name).pinned(pins).within(limits);
    List<String> parts = List.of();
    try (Looking looking = new Looking(file, name, postcodes)) {
      try {
        return looking.look(reader, parts);
      } catch (Misuse e) {
        if (e.problems().get(0).code() != Code.READ_PARTS || pins.part().isPresent()) {
          throw e;
        }
        parts = reader.parts();
        if (parts.isEmpty()) {
          throw e;
        }
      }
      return looking.look(reader.pinned(pins.withPart(likely(parts))), parts);
    }
  }

  /** The first part that does not sound like a page about the others. */
  private static String likely(List<String> parts) {
    return parts.stream()
        .filter(part -> !part.matches("(?i)(contents?|cover|notes?|about|readme|index|guide).*"))
        .findFirst()
        .orElse(parts.get(0));
  }

  /** Whether not all rows were looked at. */
  public boolean isSampled() {
    return looked < loaded;
  }
}
