package org.agglo.study.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.place.Outlines;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Published.Finding;
import org.agglo.study.figure.Published.Item;
import org.agglo.study.figure.Published.Load;
import org.agglo.study.figure.Published.Sector;
import org.agglo.study.figure.Published.TestFamily;
import org.agglo.study.identify.SetList;
import org.agglo.study.run.Version;
import org.locationtech.jts.geom.Geometry;

/** Puts together what pages are made from, out of a build's relations. */
public final class PublishedReader {
  private final StudyFolder folder;
  private final Function<String, Path> relations;

  /**
   * Over a study and its relations.
   *
   * @param folder the study
   * @param relations the Parquet file of a relation
   */
  public PublishedReader(StudyFolder folder, Function<String, Path> relations) {
    this.folder = folder;
    this.relations = relations;
  }

  /** All that readers may see. */
  public Published read() {
    try (Database database = Database.open(1)) {
      for (String name :
          List.of("figure_public", "figure_item", "finding", "family", "related", "loading")) {
        database.view(name, relations.apply(name));
      }
      Figures figures =
          Figures.of(
              FigureColumns.read(
                  Columns.read(
                      database, "SELECT * FROM figure_public ORDER BY figure_public.row")));
      return new Published(
          folder.study(),
          folder.areas(),
          folder.clusters(),
          sectors(),
          folder.metrics(),
          folder.sources(),
          folder.sizes(),
          figures,
          items(Columns.read(database, "SELECT * FROM figure_item ORDER BY ALL")),
          outlines(),
          loads(Columns.read(database, "SELECT * FROM loading ORDER BY source")),
          findings(Columns.read(database, "SELECT * FROM finding"), figures),
          families(Columns.read(database, "SELECT * FROM family ORDER BY family.row")),
          Related.read(Columns.read(database, "SELECT * FROM related ORDER BY related.row")),
          registers(database),
          hexagons(database),
          Version.version());
    }
  }

  private RegisterFindings registers(Database database) {
    if (folder.registers().isEmpty()) {
      return RegisterFindings.NONE;
    }
    RegisterFindingsReader.RELATIONS.forEach(r -> database.view(r, relations.apply(r)));
    return RegisterFindingsReader.read(folder, database);
  }

  private HexagonMaps hexagons(Database database) {
    if (folder.registers().isEmpty()) {
      return HexagonMaps.NONE;
    }
    database.view(HexagonMapsReader.RELATION, relations.apply(HexagonMapsReader.RELATION));
    return HexagonMapsReader.read(database);
  }

  private List<Sector> sectors() {
    List<Sector> sectors = new ArrayList<>();
    List<String> codes = new ArrayList<>(SetList.sectors(folder));
    codes.addAll(SetList.codes(folder));
    for (String code : codes) {
      String title = Sic2007.load().title(code).orElse(code);
      sectors.add(new Sector(SectorKey.of(code), code, title));
    }
    return sectors;
  }

  private static List<Item> items(Columns c) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      items.add(
          new Item(
              c.texts("metric")[i],
              c.texts("cluster")[i],
              c.texts("area")[i],
              c.texts("name")[i],
              c.texts("source")[i]));
    }
    return items;
  }

  private static List<Load> loads(Columns c) {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      loads.add(
          new Load(
              c.texts("source")[i],
              c.texts("file")[i],
              c.texts("sha256")[i],
              (long) c.numbers("rows")[i],
              (long) c.numbers("loaded")[i],
              (long) c.numbers("rejected")[i]));
    }
    return loads;
  }

  /** The relation is in order of strength as it was written. */
  private static List<Finding> findings(Columns c, Figures figures) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      Figures.Key key =
          new Figures.Key(
              c.texts("metric")[i],
              Measure.LOCATION_QUOTIENT,
              c.texts("cluster")[i],
              Definition.NARROW,
              c.texts("area")[i],
              c.texts("period")[i]);
      findings.add(new Finding(figures.find(key).orElseThrow(), c.numbers("level")[i]));
    }
    return findings;
  }

  private static List<TestFamily> families(Columns c) {
    List<TestFamily> families = new ArrayList<>();
    for (int i = 0; i < c.rows(); i++) {
      families.add(
          new TestFamily(
              c.texts("family")[i],
              Pattern.compile(" ")
                  .splitAsStream(c.texts("metrics")[i])
                  .filter(m -> !m.isEmpty())
                  .toList(),
              c.numbers("rate")[i],
              (int) c.numbers("tests")[i],
              (int) c.numbers("called")[i],
              (int) c.numbers("signals")[i],
              c.numbers("expected")[i]));
    }
    return families;
  }

  private Map<String, Geometry> outlines() {
    String file = folder.study().areas().outlines().orElse("");
    try {
      return file.isEmpty() ? Map.of() : Outlines.read(folder.path().resolve(file));
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(file), file, e.getMessage());
    }
  }
}
