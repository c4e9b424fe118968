package org.agglo.study.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Study.Disclosure;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.RegisterFindings.AreaShare;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.agglo.study.figure.RegisterFindings.Flag;
import org.agglo.study.figure.RegisterFindings.FlagRule;
import org.agglo.study.figure.RegisterFindings.Held;
import org.agglo.study.figure.RegisterFindings.Reconciliation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads what registers tell beyond figures out of a build's relations. */
final class RegisterFindingsReader {
  /** The relations it reads. */
  static final List<String> RELATIONS =
      List.of("concentration", "concentration_area", "flag", "flag_rule", "reconciliation");

  private static final String FLAGS =
      "SELECT * FROM flag WHERE subject_kind IN ('postcode', 'cell', 'accounts', 'source')"
          + " AND NOT starts_with(subject, 'BT')"
          + " ORDER BY code, subject_kind, subject, cluster, area, key";

  private final Database database;

  private RegisterFindingsReader(Database database) {
    this.database = database;
  }

  /** Reads all; the relations are views of the database. */
  static RegisterFindings read(StudyFolder folder, Database database) {
    RegisterFindingsReader reader = new RegisterFindingsReader(database);
    List<Concentration> concentrations = reader.concentrations();
    List<Flag> flags = reader.flags();
    boolean open = isOpen(folder);
    return new RegisterFindings(
        folder.registers(),
        folder.postcodes(),
        open ? concentrations : List.of(),
        open ? flags : List.of(),
        reader.rules(),
        reader.reconciliations().stream().filter(r -> open || !r.about().equals("jobs")).toList(),
        open ? Held.NOTHING : new Held(concentrations.size(), flags.size()));
  }

  /**
   * Whether all may be told. A policy already takes from every figure the number without what is
   * flagged; what says that number in words, and counts over outlines and postcodes that margins
   * know nothing of, go with it. So they do where a register lets nothing be republished.
   */
  private static boolean isOpen(StudyFolder folder) {
    Disclosure disclosure = folder.study().disclosure().orElse(Disclosure.NONE);
    return disclosure == Disclosure.NONE
        && folder.registers().stream().noneMatch(r -> r.republish() == Republish.NONE);
  }

  private List<Concentration> concentrations() {
    Map<String, List<AreaShare>> areas = areas();
    Columns c =
        Columns.read(
            database, "SELECT * FROM concentration ORDER BY detect, cluster, definition, rank, id");
    List<Concentration> found = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      found.add(
          new Concentration(
              c.texts("id")[i],
              c.texts("detect")[i],
              c.texts("register")[i],
              c.texts("cluster")[i],
              c.texts("definition")[i],
              c.texts("method")[i],
              (int) c.numbers("rank")[i],
              (long) c.numbers("firms")[i],
              c.numbers("jobs")[i],
              c.numbers("jobs_as_filed")[i],
              (long) c.numbers("flagged_firms")[i],
              c.numbers("x")[i],
              c.numbers("y")[i],
              c.texts("place")[i],
              c.numbers("area_km2")[i],
              c.numbers("edge")[i] > 0,
              geometry(c.texts("outline")[i]),
              c.texts("parameters")[i],
              words(c.texts("nominated")[i]),
              c.texts("sentence")[i],
              areas.getOrDefault(c.texts("id")[i], List.of())));
    }
    return found;
  }

  private static List<String> words(String text) {
    return Pattern.compile(" ").splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  private static Geometry geometry(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalStateException("an outline that was written cannot be read: " + wkt, e);
    }
  }

  private Map<String, List<AreaShare>> areas() {
    Columns c =
        Columns.read(
            database,
            "SELECT * FROM concentration_area ORDER BY concentration, level, share_firms DESC, area");
    Map<String, List<AreaShare>> areas = new HashMap<>();
    for (int i = 0; i < c.rows(); i++) {
      areas
          .computeIfAbsent(c.texts("concentration")[i], id -> new ArrayList<>())
          .add(
              new AreaShare(
                  c.texts("level")[i],
                  c.texts("area")[i],
                  c.texts("name")[i],
                  (long) c.numbers("firms")[i],
                  c.numbers("share_firms")[i],
                  c.numbers("share_jobs")[i]));
    }
    return areas;
  }

  /** The number of a company stays behind this door. */
  private List<Flag> flags() {
    Columns c = Columns.read(database, FLAGS);
    List<Flag> flags = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      String kind = c.texts("subject_kind")[i];
      flags.add(
          new Flag(
              c.texts("code")[i],
              kind,
              kind.equals("accounts") ? "" : c.texts("subject")[i],
              c.texts("cluster")[i],
              c.texts("area")[i],
              c.numbers("before")[i],
              c.numbers("after")[i],
              c.texts("unit")[i],
              c.texts("sentence")[i],
              c.texts("decision")[i],
              c.texts("reason")[i]));
    }
    return flags;
  }

  /** The relation is in the order the rules are told. */
  private List<FlagRule> rules() {
    Columns c = Columns.read(database, "SELECT * FROM flag_rule");
    List<FlagRule> rules = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      rules.add(
          new FlagRule(
              c.texts("code")[i],
              c.texts("rule")[i],
              c.texts("state")[i],
              (long) c.numbers("flagged")[i],
              (long) c.numbers("of")[i],
              c.texts("why")[i]));
    }
    return rules;
  }

  private List<Reconciliation> reconciliations() {
    Columns c = Columns.read(database, "SELECT * FROM reconciliation ORDER BY source, place");
    List<Reconciliation> items = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      items.add(
          new Reconciliation(
              c.texts("source")[i],
              c.texts("about")[i],
              c.texts("item")[i],
              c.numbers("value")[i]));
    }
    return items;
  }
}
