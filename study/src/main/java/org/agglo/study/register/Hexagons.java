package org.agglo.study.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Study.Disclosure;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.disclosure.HexagonControl;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;
import org.agglo.study.settings.Setting;

/**
 * Counts firms and adds up jobs of every cluster in hexagons of one kilometre. Every located row is
 * in one hexagon, so sums over hexagons are those over rows.
 */
public final class Hexagons implements Stage {
  private static final HexagonGrid GRID = HexagonGrid.BRITISH_KILOMETRE;
  private static final String ORDER = " ORDER BY source, metric, cluster, definition, q, r";

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of(
        "place",
        "member",
        "organisation",
        "job",
        "flag_firm",
        "concentration",
        "concentration_firm");
  }

  @Override
  public List<String> outputs() {
    return List.of("hexagon", "hexagon_public");
  }

  @Override
  public String key(RunContext run) {
    StringBuilder key = new StringBuilder();
    feeds(run.folder()).forEach(row -> key.append(String.join(" ", row)).append('\n'));
    sets(run.folder()).forEach(row -> key.append(String.join(" ", row)).append('\n'));
    run.folder().registers().forEach(r -> key.append(r.id()).append(r.republish()));
    return key.append(disclosure(run.folder()))
        .append(run.settings().number(Setting.LOW_N_FIRMS))
        .toString();
  }

  @Override
  public void run(Step step) {
    Database database = step.database();
    StudyFolder folder = step.run().folder();
    Columns.build()
        .texts(feeds(folder), "source", "rows", "what", "metric", "period")
        .done()
        .create(database, "feed");
    Columns.build().texts(sets(folder), "cluster", "definition").done().create(database, "map_set");
    locate(database);
    database.runResource(Hexagons.class, "hexagon.sql");
    derive(step, "hexagon_number", "hexagon");
    step.write("hexagon", "SELECT * FROM hexagon" + ORDER);
    protect(step);
    derive(step, "hexagon_shown", "hexagon_public");
    step.write("hexagon_public", "SELECT * FROM hexagon_public" + ORDER);
  }

  /** Positions repeat, as firms share postcodes: each is put in its cell once. */
  private static void locate(Database database) {
    Columns spots =
        Columns.read(
            database,
            "SELECT DISTINCT x, y FROM place WHERE x IS NOT NULL AND NOT region_ni ORDER BY x, y");
    double[] x = spots.numbers("x");
    double[] y = spots.numbers("y");
    double[] q = new double[x.length];
    double[] r = new double[x.length];
    Map<Cell, double[]> cells = new HashMap<>();
    List<Cell> order = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      Cell cell = GRID.cell(x[i], y[i]);
      q[i] = cell.q();
      r[i] = cell.r();
      if (cells.putIfAbsent(cell, GRID.centre(cell)) == null) {
        order.add(cell);
      }
    }
    Columns.build()
        .numbers("x", x)
        .numbers("y", y)
        .numbers("q", q)
        .numbers("r", r)
        .done()
        .create(database, "spot");
    Columns.build()
        .texts("id", order.stream().map(GRID::id).toArray(String[]::new))
        .numbers("q", order.stream().mapToDouble(Cell::q).toArray())
        .numbers("r", order.stream().mapToDouble(Cell::r).toArray())
        .numbers("x", order.stream().mapToDouble(c -> cells.get(c)[0]).toArray())
        .numbers("y", order.stream().mapToDouble(c -> cells.get(c)[1]).toArray())
        .done()
        .create(database, "hexagon_cell");
  }

  /** Shares, quotients and marks, of whichever numbers are there. */
  private static void derive(Step step, String from, String into) {
    step.database()
        .run(
            Database.resource(Hexagons.class, "hexagon_derive.sql")
                .replace("$from", from)
                .replace("$into", into)
                .replace(
                    "$few", Integer.toString(step.run().settings().whole(Setting.LOW_N_FIRMS))));
  }

  /** What a reader may see of the numbers; registers that may not be republished are left out. */
  private static void protect(Step step) {
    StudyFolder folder = step.run().folder();
    String open =
        folder.registers().stream()
            .filter(r -> r.republish() != Republish.NONE)
            .map(Register::id)
            .map(Database::quote)
            .collect(Collectors.joining(", "));
    String numbers =
        "SELECT * FROM hexagon_number WHERE source IN (" + (open.isEmpty() ? "NULL" : open) + ")";
    if (disclosure(folder) == Disclosure.NONE) {
      step.database().run("CREATE TABLE hexagon_shown AS " + numbers);
      return;
    }
    HexagonControl control = new HexagonControl(disclosure(folder));
    Columns all = Columns.read(step.database(), numbers + ORDER);
    double[] own = all.numbers("organisations");
    double[] whole = all.numbers("everything_organisations");
    double[] number = all.numbers("value");
    double[] value = control.shown(number, own);
    double[] every = all.numbers("everything");
    double[] everything = control.shown(every, whole);
    Columns.build()
        .texts("source", all.texts("source"))
        .texts("metric", all.texts("metric"))
        .texts("cluster", all.texts("cluster"))
        .texts("definition", all.texts("definition"))
        .texts("period", all.texts("period"))
        .texts("id", all.texts("id"))
        .numbers("q", all.numbers("q"))
        .numbers("r", all.numbers("r"))
        .numbers("x", all.numbers("x"))
        .numbers("y", all.numbers("y"))
        .numbers("value", value)
        .numbers("clean", control.part(all.numbers("clean"), number, value))
        .numbers("everything", everything)
        .numbers(
            "everything_clean", control.part(all.numbers("everything_clean"), every, everything))
        .numbers("unclustered", control.part(all.numbers("unclustered"), number, value))
        .numbers("firms", control.shown(all.numbers("firms"), own))
        .numbers("organisations", own)
        .texts("flags", control.texts(all.texts("flags"), value))
        .done()
        .create(step.database(), "hexagon_shown");
  }

  private static Disclosure disclosure(StudyFolder folder) {
    return folder.study().disclosure().orElse(Disclosure.NONE);
  }

  private static List<String[]> sets(StudyFolder folder) {
    List<String[]> sets = new ArrayList<>();
    sets.add(new String[] {"all", Names.choice(Definition.WHOLE)});
    for (var cluster : folder.clusters()) {
      sets.add(new String[] {cluster.id(), Names.choice(Definition.NARROW)});
      sets.add(new String[] {cluster.id(), Names.choice(Definition.BROAD)});
    }
    return sets;
  }

  /** What is counted of the rows of which register, and the metric it is. */
  private static List<String[]> feeds(StudyFolder folder) {
    List<String[]> feeds = new ArrayList<>();
    for (String[] feed : Count.feeds(folder)) {
      folder
          .findRegister(feed[0])
          .flatMap(Register::counts)
          .ifPresent(c -> feeds.add(new String[] {feed[0], feed[1], feed[2], c.metric(), feed[3]}));
    }
    return feeds;
  }
}
