package org.agglo.study.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number carries the marks of the numbers it is made from. */
class MarksTest {
  @TempDir private Path folder;

  @Test
  void passFromALevelToItsSumsAndRatios() {
    TinyStudy study = TinyStudy.in(folder);
    study.replace("data/units.csv", "cars,narrow,A1,2021,10,", "cars,narrow,A1,2021,10,e p");
    Built built = study.run();
    for (Measure made :
        new Measure[] {Measure.LEVEL, Measure.SHARE, Measure.LOCATION_QUOTIENT, Measure.GROWTH}) {
      assertThat(built.figure("1.1", made, "cars", "A1").status()).as(made.key()).isEqualTo("e p");
    }
    assertThat(built.figure("1.1", Measure.LEVEL, "cars", "R1").status()).isEqualTo("e p");
    assertThat(built.figure("1.1", Measure.LEVEL, "cars", "N").status()).isEqualTo("e p");
    assertThat(built.figure("1.1", Measure.LEVEL, "cars", "A2").status()).isEmpty();
  }

  @Test
  void standOnceAndInOneOrder() {
    assertThat(Status.union("p", "e p")).isEqualTo("e p");
    assertThat(Status.union("", "")).isEmpty();
    assertThat(Status.union("low", "u")).isEqualTo("low u");
  }
}
