package org.agglo.study.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.table.CsvFile;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.DataSet;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;

/** Finds the sources' tables, holds them to their checksums, and reads them. */
public final class Tables {
  private final RunContext run;
  private final Map<Path, String> checksums = new HashMap<>();
  private final Map<String, FigureTable.Result> results = new HashMap<>();
  private final Map<String, SizeRows> sizes = new HashMap<>();

  /** Over a run; problems found go to the run's. */
  public Tables(RunContext run) {
    this.run = run;
  }

  /** The checksum of a table, which must be the one the study expects, if it says one. */
  public String checksum(DataSet set) {
    Path file = find(set);
    String actual = checksums.computeIfAbsent(file, Tables::sum);
    Optional<String> expected = set.sha256().filter(s -> !s.equals(actual));
    if (expected.isPresent() && !run.settings().isOn(Setting.ACCEPT_CHANGED)) {
      Place place = run.folder().places().of(set, "sha256");
      throw Misuse.of(Code.FILE_CHANGED, place, set.table(), actual, expected.get());
    }
    return actual;
  }

  /** Reads a source's table; what stops the reading goes to the run's problems. */
  FigureTable.Result read(Source source) {
    return results.computeIfAbsent(source.id(), id -> readOnce(source));
  }

  private FigureTable.Result readOnce(Source source) {
    FigureTable.Context context =
        new FigureTable.Context(known(), run.folder().places(), run.problems());
    return CsvFile.read(find(source), source.table(), run.problems())
        .map(file -> FigureTable.read(source, file, context))
        .orElse(new FigureTable.Result(List.of(), List.of(), 0));
  }

  /** Reads a table of sizes; what stops the reading goes to the run's problems. */
  SizeRows read(SizeTable table) {
    return sizes.computeIfAbsent(
        table.id(),
        id ->
            CsvFile.read(find(table), table.table(), run.problems())
                .map(file -> SizeRows.read(file, clusters(), run.problems()))
                .orElse(SizeRows.NONE));
  }

  /** Adds what is wrong with a table of sizes to the run's problems, rows set aside included. */
  public void findProblems(SizeTable table) {
    try {
      checksum(table);
      read(table).rejects().forEach(run.problems()::add);
    } catch (Misuse misuse) {
      misuse.problems().forEach(run.problems()::add);
      sizes.put(table.id(), SizeRows.NONE);
    }
  }

  /** The periods that a table of sizes holds. */
  public TreeSet<String> periods(SizeTable table) {
    TreeSet<String> periods = new TreeSet<>();
    read(table).bands().forEach(band -> periods.add(Integer.toString(band.period())));
    return periods;
  }

  /** Adds what is wrong with a source's table to the run's problems, rows set aside included. */
  public void findProblems(Source source) {
    try {
      checksum(source);
      read(source).rejects().forEach(run.problems()::add);
    } catch (Misuse misuse) {
      misuse.problems().forEach(run.problems()::add);
      results.put(source.id(), new FigureTable.Result(List.of(), List.of(), 0));
    }
  }

  /** The periods that a source's table holds. */
  public TreeSet<String> periods(Source source) {
    TreeSet<String> periods = new TreeSet<>();
    read(source).observations().forEach(o -> periods.add(o.period()));
    return periods;
  }

  /** Clusters and sectors that rows may name, in order. */
  public Set<String> clusters() {
    return known().clusters();
  }

  /** Areas that rows may name, in order; none where the study's table of areas cannot be read. */
  public Set<String> areas() {
    return known().areas();
  }

  /** The clusters, sectors and areas that rows may name, in order. */
  FigureTable.Known known() {
    StudyFolder folder = run.folder();
    TreeSet<String> clusters = new TreeSet<>();
    folder.clusters().stream().map(Cluster::id).forEach(clusters::add);
    clusters.add(SectorKey.ALL);
    Sic2007.load().codes().forEach(code -> clusters.add(SectorKey.of(code)));
    TreeSet<String> areas = new TreeSet<>();
    folder.areas().forEach(area -> areas.add(area.code()));
    return new FigureTable.Known(clusters, areas);
  }

  private Path find(DataSet set) {
    Place place = run.folder().places().of(set, "table");
    if (run.finder().isOutside(set.table())) {
      throw Misuse.of(Code.FILE_OUTSIDE, place, set.table());
    }
    return run.finder()
        .find(set.table())
        .orElseThrow(() -> Misuse.of(Code.FILE_MISSING, place, set.table(), run.finder().places()));
  }

  private static String sum(Path file) {
    try {
      return Checksum.of(file);
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file.toString()), file, e.getMessage());
    }
  }
}
