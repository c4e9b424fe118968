package org.agglo.publish.table;

import java.util.List;
import java.util.function.Supplier;
import org.agglo.publish.table.FigureFile.Column;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.RegisterFindings.AreaShare;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.agglo.study.figure.RegisterFindings.Flag;
import org.agglo.study.figure.RegisterFindings.FlagRule;

/**
 * What registers tell, as CSV: the twins of the pages of concentrations and of data quality.
 *
 * @param name name of the file without its ending
 * @param holds what a row is, in words
 * @param columns its columns, in order
 * @param rows number of rows
 * @param bytes makes the file
 */
public record RegisterFile(
    String name, String holds, List<Column> columns, int rows, Supplier<byte[]> bytes) {

  /** The files of a study with registers, in the order they are listed. */
  public static List<RegisterFile> of(RegisterFindings findings) {
    return findings.registers().isEmpty()
        ? List.of()
        : List.of(
            concentrations(findings.concentrations()),
            shares(findings.concentrations()),
            rules(findings.rules()),
            flags(findings.flags()));
  }

  private static RegisterFile concentrations(List<Concentration> found) {
    return file(
        "concentrations",
        "Concentrations that the data find",
        List.of(
            column("id", "Id of the concentration."),
            column("search", "Name of the search that found it."),
            column("cluster", "Cluster or sector its firms belong to."),
            column("definition", "Code list."),
            column("method", "dbscan or hdbscan."),
            column("parameters", "The search in words."),
            column("rank", "Place by weight among those of its search and cluster."),
            column("place", "Nearest town."),
            column("firms", "Firms of the register in it."),
            column("flagged_firms", "Those of them with a distortion flag."),
            column("jobs", "Jobs in the latest accounts; empty where none are known."),
            column("jobs_as_filed", "The same over all accounts filed."),
            column("x", "Easting of its middle, metres of the study’s grid."),
            column("y", "Northing of its middle."),
            column("area_km2", "Square kilometres within its outline."),
            column("edge", "1 where it reaches the edge of the data."),
            column("nominated", "Clusters of the longlist that hold half of its firms."),
            column("sentence", "What is said of it."),
            column("outline", "Outline, well-known text in metres of the study’s grid.")),
        found.size(),
        out -> found.forEach(c -> row(out, c)));
  }

  private static void row(CsvBytes out, Concentration c) {
    out.text(c.id()).text(c.detect()).text(c.cluster()).text(c.definition()).text(c.method());
    out.text(c.parameters()).number(c.rank()).text(c.place()).number(c.firms());
    out.number(c.flagged()).number(c.jobs()).number(c.jobsAsFiled()).number(c.x()).number(c.y());
    out.number(c.km2()).number(c.edge() ? 1 : 0).text(String.join(" ", c.nominated()));
    out.text(c.sentence()).text(c.outline().toText()).endRow();
  }

  private static RegisterFile shares(List<Concentration> found) {
    return file(
        "concentration-areas",
        "The areas that hold each concentration",
        List.of(
            column("concentration", "Id of the concentration."),
            column("level", "Level of the area."),
            column("area", "Code of the area."),
            column("name", "Its name."),
            column("firms", "Firms of the concentration in it."),
            column("share_of_firms", "Share of the concentration’s firms, 0 to 1."),
            column("share_of_jobs", "Share of its jobs; empty where they are not known.")),
        found.stream().mapToInt(c -> c.areas().size()).sum(),
        out -> found.forEach(c -> c.areas().forEach(a -> row(out, c.id(), a))));
  }

  private static void row(CsvBytes out, String concentration, AreaShare a) {
    out.text(concentration).text(a.level()).text(a.area()).text(a.name()).number(a.firms());
    out.number(a.shareOfFirms()).number(a.shareOfJobs()).endRow();
  }

  private static RegisterFile rules(List<FlagRule> rules) {
    return file(
        "distortion-rules",
        "The rules of distortions and what each found",
        List.of(
            column("code", "Distortion code."),
            column("rule", "What it looks for and what becomes of it."),
            column("state", "found, none found, or z where its inputs are missing."),
            column("flagged", "Number of things flagged."),
            column("of", "Number of things looked at."),
            column("why", "What is missing.")),
        rules.size(),
        out ->
            rules.forEach(
                r ->
                    out.text(r.code())
                        .text(r.rule())
                        .text(r.state())
                        .number(r.flagged())
                        .number(r.of())
                        .text(r.why())
                        .endRow()));
  }

  private static RegisterFile flags(List<Flag> flags) {
    return file(
        "distortions",
        "What is distorted, with its value before and after; single companies are only counted",
        List.of(
            column("code", "Distortion code."),
            column("kind", "What the subject is: postcode, cell, accounts or source."),
            column("subject", "Postcode, cell or register; empty for the accounts of one company."),
            column("cluster", "Cluster or sector of a cell."),
            column("area", "Area of a cell."),
            column("before", "The value as it stood."),
            column("after", "The value after the remedy; empty where it is not available."),
            column("unit", "Unit of both."),
            column("decision", "accepted or overridden by an analyst."),
            column("reason", "The analyst’s reason."),
            column("sentence", "The finding, ready for a caption.")),
        flags.size(),
        out -> flags.forEach(f -> row(out, f)));
  }

  private static void row(CsvBytes out, Flag f) {
    out.text(f.code()).text(f.kind()).text(f.subject()).text(f.cluster()).text(f.area());
    out.number(f.before()).number(f.after()).text(f.unit()).text(f.decision()).text(f.reason());
    out.text(f.sentence()).endRow();
  }

  /** Writes the rows of a file. */
  private interface Rows {
    void write(CsvBytes out);
  }

  private static RegisterFile file(
      String name, String holds, List<Column> columns, int rows, Rows body) {
    return new RegisterFile(name, holds, columns, rows, () -> bytes(columns, rows, body));
  }

  private static byte[] bytes(List<Column> columns, int rows, Rows body) {
    CsvBytes out = new CsvBytes(Math.max(1, rows) * 256);
    columns.forEach(c -> out.text(c.name()));
    out.endRow();
    body.write(out);
    return out.done();
  }

  private static Column column(String name, String meaning) {
    return new Column(name, meaning);
  }
}
