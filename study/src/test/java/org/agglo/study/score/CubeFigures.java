package org.agglo.study.score;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Quotients;
import org.agglo.study.identify.SetList;
import org.agglo.study.schema.Names;

/** The figures that a study makes of a cube of its source, tests of counts included. */
public final class CubeFigures {
  private CubeFigures() {}

  public static List<Figure> of(StudyFolder folder, Source source, Cube cube) {
    Sheet sheet = new Sheet(source, cube, List.of());
    Evidence.Pair[][] evidence =
        (source.counts().isPresent() ? new CountTests(sheet) : QuotientTests.none(sheet))
            .all(cube.sets().size(), 1);
    Quotients quotients = new Quotients(quotients(sheet), source.id(), cube.areas());
    QuotientFigures figures = new QuotientFigures(sheet, quotients, evidence);
    return new SourceFigures(sheet, figures).list(SetList.sectors(folder));
  }

  private static Columns quotients(Sheet sheet) {
    List<String[]> texts = new ArrayList<>();
    List<double[]> numbers = new ArrayList<>();
    for (int set = 0; set < sheet.cube().sets().size(); set++) {
      for (int area = 0; area < sheet.areas().size(); area++) {
        double[] c = sheet.counts(set, area);
        String definition = Names.choice(sheet.cube().sets().get(set).definition());
        String cluster = sheet.cube().sets().get(set).cluster();
        texts.add(
            new String[] {sheet.source().id(), cluster, definition, sheet.areas().code(area)});
        numbers.add(
            new double[] {
              LocationQuotient.of(c[0], c[2], c[1], c[3]),
              LocationQuotient.rest(c[0], c[2], c[1], c[3])
            });
      }
    }
    return Columns.build()
        .texts(texts, "source", "cluster", "definition", "area")
        .numbers("location_quotient", numbers.stream().mapToDouble(n -> n[0]).toArray())
        .numbers("location_quotient_rest", numbers.stream().mapToDouble(n -> n[1]).toArray())
        .done();
  }
}
