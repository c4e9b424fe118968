package org.agglo.study.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.text.Nearest;
import org.agglo.study.definition.Rows.SizeBand;
import org.agglo.study.schema.CsvBinder;
import org.agglo.study.schema.Places;

/**
 * A table of sizes, read: each row becomes a band of a set, or a reject with its reason.
 *
 * @param bands the rows that hold
 * @param rejects the rows set aside
 * @param rows rows in the file
 */
record SizeRows(List<SizeBand> bands, List<Problem> rejects, long rows) {
  static final SizeRows NONE = new SizeRows(List.of(), List.of(), 0);

  /** What makes a row unique. */
  private record Key(String cluster, Enum<?> definition, int period, int lower) {}

  /** Reads all rows; problems takes what no row can be read with. */
  static SizeRows read(CsvFile file, Set<String> clusters, Problems problems) {
    Places places = new Places();
    CsvFile whole = new CsvFile(file.name(), file.header(), file.rows(), List.of());
    List<SizeBand> bands = new ArrayList<>();
    List<Problem> rejects = new ArrayList<>(file.rejects());
    Map<Key, Place> seen = new HashMap<>();
    for (SizeBand band : new CsvBinder(problems, places).bind(whole, SizeBand.class)) {
      Key key = new Key(band.cluster(), band.definition(), band.period(), band.lower());
      Place place = places.of(band);
      Place first = seen.putIfAbsent(key, place);
      if (!clusters.contains(band.cluster())) {
        String hint = Nearest.ask(band.cluster(), clusters);
        rejects.add(Problem.of(Code.ROW_UNKNOWN_CLUSTER, place, band.cluster(), hint));
      } else if (first != null) {
        String cell = band.cluster() + ", " + band.period() + ", " + band.band();
        rejects.add(Problem.of(Code.ROW_TWICE, place, first.line(), cell));
      } else {
        bands.add(band);
      }
    }
    rejects.sort(Comparator.comparingLong(p -> p.place().line()));
    checkOverlap(file.name(), bands, problems);
    return new SizeRows(bands, rejects, file.size());
  }

  /** Two bands of one year that share a size would count a unit twice. */
  private static void checkOverlap(String file, List<SizeBand> bands, Problems problems) {
    Map<Integer, TreeSet<SizeBand>> years = new TreeMap<>();
    Comparator<SizeBand> order =
        Comparator.comparingInt(SizeBand::lower).thenComparingInt(SizeRows::last);
    for (SizeBand band : bands) {
      years.computeIfAbsent(band.period(), year -> new TreeSet<>(order)).add(band);
    }
    for (TreeSet<SizeBand> year : years.values()) {
      SizeBand before = year.first();
      for (SizeBand band : year.tailSet(before, false)) {
        if (band.lower() <= last(before)) {
          problems.add(Code.SIZES_OVERLAP, Place.of(file), before.band(), band.band());
        }
        before = band;
      }
    }
  }

  private static int last(SizeBand band) {
    return band.upper().orElse(Integer.MAX_VALUE);
  }
}
