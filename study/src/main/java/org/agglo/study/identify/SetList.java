package org.agglo.study.identify;

import java.util.List;
import java.util.TreeSet;
import org.agglo.intake.classification.Sic2007;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;

/** The sets a study asks for: its clusters, its sectors, the single codes, and all together. */
public final class SetList {
  private SetList() {}

  /** All sets of a study, in key order. */
  public static List<SetKey> of(StudyFolder folder) {
    TreeSet<SetKey> sets = new TreeSet<>();
    sets.add(new SetKey(SectorKey.ALL, Definition.WHOLE));
    for (Cluster cluster : folder.clusters()) {
      sets.add(new SetKey(cluster.id(), Definition.NARROW));
      sets.add(new SetKey(cluster.id(), Definition.BROAD));
    }
    sectors(folder).forEach(code -> sets.add(whole(code)));
    codes(folder).forEach(code -> sets.add(whole(code)));
    return List.copyOf(sets);
  }

  /** Codes of the sectors shown beside the clusters, in order. */
  public static List<String> sectors(StudyFolder folder) {
    return folder.study().sectors().isEmpty() ? List.of() : Sic2007.load().divisions();
  }

  /** Codes that clusters list, in order, without those that are sectors. */
  public static List<String> codes(StudyFolder folder) {
    TreeSet<String> codes = new TreeSet<>();
    for (Cluster cluster : folder.clusters()) {
      codes.addAll(cluster.codes(Definition.NARROW, Frame.SIC));
      codes.addAll(cluster.codes(Definition.BROAD, Frame.SIC));
    }
    sectors(folder).forEach(codes::remove);
    return List.copyOf(codes);
  }

  /** Whether a set is a single code, known for the last year near the territory only. */
  public static boolean isSingleCode(SetKey set, List<String> sectors) {
    return SectorKey.isSector(set.cluster()) && !sectors.contains(SectorKey.code(set.cluster()));
  }

  private static SetKey whole(String code) {
    return new SetKey(SectorKey.of(code), Definition.WHOLE);
  }
}
