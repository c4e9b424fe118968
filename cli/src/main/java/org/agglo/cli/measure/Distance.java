package org.agglo.cli.measure;

import org.agglo.intake.text.Decimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A distance with its unit, {@code 250m} or {@code 15km}.
 *
 * @param metres how many metres
 */
record Distance(double metres) {
  private static final double KILOMETRE = 1_000;

  @Override
  public String toString() {
    return Decimal.brief(metres) + "m";
  }

  /** Reads a distance above zero. */
  static final class Converter implements ITypeConverter<Distance> {
    @Override
    public Distance convert(String text) {
      boolean kilometres = text.endsWith("km");
      if (!text.endsWith("m")) {
        throw new TypeConversionException(
            "a distance has a unit: write " + text + "m or " + text + "km");
      }
      String number = text.substring(0, text.length() - (kilometres ? 2 : 1)).strip();
      double metres = metres(number, text) * (kilometres ? KILOMETRE : 1);
      if (!(metres > 0)) {
        throw new TypeConversionException(
            text + " is not above zero; write a distance such as 250m");
      }
      return new Distance(metres);
    }

    private static double metres(String number, String text) {
      try {
        return Decimal.parse(number);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("\"" + text + "\" is not a distance; write 250m or 15km");
      }
    }
  }
}
