package org.agglo.intake.read;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.sql.Database;
import org.agglo.intake.text.Decimal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/**
 * A layer or table of a GeoPackage as a relation; its geometry as well-known text in the
 * coordinates of the file. Format: OGC 12-128, GeoPackage Encoding Standard.
 */
final class GeoPackageTable {
  private GeoPackageTable() {}

  /** Loads the layer that is pinned, or the only one. */
  static Loaded load(Opened file, Target target) throws IOException {
    try (Connection connection = open(file)) {
      String layer = layer(file, connection);
      return load(file, connection, layer, target);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Connection open(Opened file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    return config.createConnection("jdbc:sqlite:" + file.path());
  }

  /** Names of the layers and tables. */
  static List<String> layers(Opened file) throws IOException {
    try (Connection connection = open(file)) {
      return layers(connection);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<String> layers(Connection connection) throws SQLException {
    return column(
        connection,
        "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes')"
            + " ORDER BY table_name");
  }

  private static String layer(Opened file, Connection connection) throws SQLException {
    List<String> layers = layers(connection);
    String names = String.join(", ", layers);
    if (layers.isEmpty()) {
      throw Misuse.of(Code.READ_NOTHING, file.place(), file.name(), "it has no layer");
    }
    Optional<String> pinned = file.pins().part();
    if (pinned.isPresent() && !layers.contains(pinned.get())) {
      throw Misuse.of(Code.READ_PART, file.place(), file.name(), pinned.get(), names);
    }
    if (pinned.isEmpty() && layers.size() > 1) {
      throw Misuse.of(Code.READ_PARTS, file.place(), file.name(), names);
    }
    return pinned.orElse(layers.get(0));
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static Loaded load(Opened file, Connection connection, String layer, Target target)
      throws SQLException {
    List<String> geometry =
        column(
            connection,
            "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = "
                + Database.quote(layer));
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT * FROM " + Database.name(layer) + " ORDER BY rowid")) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
      Headings headings = Headings.of(file, names);
      try (Loading loading = new Loading(file, target, headings)) {
        int item = 0;
        while (rows.next()) {
          item++;
          add(loading, rows, names, geometry, item);
        }
        return loading.finish(Dialect.of(Format.GEOPACKAGE, layer));
      }
    }
  }

  private static void add(
      Loading loading, ResultSet rows, List<String> names, List<String> geometry, int item)
      throws SQLException {
    @Nullable String[] row = new String[names.size()];
    try {
      for (int i = 0; i < row.length; i++) {
        Object value = rows.getObject(i + 1);
        row[i] = geometry.contains(names.get(i)) ? outline((byte[]) value) : text(value);
      }
      loading.add(row);
    } catch (ParseException | RuntimeException e) {
      if (e instanceof Misuse misuse) {
        throw misuse;
      }
      String what = "row " + item + " has no geometry that can be read";
      loading.accounts().reject(Code.ROW_SHAPE, item, "", what);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Double number) {
      return Decimal.shortest(number);
    }
    return value == null || value instanceof byte[] ? null : value.toString();
  }

  /** Well-known binary stands behind a header whose envelope has one of five lengths. */
  private static @Nullable String outline(byte @Nullable [] blob) throws ParseException {
    if (blob == null) {
      return null;
    }
    int flags = blob[3];
    int[] envelopes = {0, 32, 48, 48, 64};
    int header = 8 + envelopes[flags >> 1 & 7];
    byte[] binary = Arrays.copyOfRange(blob, header, blob.length);
    return Wkt.of(new WKBReader().read(binary));
  }
}
