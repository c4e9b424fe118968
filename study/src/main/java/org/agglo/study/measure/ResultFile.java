package org.agglo.study.measure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.study.measure.Result.Column;

/** Writes a result as CSV or as JSON. */
public final class ResultFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private static final int BLOCK = 1_024;
  private static final int AHEAD = 64;

  private ResultFile() {}

  /** Writes CSV: a heading, then the rows. The writer stays open. */
  public static void csv(Result result, Writer to) throws IOException {
    CsvWriter heading = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    heading.writeRecord(result.header());
    heading.flush();
    for (int from = 0; from < result.size(); from += BLOCK * AHEAD) {
      for (String block : blocks(result, from)) {
        to.write(block);
      }
    }
  }

  /** The next blocks of rows, made side by side and kept in order: digits are what takes time. */
  private static List<String> blocks(Result result, int from) {
    int last = Math.min(result.size(), from + BLOCK * AHEAD);
    return IntStream.range(0, (last - from + BLOCK - 1) / BLOCK)
        .parallel()
        .mapToObj(i -> rows(result, from + i * BLOCK, Math.min(last, from + (i + 1) * BLOCK)))
        .toList();
  }

  private static String rows(Result result, int from, int to) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    int before = result.input().size();
    String[] fields = new String[before + result.added().size()];
    for (int row = from; row < to; row++) {
      result.fields(row).toArray(fields);
      for (int i = before; i < fields.length; i++) {
        fields[i] = result.added().get(i - before).text().apply(row);
      }
      csv.writeRecord(fields);
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes JSON: the facts of the run, and the rows as objects. The writer stays open. */
  public static void json(Result result, ObjectNode run, Writer to) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(to)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new LineEach());
      json.writeStartObject();
      json.writeFieldName("run");
      json.writeTree(run);
      json.writeArrayFieldStart("rows");
      List<String> header = result.header();
      for (int row = 0; row < result.size(); row++) {
        json.writeStartObject();
        row(result, row, header, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** A line for each row. */
  private static final class LineEach extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(",\n");
    }
  }

  private static void row(Result result, int row, List<String> header, JsonGenerator json)
      throws IOException {
    List<String> fields = result.fields(row);
    for (int i = 0; i < header.size(); i++) {
      json.writeFieldName(header.get(i));
      if (i < fields.size()) {
        json.writeString(fields.get(i));
      } else {
        cell(result.added().get(i - fields.size()), row, json);
      }
    }
  }

  private static void cell(Column column, int row, JsonGenerator json) throws IOException {
    String text = column.text().apply(row);
    if (text.isEmpty()) {
      json.writeNull();
    } else if (column.bare()) {
      json.writeRawValue(text);
    } else {
      json.writeString(text);
    }
  }

  /** The facts of a run as a file of their own. */
  public static String facts(ObjectNode run) throws IOException {
    return JSON.writer(PRETTY).writeValueAsString(run) + "\n";
  }
}
