package org.agglo.intake.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * A table as arrays, and the one door between DuckDB and arrays, both ways. Numbers are {@code
 * double[]} with {@code NaN} for missing; texts are {@code String[]} with an empty string for
 * missing.
 */
public final class Columns {
  /** DUCKDB_TYPE_VARCHAR of DuckDB's C interface, which numbers the types. */
  private static final int TEXT = 17;

  /** A function that is registered a second time keeps its first rows, so each has its own name. */
  private static final AtomicLong CREATED = new AtomicLong();

  private final Map<String, Object> columns;
  private final int rows;

  private Columns(Map<String, Object> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Begins a table made in Java. */
  public static Builder build() {
    return new Builder();
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Names of the columns, in order. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** A column of texts; not a copy. */
  public String[] texts(String name) {
    return rows == 0 ? new String[0] : (String[]) column(name);
  }

  /** A column of numbers; not a copy. */
  public double[] numbers(String name) {
    return rows == 0 ? new double[0] : (double[]) column(name);
  }

  /** Whether a column holds texts. */
  public boolean isText(String name) {
    return column(name) instanceof String[];
  }

  private Object column(String name) {
    Object column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column " + name + " among " + columns.keySet());
    }
    return column;
  }

  /** The rows of a query, which must have a total order. */
  public static Columns read(Database database, String query) {
    try (PreparedStatement statement = database.connection().prepareStatement(query);
        DuckDBChunkedResult result = statement.unwrap(DuckDBPreparedStatement.class).query()) {
      return read(result);
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }

  private static Columns read(DuckDBChunkedResult result) {
    int width = (int) result.columnCount();
    List<Growing> growing = new ArrayList<>();
    int rows = 0;
    while (result.nextChunk()) {
      int n = (int) result.chunk().rowCount();
      for (int c = 0; c < width; c++) {
        DuckDBReadableVector vector = result.chunk().vector(c);
        if (growing.size() == c) {
          growing.add(Growing.of(vector.getType()));
        }
        growing.get(c).append(vector, n);
      }
      rows += n;
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int c = 0; c < width; c++) {
      Object column = c < growing.size() ? growing.get(c).trimmed() : empty(result.columnTypeId(c));
      columns.put(result.columnName(c), column);
    }
    return new Columns(columns, rows);
  }

  /** Without a row there is no vector to ask for its type. */
  private static Object empty(int typeId) {
    return typeId == TEXT ? new String[0] : new double[0];
  }

  /** Registers this table under a name that queries can read: {@code FROM name()}. */
  public void register(Database database, String name) {
    try (var builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name).withFunction(new Source(this)).register(database.connection());
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }

  /** Creates a table of this name from this. */
  public void create(Database database, String name) {
    String function = name + "_columns_" + CREATED.incrementAndGet();
    register(database, function);
    database.run("CREATE TABLE " + name + " AS FROM " + function + "()");
  }

  /** Puts a table together column by column. */
  public static final class Builder {
    private final Map<String, Object> columns = new LinkedHashMap<>();
    private int rows = -1;

    private Builder() {}

    /** Adds a column of texts. */
    public Builder texts(String name, String[] values) {
      return add(name, values, values.length);
    }

    /**
     * Adds columns of texts from rows: the first name for the first text of each row, and so on.
     */
    public Builder texts(List<String[]> from, String... names) {
      for (int c = 0; c < names.length; c++) {
        int column = c;
        texts(names[c], from.stream().map(row -> row[column]).toArray(String[]::new));
      }
      return this;
    }

    /** Adds a column of numbers. */
    public Builder numbers(String name, double[] values) {
      return add(name, values, values.length);
    }

    private Builder add(String name, Object values, int length) {
      if (rows >= 0 && rows != length) {
        throw new IllegalArgumentException(name + " has " + length + " rows, not " + rows);
      }
      rows = length;
      columns.put(name, values);
      return this;
    }

    /** The table. */
    public Columns done() {
      return new Columns(columns, Math.max(rows, 0));
    }
  }

  /** Serves the rows chunk by chunk; single-threaded, so that their order is kept. */
  private record Source(Columns table) implements DuckDBTableFunction<String, int[], String> {
    @Override
    public String bind(DuckDBTableFunctionBindInfo info) {
      for (Map.Entry<String, Object> column : table.columns.entrySet()) {
        boolean text = column.getValue() instanceof String[];
        info.addResultColumn(
            column.getKey(), text ? DuckDBColumnType.VARCHAR : DuckDBColumnType.DOUBLE);
      }
      info.setCardinality(table.rows, true);
      return "";
    }

    @Override
    public int[] init(DuckDBTableFunctionInitInfo info) {
      return new int[1];
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) {
      int[] next = info.getInitData();
      int from = next[0];
      int n = (int) Math.min(out.capacity(), table.rows - from);
      int c = 0;
      for (Object column : table.columns.values()) {
        fill(out.vector(c++), column, from, n);
      }
      next[0] = from + n;
      return n;
    }

    private static void fill(DuckDBWritableVector vector, Object column, int from, int n) {
      if (column instanceof String[] texts) {
        for (int i = 0; i < n; i++) {
          vector.setString(i, texts[from + i]);
        }
        return;
      }
      double[] numbers = (double[]) column;
      for (int i = 0; i < n; i++) {
        if (Double.isNaN(numbers[from + i])) {
          vector.setNull(i);
        } else {
          vector.setDouble(i, numbers[from + i]);
        }
      }
    }
  }

  /** A column whose length is not known yet. */
  private sealed interface Growing {
    void append(DuckDBReadableVector vector, int n);

    Object trimmed();

    static Growing of(DuckDBColumnType type) {
      return switch (type) {
        case VARCHAR -> new Texts();
        case DOUBLE, BIGINT, INTEGER -> new Numbers(type);
        default ->
            throw new IllegalArgumentException("cast the column: " + type + " has no array form");
      };
    }
  }

  private static final class Texts implements Growing {
    /** Larger than this, a dictionary of texts that hardly repeat costs more than it saves. */
    private static final int DICTIONARY = 1 << 16;

    private String[] values = new String[2048];
    private int size;
    private final Map<String, String> dictionary = new HashMap<>();
    private boolean repeats = true;

    @Override
    public void append(DuckDBReadableVector vector, int n) {
      values = size + n > values.length ? Arrays.copyOf(values, (size + n) * 2) : values;
      for (int i = 0; i < n; i++) {
        String text = vector.isNull(i) ? "" : vector.getString(i);
        values[size++] = repeats ? dictionary.computeIfAbsent(text, t -> t) : text;
      }
      if (repeats && dictionary.size() > DICTIONARY && dictionary.size() > size / 2) {
        repeats = false;
        dictionary.clear();
      }
    }

    @Override
    public Object trimmed() {
      return Arrays.copyOf(values, size);
    }
  }

  private static final class Numbers implements Growing {
    private final DuckDBColumnType type;
    private double[] values = new double[2048];
    private int size;

    Numbers(DuckDBColumnType type) {
      this.type = type;
    }

    @Override
    public void append(DuckDBReadableVector vector, int n) {
      values = size + n > values.length ? Arrays.copyOf(values, (size + n) * 2) : values;
      for (int i = 0; i < n; i++) {
        values[size++] = vector.isNull(i) ? Double.NaN : number(vector, i);
      }
    }

    private double number(DuckDBReadableVector vector, int i) {
      return switch (type) {
        case BIGINT -> vector.getLong(i);
        case INTEGER -> vector.getInt(i);
        default -> vector.getDouble(i);
      };
    }

    @Override
    public Object trimmed() {
      return Arrays.copyOf(values, size);
    }
  }
}
