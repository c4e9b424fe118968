package org.agglo.methods.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SphereTest {
  private static final double QUARTER = Math.PI / 2 * 6_371_008.8;

  @Test
  void sinesAreThoseOfStrictMath() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double degrees = 1_080 * (random.nextDouble() - 0.5);
      double radians = Math.toRadians(degrees);
      assertThat(Sphere.sine(degrees)).isCloseTo(StrictMath.sin(radians), within(2e-15));
      assertThat(Sphere.cosine(degrees)).isCloseTo(StrictMath.cos(radians), within(2e-15));
      double small = degrees / 24;
      assertThat(Sphere.sine(small))
          .isCloseTo(StrictMath.sin(Math.toRadians(small)), within(2.3e-16));
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0,1", "90,1,0", "180,0,-1", "270,-1,0", "360,0,1", "-90,-1,0", "-180,0,-1"})
  void multiplesOfARightAngleAreExact(double degrees, double sine, double cosine) {
    assertThat(Sphere.sine(degrees) + 0.0).isEqualTo(sine);
    assertThat(Sphere.cosine(degrees) + 0.0).isEqualTo(cosine);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 250, 15_000, 1e6, 1e7})
  void arcsAndChordsAreInverse(double metres) {
    assertThat(Sphere.arc(Sphere.chordSquared(metres))).isCloseTo(metres, within(1e-9 * metres));
  }

  @Test
  void halfTheCircumferenceHoldsAll() {
    assertThat(Sphere.chordSquared(3 * QUARTER)).isGreaterThan(4);
    assertThat(Sphere.chordSquared(Double.POSITIVE_INFINITY)).isGreaterThan(4);
    assertThat(Sphere.arc(4.1)).isCloseTo(2 * QUARTER, within(1e-6));
  }

  @Test
  void knownDistancesHold() {
    assertThat(Sphere.distance(0, 0, 90, 33)).isCloseTo(QUARTER, within(1e-6));
    assertThat(Sphere.distance(0, 0, 0, 90)).isCloseTo(QUARTER, within(1e-6));
    assertThat(Sphere.distance(10, 20, -10, -160)).isCloseTo(2 * QUARTER, within(1e-2));
    assertThat(Sphere.distance(0, 179.5, 0, -179.5)).isCloseTo(QUARTER / 90, within(1e-6));
    assertThat(Sphere.distance(52, -1, 52, -1)).isZero();
    assertThat(Sphere.distance(90, 0, 90, 123)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"90.1,0", "0,361", "NaN,0", "0,NaN", "Infinity,0"})
  void refusesWhatIsNotOnTheEarth(double lat, double lon) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.onSphere(new double[] {lat}, new double[] {lon}))
        .withMessageContaining("point 0");
  }

  @ParameterizedTest
  @CsvSource({"NaN,0", "0,Infinity", "1e200,0"})
  void refusesWhatIsNotInThePlane(double x, double y) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.inPlane(new double[] {x}, new double[] {y}));
  }

  @Test
  void refusesUnequalNumbersOfCoordinates() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.inPlane(new double[2], new double[1]));
  }

  @Test
  void onePlaceHasOneSetOfBits() {
    double[] lat = {90, 90, 5, 5, 0.0, -0.0};
    double[] lon = {0, 120, 180, -180, 0.0, -0.0};
    SpatialIndex index = SpatialIndex.of(Points.onSphere(lat, lon), new Workers(1));
    assertThat(index.size()).isEqualTo(3);
  }
}
