package org.agglo.study.register;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.place.AreasOfPlaces;
import org.agglo.intake.place.Boundaries;
import org.agglo.intake.place.Locate;
import org.agglo.intake.place.Outlines;
import org.agglo.intake.place.PolygonIndex;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Study.Assignment;
import org.agglo.study.definition.Study.Assignment.By;
import org.agglo.study.definition.Study.Territory;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.settings.Setting;
import org.locationtech.jts.geom.Geometry;

/** Gives each row of a register its position, and its area of each level the study assigns. */
public final class LocateRows implements Stage {
  @Override
  public String name() {
    return "locate";
  }

  @Override
  public boolean isNeeded(RunContext run) {
    return !run.folder().registers().isEmpty();
  }

  @Override
  public List<String> inputs() {
    return List.of("firm", "postcode");
  }

  @Override
  public List<String> outputs() {
    return List.of("place", "place_area");
  }

  @Override
  public String key(RunContext run) {
    return run.folder().areas().toString()
        + run.folder().study().assign()
        + run.folder().study().territory()
        + run.settings().number(Setting.AREA_DISTANCE)
        + outlines(run).map(file -> sum(run, file));
  }

  private static Optional<String> outlines(RunContext run) {
    return run.folder().study().areas().outlines();
  }

  private static String sum(RunContext run, String file) {
    try {
      return Checksum.of(run.folder().path().resolve(file));
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file), file, e.getMessage());
    }
  }

  @Override
  public void run(Step step) {
    RunContext run = step.run();
    Locate.run(step.database(), Locate.Rules.defaults(), run.problems());
    double farthest = run.settings().number(Setting.AREA_DISTANCE);
    AreasOfPlaces.run(step.database(), levels(run), farthest, run.problems());
    for (Assignment assignment : run.folder().study().assign()) {
      if (assignment.by() != By.OUTLINES) {
        assign(step, assignment);
      }
    }
    joinTerritory(step);
    step.write("place", "SELECT * FROM place ORDER BY source, id");
    step.write("place_area", "SELECT * FROM place_area ORDER BY source, id, level");
  }

  /** The territory is one more area: the rows of the areas that make it up, each once. */
  private static void joinTerritory(Step step) {
    Territory territory = step.run().folder().study().territory();
    String areas =
        territory.areas().stream().map(Database::quote).collect(Collectors.joining(", "));
    step.database()
        .run(
            "INSERT INTO place_area SELECT DISTINCT source, id, "
                + Database.quote(Hierarchy.TERRITORY)
                + ", "
                + Database.quote(territory.id())
                + ", 'code', CAST(NULL AS DOUBLE) FROM place_area WHERE area IN ("
                + areas
                + ")");
  }

  private static Map<String, PolygonIndex> levels(RunContext run) {
    Map<String, PolygonIndex> levels = new LinkedHashMap<>();
    for (Assignment assignment : run.folder().study().assign()) {
      if (assignment.by() == By.OUTLINES) {
        levels.put(assignment.level(), PolygonIndex.of(ofLevel(run, assignment.level())));
      }
    }
    return levels;
  }

  /** The outlines of a level's areas, checked; what is wrong goes to the run's problems. */
  private static Map<String, Geometry> ofLevel(RunContext run, String level) {
    String file = outlines(run).orElse("");
    Map<String, Geometry> all = readOutlines(run);
    Map<String, Geometry> some = new TreeMap<>();
    for (Area area : run.folder().areas()) {
      if (area.level().equals(level) && all.containsKey(area.code())) {
        some.put(area.code(), all.get(area.code()));
      }
    }
    return Boundaries.check(some, Place.of(file), run.problems());
  }

  /** The study's outlines by area code; none where it has no file of them. */
  public static Map<String, Geometry> readOutlines(RunContext run) {
    try {
      Optional<String> file = outlines(run);
      return file.isEmpty() ? Map.of() : Outlines.read(run.folder().path().resolve(file.get()));
    } catch (IOException e) {
      String file = outlines(run).orElse("");
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file), file, e.getMessage());
    }
  }

  private static void assign(Step step, Assignment assignment) {
    List<String> codes =
        step.run().folder().areas().stream()
            .filter(area -> area.level().equals(assignment.level()))
            .map(Area::code)
            .toList();
    String table = "area_of_" + step.run().folder().study().assign().indexOf(assignment);
    Columns.build()
        .texts("level", codes.stream().map(c -> assignment.level()).toArray(String[]::new))
        .texts("area", codes.toArray(String[]::new))
        .done()
        .create(step.database(), table);
    String condition =
        assignment.by() == By.OUTCODE
            ? "a.area = split_part(f.postcode, ' ', 1)"
            : "p.x IS NOT NULL";
    String how = assignment.by() == By.OUTCODE ? "outcode" : "code";
    step.database()
        .run(
            "INSERT INTO place_area SELECT p.source, p.id, a.level, a.area, '"
                + how
                + "', NULL FROM place p JOIN firm f ON f.source = p.source AND f.id = p.id JOIN "
                + table
                + " a ON "
                + condition);
  }
}
