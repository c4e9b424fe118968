package org.agglo.cli.measure;

import org.agglo.study.measure.Related;
import org.agglo.study.measure.Related.Norm;
import org.agglo.study.measure.Specialisations;
import picocli.CommandLine.Option;

/** By what relatedness is measured. */
final class NormOption {
  @Option(
      names = "--norm",
      paramLabel = "HOW",
      description =
          "proximity, probability, association, cosine or jaccard. Default: ${DEFAULT-VALUE}.")
  private Norm norm = Norm.PROXIMITY;

  Related of(Specialisations table) {
    return new Related(table, norm);
  }
}
