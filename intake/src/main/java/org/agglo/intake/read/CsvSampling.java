package org.agglo.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.SqlFailure;

/** Rows from many places of a large text, and a view of the whole. */
final class CsvSampling {
  /** From this size on a file is sampled. */
  static final long LARGE = 96L << 20;

  private static final int PLACES = 24;
  private static final int BYTES = 256 << 10;

  private final Opened file;
  private final Utf8File text;
  private final CsvLayout layout;

  private CsvSampling(Opened file, Utf8File text, CsvLayout layout) {
    this.file = file;
    this.text = text;
    this.layout = layout;
  }

  /** Samples a text; empty where it is small, or not what DuckDB reads at full speed. */
  static Optional<Sampled> find(Opened file, Target.Table target) throws IOException {
    if (Files.size(file.path()) < LARGE) {
      return Optional.empty();
    }
    Utf8File text = Utf8File.of(file.path(), file.pins().encoding());
    if (text.isCopy()) {
      text.close();
      return Optional.empty();
    }
    CsvLayout layout = CsvTable.layout(file, text);
    return layout.end() < text.size()
        ? Optional.empty()
        : new CsvSampling(file, text, layout).sample(target);
  }

  private Optional<Sampled> sample(Target.Table target) throws IOException {
    CsvTable table = new CsvTable(file, text, layout);
    String whole = target.relation() + "_whole";
    try (Loading loading = new Loading(file, target, table.headings())) {
      for (int i = 0; i < PLACES; i++) {
        if (!take(loading, i)) {
          return Optional.empty();
        }
      }
      Loaded loaded = loading.finish(layout.dialect());
      target.database().run("CREATE VIEW " + Database.name(whole) + " AS " + table.query());
      return Optional.of(
          new Sampled(
              loaded.dialect(),
              loaded.columns(),
              loaded.dropped(),
              loaded.notes(),
              whole,
              target.relation(),
              Optional.empty(),
              Optional.empty()));
    } catch (SqlFailure e) {
      return Optional.empty();
    }
  }

  /** Adds the rows around one place; false where one of them asks for more care. */
  private boolean take(Loading loading, int place) throws IOException {
    long size = layout.end() - layout.begin();
    long from = layout.begin() + size / PLACES * place;
    byte[] bytes;
    try (InputStream in = text.open(from, Math.min(from + BYTES, layout.end()))) {
      bytes = in.readNBytes(BYTES);
    }
    int width = layout.headings().size();
    CsvSample sample = CsvSample.cut(bytes, layout.dialect(), width);
    List<CsvSample.Row> rows = sample.rows();
    // The first and the last row are cut through.
    List<CsvSample.Row> whole = rows.subList(place == 0 ? 0 : 1, Math.max(1, rows.size() - 1));
    if (!whole.stream().allMatch(row -> row.isSound() && row.fields() == width)) {
      return false;
    }
    for (List<String> row : sample.cells(whole)) {
      loading.add(row.toArray(new String[0]));
    }
    return true;
  }
}
