package org.agglo.study.prepare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.identify.ContainerCodes;
import org.agglo.study.identify.Containers;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.identify.SetList;
import org.agglo.study.schema.Names;

/** What a recipe may read beside the raw files: code lists, classes, titles, areas near. */
final class CodeRelations {
  private final StudyFolder folder;
  private final Sic2007 sic = Sic2007.load();

  CodeRelations(StudyFolder folder) {
    this.folder = folder;
  }

  void create(Database database) {
    List<String[]> leaves = new ArrayList<>();
    List<String[]> sets = new ArrayList<>();
    for (Cluster cluster : folder.clusters()) {
      for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
        List<String> codes = cluster.codes(definition, Frame.SIC);
        String[] key = {cluster.id(), Names.choice(definition), "cluster"};
        add(leaves, key, codes);
        sets.add(new String[] {key[0], key[1], String.join(";", codes)});
      }
    }
    SetList.sectors(folder).forEach(code -> add(leaves, sector(code, "sector"), List.of(code)));
    SetList.codes(folder).forEach(code -> add(leaves, sector(code, "code"), List.of(code)));
    create(database, "leaf", leaves, "cluster", "definition", "kind", "leaf");
    create(database, "code_set", sets, "cluster", "definition", "codes");
    classes(database);
    containers(database);
    near(database);
  }

  /** Every code of every frame, and the pairs of containers that share codes. */
  private void containers(Database database) {
    List<String[]> codes = new ArrayList<>();
    for (ContainerCodes.Row row : ContainerCodes.of(folder, new Problems())) {
      String weight = Double.toString(row.weight());
      String definition = Names.choice(row.definition());
      String frame = Names.choice(row.frame());
      codes.add(
          new String[] {row.cluster(), definition, frame, row.code(), row.industry(), weight});
    }
    String[] columns = {"cluster", "definition", "frame", "code", "sic", "weight"};
    create(database, "container_code", codes, columns);
    Containers containers = Containers.of(folder);
    List<String[]> pairs = new ArrayList<>();
    for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
      for (Containers.Overlap pair : containers.overlaps(definition)) {
        String name = Names.choice(definition);
        String shared = Integer.toString(pair.shared());
        pairs.add(new String[] {name, pair.first(), pair.second(), shared});
      }
    }
    create(database, "container_overlap", pairs, "definition", "first", "second", "shared");
  }

  private static String[] sector(String code, String kind) {
    return new String[] {SectorKey.of(code), Names.choice(Definition.WHOLE), kind};
  }

  private void add(List<String[]> rows, String[] key, List<String> codes) {
    Set<String> leaves = new LinkedHashSet<>();
    codes.forEach(code -> leaves.addAll(sic.leaves(code)));
    leaves.forEach(leaf -> rows.add(new String[] {key[0], key[1], key[2], leaf}));
  }

  private void classes(Database database) {
    List<String[]> titles = new ArrayList<>();
    List<String[]> classes = new ArrayList<>();
    for (String code : sic.codes()) {
      titles.add(new String[] {code, sic.title(code).orElse("")});
      if (code.length() == 4) {
        sic.leaves(code).forEach(leaf -> classes.add(new String[] {code, leaf}));
      }
    }
    create(database, "title", titles, "code", "title");
    create(database, "class_leaf", classes, "class", "leaf");
  }

  /** The finest areas of the territory. */
  private void near(Database database) {
    Hierarchy areas = Hierarchy.of(folder);
    List<String[]> rows = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      boolean finest = areas.parts(area).length == 0;
      if (finest && areas.isNear(area)) {
        rows.add(new String[] {areas.code(area)});
      }
    }
    create(database, "near", rows, "area");
  }

  private static void create(
      Database database, String relation, List<String[]> rows, String... names) {
    Columns.build().texts(rows, names).done().create(database, relation);
  }
}
