package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class BritishGridTest {

  /** Ordnance Survey, OSTN15 developer pack, test points; metres by its own transformation. */
  @ParameterizedTest
  @CsvSource({
    "TP01, 49.92226393730, -6.29977752014,  91492.146,  11318.804",
    "TP03, 50.43885825610, -4.10864563561, 250359.811,  62016.569",
    "TP04, 50.57563665000, -1.29782277240, 449816.371,  75335.861",
    "TP10, 51.85890896400, -4.30852476960, 241124.584, 220332.641",
    "TP20, 53.80021519630, -1.66379168242, 422242.186, 433818.701"
  })
  void isWithinFiveMetresOfTheOrdnanceSurvey(
      String point, double latitude, double longitude, double easting, double northing) {
    Coordinate metres = project(longitude, latitude);
    assertThat(metres.distance(new Coordinate(easting, northing))).as(point).isLessThan(5.0);
    assertThat(metres.x * 100).isCloseTo(Math.rint(metres.x * 100), within(1e-6));
  }

  @Test
  void manyPointsAtOnceAreThePointsOneByOne() {
    double[] longitude = {-6.29977752014, -1.46991, Double.NaN, -1.66379168242};
    double[] latitude = {49.92226393730, 53.38041, 53, 53.80021519630};
    double[] x = longitude.clone();
    double[] y = latitude.clone();
    BritishGrid.toMetres(x, y, new Workers(2));
    for (int i : new int[] {0, 1, 3}) {
      assertThat(new Coordinate(x[i], y[i])).isEqualTo(project(longitude[i], latitude[i]));
    }
    assertThat(x[2]).isNaN();
    BritishGrid.toDegrees(x, y, new Workers(2));
    for (int i : new int[] {0, 1, 3}) {
      assertThat(x[i]).isCloseTo(longitude[i], within(2e-7));
      assertThat(y[i]).isCloseTo(latitude[i], within(2e-7));
    }
  }

  @Test
  void leavesWhatItIsGivenAsItWas() {
    Geometry degrees = new GeometryFactory().createPoint(new Coordinate(-2, 53));
    BritishGrid.fromDegrees().project(degrees);
    assertThat(degrees.getCoordinate()).isEqualTo(new Coordinate(-2, 53));
  }

  private static Coordinate project(double longitude, double latitude) {
    Geometry degrees = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
    return BritishGrid.fromDegrees().project(degrees).getCoordinate();
  }
}
