package org.agglo.study.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.sql.Columns;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.Share;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.schema.Names;

/** The figures that registers give, each with the same number without what is flagged. */
final class Excluding {
  /** A cell of a source in the year of its register. */
  private record Key(String source, String cluster, Definition definition, String area) {}

  /** A cell's number without what is flagged, and the codes of what is. */
  private record Cell(double value, TreeSet<String> flags) {
    static final Cell MISSING = new Cell(Double.NaN, new TreeSet<>());
  }

  /** Distortions of jobs: they leave a count of firms as it is. */
  private static final Set<String> OF_JOBS =
      Set.of("misread", "dup-acc", "dominant", "even-split", "stale", "hq");

  private final StudyFolder folder;
  private final Map<Key, Cell> cells = new HashMap<>();

  /**
   * Over a study.
   *
   * @param clean the relation of numbers without what is flagged
   */
  Excluding(StudyFolder folder, Columns clean) {
    this.folder = folder;
    for (int i = 0; i < clean.rows(); i++) {
      int choice = Names.choices(Definition.class).indexOf(clean.texts("definition")[i]);
      Key key =
          new Key(
              clean.texts("source")[i],
              clean.texts("cluster")[i],
              Definition.values()[choice],
              clean.texts("area")[i]);
      String flags = clean.texts("flags")[i];
      TreeSet<String> codes = new TreeSet<>(Arrays.asList(flags.split(" ")));
      codes.remove("");
      if (clean.texts("what")[i].equals("firms")) {
        codes.removeAll(OF_JOBS);
      }
      cells.put(key, new Cell(clean.numbers("value")[i], codes));
    }
  }

  /** The figure with its flags and the number without them; as it is where nothing is flagged. */
  Figure of(Figure figure) {
    Cell cell = cell(figure, figure.cluster(), figure.definition(), figure.area());
    double value = figure.isPresent() ? value(figure, cell) : Double.NaN;
    return Double.isNaN(value) ? figure : figure.withoutFlagged(List.copyOf(cell.flags), value);
  }

  private double value(Figure f, Cell cell) {
    String nation = folder.study().comparator();
    double industry = cell(f, f.cluster(), f.definition(), nation).value;
    double region = cell(f, SectorKey.ALL, Definition.WHOLE, f.area()).value;
    double whole = cell(f, SectorKey.ALL, Definition.WHOLE, nation).value;
    return switch (f.measure()) {
      case LEVEL -> cell.value;
      case SHARE -> Share.of(cell.value, industry);
      case LOCATION_QUOTIENT -> LocationQuotient.of(cell.value, region, industry, whole);
      case LOCATION_QUOTIENT_REST -> LocationQuotient.rest(cell.value, region, industry, whole);
      case GROWTH, GROWTH_AGAINST_NATION, ECONOMIC_COMPLEXITY, HOT_SPOT, HOT_SPOT_DRAWN_P ->
          Double.NaN;
    };
  }

  private Cell cell(Figure f, String cluster, Definition definition, String area) {
    return cells.getOrDefault(new Key(f.source(), cluster, definition, area), Cell.MISSING);
  }
}
