package org.agglo.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.study.definition.Sources.Counting;
import org.agglo.study.definition.Sources.Counts;
import org.agglo.study.definition.Sources.PostcodeTable;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Study.Assignment;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.RegisterFindings.AreaShare;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.agglo.study.figure.RegisterFindings.Flag;
import org.agglo.study.figure.RegisterFindings.FlagRule;
import org.agglo.study.figure.RegisterFindings.Held;
import org.agglo.study.figure.RegisterFindings.Reconciliation;

/** Synthetic findings of two registers: the one feeds the jobs, the other only adds to it. */
final class SyntheticRegisters {
  private static final RegisterFindings OPEN =
      new RegisterFindings(
          List.of(register("jobs", true), register("more", false)),
          List.of(postcodes()),
          List.of(
              concentration("near-1", "bright", List.of("bright"), 40, false),
              concentration("near-2", "sic-30", List.of(), 25, true)),
          List.of(
              flag("dup-reg", "postcode", "A1 1AA", 100, 5, "A1 1AA holds 100 companies."),
              flag("dominant", "cell", "bright@A1", 60, 10, "One firm has 50 of bright in A1."),
              flag("low-n", "cell", "bright@A2", 3, 3, "Few firms in bright in A2.")),
          rules(),
          reconciled(),
          Held.NOTHING);
  private static final RegisterFindings HELD =
      new RegisterFindings(
          OPEN.registers(),
          OPEN.postcodes(),
          List.of(),
          List.of(),
          OPEN.rules(),
          OPEN.reconciliations(),
          new Held(2, 3));

  private SyntheticRegisters() {}

  static RegisterFindings open() {
    return OPEN;
  }

  static RegisterFindings held() {
    return HELD;
  }

  static List<Assignment> assign(RegisterFindings of) {
    return of.registers().isEmpty()
        ? List.of()
        : List.of(
            new Assignment("NATION", Assignment.By.ALL),
            new Assignment("DISTRICT", Assignment.By.OUTLINES));
  }

  static List<Detection> detect(RegisterFindings of) {
    return of.registers().isEmpty()
        ? List.of()
        : List.of(
            new Detection(
                "near",
                Detection.Method.DBSCAN,
                "jobs",
                List.of("bright", "sectors"),
                Optional.empty(),
                Optional.of("1km"),
                20,
                Optional.empty(),
                List.of("dup-reg"),
                Optional.empty(),
                Optional.empty()));
  }

  private static Concentration concentration(
      String id, String cluster, List<String> nominated, long firms, boolean edge) {
    return new Concentration(
        id,
        "near",
        "jobs",
        cluster,
        "narrow",
        "dbscan",
        1,
        firms,
        200,
        300,
        4,
        5_000,
        5_000,
        "Synthetic Town",
        12.34,
        edge,
        Synthetic.square(0).buffer(-2_000),
        "DBSCAN",
        nominated,
        "Synthetic " + id + ".",
        List.of(
            new AreaShare("DISTRICT", "A1", "Synthetic area A1", firms - 10, 0.752, 0.9),
            new AreaShare("DISTRICT", "B1", "Synthetic area B1", 10, 0.248, 0.1)));
  }

  private static Flag flag(
      String code, String kind, String subject, double before, double after, String sentence) {
    int at = subject.indexOf('@');
    String cluster = at < 0 ? "" : subject.substring(0, at);
    String area = at < 0 ? "" : subject.substring(at + 1);
    return new Flag(code, kind, subject, cluster, area, before, after, "firms", sentence, "", "");
  }

  private static List<FlagRule> rules() {
    return List.of(
        new FlagRule("dup-reg", "many companies at one postcode", "found", 1, 50, ""),
        new FlagRule("dominant", "one firm has most", "found", 1, 20, ""),
        new FlagRule("low-n", "few firms", "found", 1, 20, ""),
        new FlagRule("dormant", "not counted as a firm", "found", 7, 100, ""),
        new FlagRule("lost-zero", "four digits", "none found", 0, 100, ""),
        new FlagRule("hq", "turnover beyond", "z", 0, 0, "no register gives turnover"));
  }

  private static List<Reconciliation> reconciled() {
    return List.of(
        new Reconciliation("jobs", "rows", "rows", 100),
        new Reconciliation("jobs", "place", "by postcode", 90),
        new Reconciliation("jobs", "place", "without a place", 10),
        new Reconciliation("jobs", "match", "matched to no other row", 100));
  }

  private static Register register(String id, boolean counted) {
    return new Register(
        id,
        "Synthetic register " + id,
        "Companies House, synthetic",
        "https://example.org/register",
        "free to use",
        "Synthetic.",
        Republish.FIGURES,
        "2021",
        2021,
        id + ".csv",
        Optional.empty(),
        "companies-house",
        Map.of(),
        Register.Kind.COMPANIES,
        counted
            ? Optional.of(new Counts(Counting.FIRMS, "3.1", "jobs", "DISTRICT", "all"))
            : Optional.empty(),
        List.of(),
        List.of("Synthetic note of a register."));
  }

  private static PostcodeTable postcodes() {
    return new PostcodeTable(
        "postcodes",
        "Synthetic postcodes",
        "Nobody",
        "https://example.org/postcodes",
        "OGL-UK-3.0",
        "Synthetic.",
        "2021",
        "postcodes.csv",
        Optional.empty(),
        "postcodes-plain");
  }
}
