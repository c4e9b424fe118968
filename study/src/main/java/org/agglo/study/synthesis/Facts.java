package org.agglo.study.synthesis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agglo.study.run.Version;

/** The facts of a synthesis, {@code FILE.meta.json}: what was asked for, and how well it is met. */
public final class Facts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Facts() {}

  /** Writes the facts beside the register. */
  public static void write(Path out, Synthesis synthesis, Synthesis.Report report)
      throws IOException {
    ObjectNode facts = JSON.createObjectNode();
    facts.put("agglo", Version.version());
    facts.put("synthetic", true);
    facts.put("seed", synthesis.seed());
    facts.set("areas", JSON.valueToTree(synthesis.wanted().areas()));
    facts.put("companies", report.companies());
    facts.put("rows", report.rows());
    facts.put("accounts", report.accounts());
    facts.put("companies_per_enterprise", report.scale());
    facts.set("enterprises_by_industry_and_size", margin(report.enterprises()));
    facts.set("jobs_by_area_and_division", margin(report.jobs()));
    facts.put("jobs_left_out", report.without());
    ObjectNode planted = facts.putObject("planted");
    report.planted().forEach((what, n) -> planted.put(what.code(), n));
    Path file = out.resolveSibling(out.getFileName() + ".meta.json");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(facts) + "\n";
    Files.writeString(file, text.replace("\r\n", "\n"), StandardCharsets.UTF_8);
  }

  private static ObjectNode margin(Residual residual) {
    ObjectNode node = JSON.createObjectNode();
    node.put("cells", residual.cells());
    node.put("met_to_a_whole_number", residual.met());
    node.put("largest_difference", residual.largest());
    node.put("mean_difference", residual.mean());
    return node;
  }
}
