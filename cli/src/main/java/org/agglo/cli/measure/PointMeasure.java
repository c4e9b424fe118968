package org.agglo.cli.measure;

import java.io.IOException;
import java.nio.file.Path;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.PointClusters;
import org.agglo.study.measure.PointClusters.Found;
import org.agglo.study.measure.PointTable;
import org.agglo.study.measure.Result;
import org.agglo.study.measure.ResultFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A measure that finds clusters among the points of a table. */
abstract class PointMeasure extends FileMeasure {
  @Mixin private PointOptions points = new PointOptions();

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Write a row per cluster here: points, weight, weighted centroid, extent.")
  private @Nullable Path summary;

  /** The clusters among the points of an index. */
  abstract Found find(SpatialIndex index);

  /** The weight that makes a core, to be held against all there is. */
  abstract double minimum();

  /** Stops where an option cannot be. */
  abstract void checkOptions();

  /** Whether clusters are found, and not an order alone. */
  boolean cuts() {
    return true;
  }

  @Override
  final Result measure(InputTable table) throws IOException {
    if (summary != null && !cuts()) {
      throw invalid("--summary needs clusters; give --threshold or --xi");
    }
    checkOptions();
    if (summary != null) {
      guardOutput("--summary", summary);
    }
    PointTable read = points.read(table);
    PointClusters.guardMinimum(read, minimum());
    PointClusters clusters = PointClusters.of(read, this::find);
    if (summary != null) {
      Path file = summary;
      writeWhole(file, to -> ResultFile.csv(clusters.summary(), to));
    }
    return clusters.result();
  }

  static Misuse invalid(String sentence) {
    return Misuse.of(Code.OPTION_INVALID, Place.NONE, sentence);
  }

  /** A number that must be a whole one above a least. */
  static void atLeast(String option, int value, int least) {
    if (value < least) {
      throw invalid(option + " is at least " + least + ", not " + value);
    }
  }
}
