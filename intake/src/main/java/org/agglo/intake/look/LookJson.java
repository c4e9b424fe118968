package org.agglo.intake.look;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.agglo.intake.message.Problem;
import org.agglo.intake.read.Reject;

/** A look as JSON. */
public final class LookJson {
  private LookJson() {}

  /**
   * The JSON of a look.
   *
   * @param look what was seen
   * @param sha256 checksum of the file; empty where it was not taken
   */
  public static String of(Look look, String sha256) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("file", look.file());
    root.put("bytes", look.bytes());
    root.put("sha256", sha256);
    ObjectNode read = root.putObject("read");
    look.dialect().pins().forEach(read::put);
    root.put("rows", look.rows());
    root.put("loaded", look.loaded());
    root.put("rejected", look.rows() - look.loaded());
    root.put("looked_at", look.looked());
    ArrayNode parts = root.putArray("parts");
    look.parts().forEach(parts::add);
    ArrayNode columns = root.putArray("columns");
    look.columns().forEach(column -> add(columns.addObject(), column));
    ArrayNode dropped = root.putArray("dropped");
    look.dropped().forEach(dropped::add);
    ArrayNode notes = root.putArray("notes");
    look.notes().stream().map(Problem::text).forEach(notes::add);
    ArrayNode rejects = root.putArray("rejects");
    for (Reject reject : look.rejects()) {
      ObjectNode node = rejects.addObject();
      node.put("line", reject.line());
      node.put("code", reject.problem().code().id());
      node.put("reason", reject.reason());
      node.put("text", reject.text());
    }
    return root.toPrettyString();
  }

  private static void add(ObjectNode node, ColumnLook column) {
    Meaning meaning = column.meaning();
    node.put("name", column.name());
    node.put("heading", column.heading());
    node.put("type", meaning.kind().type());
    node.put("kind", meaning.kind().name().toLowerCase(Locale.ROOT));
    node.put("meaning", meaning.words());
    node.put("filled", column.filled());
    node.put("missing", column.missing());
    node.put("distinct", column.distinct());
    node.put("distinct_is", column.precision().name().toLowerCase(Locale.ROOT));
    node.put("low", column.low());
    node.put("high", column.high());
    ArrayNode examples = node.putArray("examples");
    column.examples().forEach(examples::add);
    ArrayNode warnings = node.putArray("warnings");
    meaning.warnings().forEach(warnings::add);
  }
}
