package org.agglo.study.measure;

import java.util.Locale;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;

/**
 * Looks whether coordinates are what the command says they are: latitude before longitude, degrees
 * or metres.
 */
final class CoordinateCheck {
  private static final double LATITUDE = 90;
  private static final double LONGITUDE = 180;
  private static final double CENTIMETRES = 100;

  private final InputTable table;
  private final PointColumns columns;
  private final double[] first;
  private final double[] second;

  CoordinateCheck(InputTable table, PointColumns columns, double[] first, double[] second) {
    this.table = table;
    this.columns = columns;
    this.first = first;
    this.second = second;
  }

  /**
   * Tells of what is wrong; {@code firstPlace} and {@code secondPlace} are the columns' numbers.
   */
  void check(int firstPlace, int secondPlace) {
    if (columns.frame().onSphere()) {
      checkDegrees(firstPlace, secondPlace);
    } else {
      checkPlane();
    }
  }

  private void checkDegrees(int firstPlace, int secondPlace) {
    long beyond = beyond(first, LATITUDE);
    long farBeyond = beyond(first, LONGITUDE) + beyond(second, LONGITUDE);
    long some = placed().count();
    if (farBeyond > some / 2) {
      stop(Code.POINTS_PLANAR, columns.first(), columns.second());
    } else if (beyond > 0 && beyond(second, LATITUDE) == 0) {
      int row =
          IntStream.range(0, first.length)
              .filter(i -> is(first[i], LATITUDE))
              .findFirst()
              .orElseThrow();
      stop(
          Code.POINTS_SWAPPED,
          columns.first(),
          columns.second(),
          "line " + table.line(row) + " has a latitude of " + first[row]);
    } else if (isNamedSwapped()) {
      stop(Code.POINTS_SWAPPED, columns.first(), columns.second(), "so their names say");
    } else {
      if (some > 0 && isOffSomalia()) {
        tell(Code.POINTS_ELSEWHERE, columns.first(), columns.second());
      }
      setAside(first, firstPlace, LATITUDE);
      setAside(second, secondPlace, LONGITUDE);
    }
  }

  private void checkPlane() {
    boolean small = beyond(first, LONGITUDE) + beyond(second, LONGITUDE) == 0;
    long fine = placed().filter(i -> isFine(first[i]) && isFine(second[i])).count();
    if (small && fine > placed().count() / 2 && columns.frame() == PointColumns.Frame.METRES) {
      tell(Code.POINTS_DEGREES, columns.first(), columns.second());
    }
  }

  /** Finer than a centimetre, as degrees are written and metres are not. */
  private static boolean isFine(double value) {
    double centimetres = value * CENTIMETRES;
    return Math.abs(centimetres - Math.rint(centimetres)) > 1e-6;
  }

  private IntStream placed() {
    return IntStream.range(0, first.length)
        .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]));
  }

  private static long beyond(double[] values, double most) {
    return java.util.Arrays.stream(values).filter(v -> is(v, most)).count();
  }

  private static boolean is(double value, double beyond) {
    return Math.abs(value) > beyond;
  }

  private boolean isNamedSwapped() {
    String one = columns.first().toLowerCase(Locale.ROOT);
    String other = columns.second().toLowerCase(Locale.ROOT);
    return (one.startsWith("lon") || one.startsWith("lng")) && other.startsWith("lat");
  }

  /** Where the British Isles would be with latitude and longitude exchanged. */
  private boolean isOffSomalia() {
    return placed()
        .allMatch(i -> first[i] > -11 && first[i] < 3 && second[i] > 49 && second[i] < 61);
  }

  private void setAside(double[] values, int place, double most) {
    String what = most == LATITUDE ? "latitude" : "longitude";
    for (int i = 0; i < values.length; i++) {
      if (is(values[i], most)) {
        table.setAside(i, place, Code.COORDINATE_RANGE, values[i], what, (int) most);
      }
    }
  }

  private void stop(Code code, Object... parts) {
    tell(code, parts);
    table.problems().throwIfStop();
  }

  private void tell(Code code, Object... parts) {
    table.problems().add(code, Place.of(table.name()), parts);
  }
}
