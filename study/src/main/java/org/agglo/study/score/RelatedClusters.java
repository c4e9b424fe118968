package org.agglo.study.score;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.agglo.methods.complexity.Cooccurrence;
import org.agglo.methods.complexity.Presence;
import org.agglo.methods.complexity.Proximity;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Related;
import org.agglo.study.identify.Containers;
import org.agglo.study.identify.Containers.Overlap;
import org.agglo.study.identify.SetKey;

/** What every two clusters of a study have in common, by their narrow codes. */
final class RelatedClusters {
  private final FinestAreas areas;
  private final List<Cluster> clusters;
  private final List<String> ids;
  private final Cooccurrence together;
  private final double[][] proximity;

  private RelatedClusters(StudyFolder folder, FinestAreas areas) {
    this.areas = areas;
    this.clusters = folder.clusters();
    this.ids = clusters.stream().map(Cluster::id).toList();
    boolean[][] cells = new boolean[areas.codes().size()][clusters.size()];
    for (int c = 0; c < clusters.size(); c++) {
      boolean[] present = areas.present(set(c));
      for (int r = 0; r < cells.length; r++) {
        cells[r][c] = present[r];
      }
    }
    together = Cooccurrence.of(Presence.of(cells));
    proximity = Proximity.of(together);
  }

  /** Every two clusters, in the order of the study. */
  static List<Related> of(StudyFolder folder, FinestAreas areas) {
    RelatedClusters related = new RelatedClusters(folder, areas);
    return Containers.of(folder).pairs(Definition.NARROW).stream().map(related::pair).toList();
  }

  private SetKey set(int cluster) {
    return new SetKey(ids.get(cluster), Definition.NARROW);
  }

  private Related pair(Overlap codes) {
    int one = ids.indexOf(codes.first());
    int other = ids.indexOf(codes.second());
    int ofOne = together.ubiquity(one);
    int ofOther = together.ubiquity(other);
    return new Related(
        areas.source().metric(),
        codes.first(),
        codes.second(),
        codes.nested(),
        codes.ofFirst(),
        codes.ofSecond(),
        codes.shared(),
        jobs(shared(clusters.get(one), clusters.get(other))),
        ofOne,
        ofOther,
        together.count(one, other),
        compared(one, other),
        ofOne == 0 || ofOther == 0 ? Double.NaN : proximity[one][other]);
  }

  private int compared(int one, int other) {
    double[] first = areas.quotients(set(one));
    double[] second = areas.quotients(set(other));
    int n = 0;
    for (int r = 0; r < first.length; r++) {
      n += Double.isNaN(first[r] + second[r]) ? 0 : 1;
    }
    return n;
  }

  /** Where a code of one list is part of a code of the other, it is what they share. */
  private static List<String> shared(Cluster one, Cluster other) {
    TreeSet<String> shared = new TreeSet<>();
    for (String a : one.codes(Definition.NARROW, Frame.SIC)) {
      for (String b : other.codes(Definition.NARROW, Frame.SIC)) {
        if (a.startsWith(b) || b.startsWith(a)) {
          shared.add(a.length() >= b.length() ? a : b);
        }
      }
    }
    List<String> widest = new ArrayList<>();
    for (String code : shared) {
      // A code sorts right after those it is part of.
      if (widest.stream().noneMatch(code::startsWith)) {
        widest.add(code);
      }
    }
    return widest;
  }

  private double jobs(List<String> codes) {
    return codes.stream()
        .mapToDouble(c -> areas.inTerritory(new SetKey(SectorKey.of(c), Definition.WHOLE)))
        .reduce(0, Double::sum);
  }
}
