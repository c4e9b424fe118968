package org.agglo.study.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Related;
import org.agglo.study.run.RunContext;

/**
 * What only all areas together tell, made of published figures alone.
 *
 * @param figures complexity of areas, hot and cold spots
 * @param related what clusters have in common
 */
record OverAreas(List<Figure> figures, List<Related> related) {
  static OverAreas of(RunContext run, List<Figure> published) {
    Optional<FinestAreas> areas = FinestAreas.of(run.folder(), published);
    if (areas.isEmpty()) {
      return new OverAreas(List.of(), List.of());
    }
    List<Figure> figures = new ArrayList<>(ComplexityFigures.of(run.folder(), areas.get()));
    figures.addAll(HotSpots.of(run, areas.get()));
    return new OverAreas(figures, RelatedClusters.of(run.folder(), areas.get()));
  }

  /** What they depend on beside the figures. */
  static String key(StudyFolder folder) {
    StringBuilder key = new StringBuilder().append(folder.study().seed());
    for (Cluster cluster : folder.clusters()) {
      key.append(cluster.id()).append(cluster.parent());
      key.append(cluster.codes(Definition.NARROW, Frame.SIC));
    }
    folder.study().areas().outlines().ifPresent(file -> key.append(checksum(folder, file)));
    return key.toString();
  }

  private static String checksum(StudyFolder folder, String file) {
    try {
      return Checksum.of(folder.path().resolve(file));
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file), file, e.getMessage());
    }
  }
}
