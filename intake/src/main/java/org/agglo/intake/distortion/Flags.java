package org.agglo.intake.distortion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * All distortions. From relations {@code firm}, {@code filed}, {@code organisation}, {@code job}
 * and {@code misread}, and {@code cell_firm} (cluster, area, source, id; cluster {@code ''} for all
 * firms of an area; a row once in a cell) where there are cells, it makes
 *
 * <ul>
 *   <li>{@code flag}: what was flagged, with the value before and after, a sentence and a key;
 *   <li>{@code flag_rule}: what became of each rule, and what it lacks where it is [z];
 *   <li>{@code flag_firm}: source, id, code, key and {@code aside}: the rows of registers that a
 *       flag is about, and whether its remedy takes them out of counts of firms;
 *   <li>{@code recoded}: source, id, code_2003, sic_1, share: the code of SIC 2007 that most of its
 *       enterprises went to, {@code ''} where no code has more than half of them.
 * </ul>
 *
 * <p>Firms are counted as organisations, so a register that is given twice changes nothing. A
 * missing value after is [x]. An overridden flag keeps both its values; nothing is put aside for
 * it.
 *
 * <p>Cost: a few joins and sorts of the firms.
 */
public final class Flags {
  private Flags() {}

  /**
   * Makes the relations.
   *
   * @param decisions what an analyst decided
   * @param problems receives decisions on what no rule flags
   */
  public static void into(
      Database database, Rules rules, List<FlagDecision> decisions, Problems problems) {
    Relations.complete(database);
    List<FlagDecision> known = known(decisions, problems);
    Relations.create(database, known);
    rules.create(database);
    Relations.create(database, "sic_likely", likely());
    Relations.create(database, "flag_catalogue", catalogue());
    database.runResource(Flags.class, "flag_input.sql");
    run(database, distortion -> !distortion.isOfCells());
    database.runResource(Flags.class, "flag_cell.sql");
    run(database, Distortion::isOfCells);
    database.runResource(Flags.class, "flag.sql");
    tellGone(database, known, problems);
  }

  private static void run(Database database, Predicate<Distortion> which) {
    for (Distortion distortion : Distortion.values()) {
      if (which.test(distortion)) {
        database.runResource(Flags.class, distortion.resource());
      }
    }
  }

  private static List<FlagDecision> known(List<FlagDecision> decisions, Problems problems) {
    Map<String, FlagDecision> known = new TreeMap<>();
    for (FlagDecision d : decisions) {
      if (!Set.of(FlagDecision.ACCEPTED, FlagDecision.OVERRIDDEN).contains(d.decision())) {
        problems.add(Code.DECISION_UNKNOWN, d.place(), d.decision(), "accepted or overridden");
      } else if (known.putIfAbsent(d.key(), d) != null) {
        problems.add(Code.DECISION_TWICE, d.place(), d.key());
      }
    }
    return List.copyOf(known.values());
  }

  private static void tellGone(Database database, List<FlagDecision> decisions, Problems problems) {
    String keys = "SELECT DISTINCT key FROM flag WHERE decision <> '' ORDER BY key";
    Set<String> there = new HashSet<>(Arrays.asList(Columns.read(database, keys).texts("key")));
    for (FlagDecision d : decisions) {
      if (!there.contains(d.key())) {
        problems.add(Code.FLAG_GONE, d.place(), d.key());
      }
    }
  }

  private static Columns likely() {
    List<String[]> codes = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    LikelySic.all()
        .forEach(
            (code, likely) -> {
              codes.add(new String[] {code, likely.code()});
              shares.add(likely.share());
            });
    return Columns.build()
        .texts(codes, "code_2003", "sic_1")
        .numbers("share", shares.stream().mapToDouble(Double::doubleValue).toArray())
        .done();
  }

  private static Columns catalogue() {
    List<String[]> rows = new ArrayList<>();
    for (Distortion d : Distortion.values()) {
      rows.add(new String[] {d.code(), d.rule()});
    }
    double[] places = new double[rows.size()];
    Arrays.setAll(places, i -> i);
    return Columns.build().texts(rows, "code", "rule").numbers("place", places).done();
  }
}
