package org.agglo.study.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.methods.concentration.StrongClusters;
import org.agglo.methods.concentration.StrongClusters.Labels;

/** The labels of the US cluster map for every industry of a table. */
public final class StrongLabels {
  private static final int EMPLOYMENT = 0;
  private static final int ESTABLISHMENTS = 1;
  private static final int QUOTIENT = 2;

  private final Cells cells;
  private final Labels[] labels;
  private final int[] industryOf;
  private final int[] placeOf;

  /**
   * @param cells the cells: employment, establishments, and the location quotient if it is not to
   *     be made from employment
   */
  public StrongLabels(Cells cells) {
    this.cells = cells;
    industryOf = cells.industries().codes();
    placeOf = new int[cells.size()];
    double[] quotients =
        cells.columns() > QUOTIENT
            ? cells.values(QUOTIENT)
            : Base.of(cells, EMPLOYMENT, new int[0], Optional.empty()).quotients().plain();
    int[][] ofIndustry = cells.ofEach(cells.industries());
    labels = new Labels[ofIndustry.length];
    for (int j = 0; j < labels.length; j++) {
      int[] of = ofIndustry[j];
      IntStream.range(0, of.length).forEach(i -> placeOf[of[i]] = i);
      labels[j] =
          StrongClusters.of(
              only(quotients, of),
              only(cells.values(EMPLOYMENT), of),
              only(cells.values(ESTABLISHMENTS), of));
    }
    tellFew();
  }

  private static double[] only(double[] values, int[] of) {
    return Arrays.stream(of).mapToDouble(cell -> values[cell]).toArray();
  }

  private void tellFew() {
    long few = Arrays.stream(labels).filter(l -> l.warning().isPresent()).count();
    if (few > 0) {
      String warning =
          Arrays.stream(labels).flatMap(l -> l.warning().stream()).findFirst().orElseThrow();
      Place place = Place.of(cells.table().name());
      cells.table().problems().add(Code.FEW_AREAS, place, few, labels.length, warning);
    }
  }

  /** The labels beside the rows of the table; empty where what they need is missing. */
  public Result result() {
    return Result.besideRows(cells.table())
        .truths("qualifying", cell -> text(cell, Labels::qualifying))
        .truths("significant", cell -> text(cell, Labels::significant))
        .truths("strong", cell -> text(cell, Labels::strong))
        .truths("strong10", cell -> text(cell, Labels::strong10));
  }

  private String text(int cell, Function<Labels, boolean[]> which) {
    Labels of = labels[industryOf[cell]];
    boolean none = cells.values(EMPLOYMENT)[cell] == 0;
    boolean known = none || of.assessed()[placeOf[cell]];
    return known ? Boolean.toString(which.apply(of)[placeOf[cell]]) : "";
  }
}
