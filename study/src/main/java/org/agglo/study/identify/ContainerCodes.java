package org.agglo.study.identify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agglo.intake.classification.Concordance;
import org.agglo.intake.classification.ConcordanceFile;
import org.agglo.intake.classification.Concordances;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Clusters.ConcordanceTable;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.schema.Names;

/**
 * The codes of all containers in all frames, each with the SIC codes it becomes and the share of it
 * that does.
 */
public final class ContainerCodes {
  /** Frames that are classifications of industries, beside those that agree with SIC. */
  private static final Set<Frame> INDUSTRIES = Set.of(Frame.ISIC, Frame.NAICS);

  /**
   * A code of a container.
   *
   * @param cluster its id
   * @param definition narrow or broad
   * @param frame the frame it is written in
   * @param code the code
   * @param industry a SIC code it becomes; empty for what becomes none
   * @param weight the share of the code that becomes it, 0–1
   */
  public record Row(
      String cluster,
      Definition definition,
      Frame frame,
      String code,
      String industry,
      double weight) {}

  private final StudyFolder folder;
  private final Problems problems;
  private final Concordances concordances = Concordances.of(Concordances.Basis.EMPLOYMENT);

  private ContainerCodes(StudyFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * All codes, by cluster, definition and frame, in the order they are written.
   *
   * @param folder the study
   * @param problems takes what is wrong with its concordances, and which codes they lose
   */
  public static List<Row> of(StudyFolder folder, Problems problems) {
    ContainerCodes codes = new ContainerCodes(folder, problems);
    folder.concordances().forEach(codes::read);
    List<Row> rows = new ArrayList<>();
    for (Cluster cluster : folder.clusters()) {
      for (Frame frame : Frame.values()) {
        codes.add(cluster, frame, rows);
      }
    }
    return rows;
  }

  private void read(ConcordanceTable table) {
    Place place = folder.places().of(table, "file");
    Optional<Problem> problem = folder.findProblem(table.file(), place);
    if (problem.isPresent()) {
      problems.add(problem.get());
      return;
    }
    ConcordanceFile.Pair pair =
        new ConcordanceFile.Pair(
            Names.choice(table.from()), Names.choice(table.to()), table.file());
    ConcordanceFile.read(folder.path().resolve(table.file()), pair, problems)
        .ifPresent(
            read -> {
              concordances.add(read.concordance());
              if (read.assumed() > 0) {
                problems.add(Code.CONCORDANCE_ASSUMED, place, table.file(), read.assumed());
              }
            });
  }

  private void add(Cluster cluster, Frame frame, List<Row> rows) {
    Optional<Concordance> table = concordances.find(Names.choice(frame), Concordances.SIC);
    Set<String> all = new LinkedHashSet<>();
    for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
      List<String> codes = cluster.codes(definition, frame);
      all.addAll(codes);
      codes.forEach(
          code -> add(new Row(cluster.id(), definition, frame, code, "", 1), table, rows));
    }
    if (INDUSTRIES.contains(frame) && !all.isEmpty()) {
      tell(cluster, frame, all, table);
    }
  }

  private static void add(Row row, Optional<Concordance> table, List<Row> rows) {
    if (row.frame() == Frame.SIC) {
      rows.add(with(row, row.code(), 1));
      return;
    }
    double lost = table.map(t -> t.unmapped(row.code())).orElse(1.0);
    table.ifPresent(t -> t.find(row.code()).forEach(r -> rows.add(with(row, r.to(), r.weight()))));
    if (lost > 0) {
      rows.add(with(row, "", lost));
    }
  }

  private static Row with(Row row, String industry, double weight) {
    return new Row(row.cluster(), row.definition(), row.frame(), row.code(), industry, weight);
  }

  private void tell(Cluster cluster, Frame frame, Set<String> codes, Optional<Concordance> table) {
    String name = Names.choice(frame);
    Place place =
        folder.places().of(cluster, cluster.narrow().containsKey(frame) ? "narrow" : "broad");
    if (table.isEmpty()) {
      problems.add(Code.CONCORDANCE_MISSING, place, cluster.id(), name);
      return;
    }
    List<String> partial =
        codes.stream().filter(code -> !isWhole(table.get(), code)).collect(Collectors.toList());
    String rest = partial.isEmpty() ? "none" : String.join(", ", partial);
    int whole = codes.size() - partial.size();
    problems.add(Code.CONCORDANCE_PARTIAL, place, cluster.id(), codes.size(), name, whole, rest);
  }

  private static boolean isWhole(Concordance table, String code) {
    return !table.find(code).isEmpty() && table.unmapped(code) == 0;
  }
}
