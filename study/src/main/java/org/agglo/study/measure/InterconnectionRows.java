package org.agglo.study.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.methods.network.ExternalInternal;
import org.agglo.methods.network.GiantComponent;
import org.agglo.methods.network.GiantComponent.Extent;
import org.agglo.methods.network.Interconnection;
import org.agglo.methods.network.Projection;

/** The interconnection of each cluster of a table of ties, or the ties themselves. */
public final class InterconnectionRows {
  private final TieTable table;

  /**
   * @param table the ties
   */
  public InterconnectionRows(TieTable table) {
    this.table = table;
  }

  /** A row for each tie between two organisations. */
  public Result ofTies(int hubCap) {
    Projection.Ties ties = Projection.of(table.ties(), table.belonging().group(), hubCap);
    List<String> names = table.organisations().names();
    if (ties.weight().length == 0) {
      table.tell(Code.TIES_NONE, table.name());
    }
    return Result.ofRows(ties.weight().length)
        .words("organisation", row -> names.get(ties.first()[row]))
        .words("with", row -> names.get(ties.second()[row]))
        .numbers("weight", ties.weight());
  }

  /** A row for each cluster. */
  public Result ofClusters(Interconnection.Settings settings) {
    Interconnection.Result[] results =
        Interconnection.of(table.ties(), table.belonging(), settings);
    Extent[] extents = GiantComponent.of(table.ties(), table.belonging());
    tellUntested(results);
    int[] cluster = table.belonging().cluster();
    Result rows = Result.ofRows(results.length);
    table.clusterColumn().ifPresent(column -> rows.words(column, table::cluster));
    rows.numbers(
        "organisations",
        IntStream.range(0, results.length)
            .mapToDouble(c -> Arrays.stream(cluster).filter(of -> of == c).count())
            .toArray());
    rows.numbers("groups", each(extents, Extent::groups))
        .numbers("coverage", each(extents, Extent::coverage))
        .numbers("tied_share", each(extents, Extent::tiedShare))
        .numbers("giant_share", each(extents, Extent::giantShare))
        .numbers("internal", each(results, Interconnection.Result::internal))
        .numbers("external", each(results, Interconnection.Result::external))
        .numbers(
            "internal_share",
            each(results, r -> ExternalInternal.internalShare(r.internal(), r.external())))
        .numbers("e_i", each(results, r -> ExternalInternal.of(r.internal(), r.external())))
        .numbers("expected", each(results, Interconnection.Result::expected))
        .numbers("observed_expected", each(results, Interconnection.Result::ratio))
        .numbers("z", each(results, Interconnection.Result::z))
        .numbers("p", each(results, Interconnection.Result::p))
        .words("status", c -> Double.isNaN(results[c].p()) ? "z" : "");
    return rows.finding("ties", table.ties().ties()).finding("projects", table.ties().projects());
  }

  private static <T> double[] each(T[] of, ToDoubleFunction<T> value) {
    return Arrays.stream(of).mapToDouble(value).toArray();
  }

  private void tellUntested(Interconnection.Result[] results) {
    if (Arrays.stream(results).allMatch(r -> r.internal() + r.external() == 0)) {
      table.tell(Code.TIES_NONE, table.name());
    } else {
      long untested = Arrays.stream(results).filter(r -> Double.isNaN(r.p())).count();
      if (untested > 0) {
        table.tell(Code.TIES_FIXED, untested, results.length, table.ties().projects());
      }
    }
  }
}
