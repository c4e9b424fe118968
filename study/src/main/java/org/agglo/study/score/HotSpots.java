package org.agglo.study.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.place.Outlines;
import org.agglo.intake.place.PolygonNeighbours;
import org.agglo.methods.autocorrelation.LocalGetisOrd;
import org.agglo.methods.autocorrelation.LocalTests;
import org.agglo.methods.autocorrelation.Neighbours;
import org.agglo.methods.autocorrelation.Permutations;
import org.agglo.methods.autocorrelation.Side;
import org.agglo.methods.earth.Workers;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.methods.inference.Interval;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.SetKey;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Hot and cold spots of every cluster's narrow quotients: local G with a star of \((q - 1) / (q +
 * 1)\), so that a half is as far below the nation as a double is above it and no single area
 * carries the map. All areas of all clusters are one family.
 */
final class HotSpots {
  private static final Method METHOD = Method.of("local_getis_ord", LocalGetisOrd.class);
  private static final int PERMUTATIONS = 999;

  /** Outlines drawn apart may leave gaps; in metres, a parameter of ours. */
  private static final double TOLERANCE = 100;

  private final FinestAreas areas;
  private final Neighbours neighbours;
  private final Permutations permutations;
  private final List<Figure> spots = new ArrayList<>();
  private final List<Figure> drawn = new ArrayList<>();

  private HotSpots(RunContext run, FinestAreas areas, Map<String, Geometry> outlines) {
    this.areas = areas;
    Geometry none = new GeometryFactory().createPolygon();
    neighbours =
        PolygonNeighbours.queen(
            areas.codes().stream().map(c -> outlines.getOrDefault(c, none)).toList(), TOLERANCE);
    long seed = run.folder().study().seed().orElse(1L);
    int threads = run.settings().whole(Setting.THREADS);
    Workers workers = threads == 0 ? Workers.all() : new Workers(threads);
    permutations = new Permutations(PERMUTATIONS, seed, workers);
  }

  /** Two figures of every cluster and area with a quotient; none in a study without outlines. */
  static List<Figure> of(RunContext run, FinestAreas areas) {
    String file = run.folder().study().areas().outlines().orElse("");
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      Map<String, Geometry> outlines = Outlines.read(run.folder().path().resolve(file));
      return new HotSpots(run, areas, outlines).list(run.folder());
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file), file, e.getMessage());
    }
  }

  private List<Figure> list(StudyFolder folder) {
    for (Cluster cluster : folder.clusters()) {
      add(new SetKey(cluster.id(), Definition.NARROW));
    }
    double[] q = BenjaminiHochberg.of(spots.stream().mapToDouble(Figure::p).toArray());
    List<Figure> figures = new ArrayList<>(drawn);
    for (int i = 0; i < q.length; i++) {
      figures.add(spots.get(i).withQ(q[i]));
    }
    return figures;
  }

  private void add(SetKey set) {
    double[] quotients = areas.quotients(set);
    double[] even = Arrays.stream(quotients).map(q -> (q - 1) / (q + 1)).toArray();
    if (Arrays.stream(even).allMatch(Double::isNaN)) {
      return;
    }
    LocalTests tests =
        new LocalGetisOrd.Area(neighbours, LocalGetisOrd.Self.COUNTED).test(even, permutations);
    double[] p = tests.normalP(Side.BOTH);
    double[] share = tests.drawnP(Side.BOTH);
    for (int area = 0; area < quotients.length; area++) {
      if (!Double.isNaN(quotients[area])) {
        spots.add(
            draft(Measure.HOT_SPOT, set, area)
                .value(tests.z(area), "standard deviations", METHOD)
                .status(mark(tests.z(area)))
                .evidence(tested(p[area]))
                .done());
        drawn.add(
            draft(Measure.HOT_SPOT_DRAWN_P, set, area)
                .value(share[area], "probability", METHOD)
                .status(mark(share[area]))
                .done());
      }
    }
  }

  private Draft draft(Measure measure, SetKey set, int area) {
    return areas.draft(measure, set, area);
  }

  private static Evidence tested(double p) {
    return new Evidence(Double.NaN, Double.NaN, Interval.none(), p, Mark.NONE, Method.NONE);
  }

  private static Mark mark(double value) {
    return Double.isNaN(value)
        ? new Mark("z", "Not defined: it has no neighbour with a quotient.")
        : Mark.NONE;
  }
}
