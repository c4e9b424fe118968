package org.agglo.study.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.agglo.intake.file.Checksum;
import org.agglo.study.run.Version;

/**
 * The facts of a run of a measure: version, command, every option with the value it had, each
 * input's checksum, how many rows came in and how many were set aside, and what was found. It holds
 * no clock time.
 *
 * @param command the command, {@code measure krugman}
 * @param options options and their values, defaults among them
 * @param inputs all files read
 */
public record RunFacts(String command, Map<String, String> options, List<Path> inputs) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The facts as JSON. */
  public ObjectNode of(InputTable table, Result result) throws IOException {
    ObjectNode facts = JSON.createObjectNode();
    facts.put("agglo", Version.version());
    facts.put("command", command);
    ObjectNode given = facts.putObject("options");
    options.forEach(given::put);
    ObjectNode sums = facts.putObject("inputs");
    for (Path input : inputs) {
      sums.put(input.toString().replace('\\', '/'), Checksum.of(input));
    }
    ObjectNode rows = facts.putObject("rows");
    rows.put("in", table.rowsIn());
    rows.put("summed", table.merged());
    rows.put("rejected", table.rejected());
    ObjectNode findings = facts.putObject("findings");
    result.findings().forEach((name, value) -> findings.set(name, JSON.valueToTree(value)));
    return facts;
  }
}
