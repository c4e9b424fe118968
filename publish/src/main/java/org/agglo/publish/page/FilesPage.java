package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.table.FigureFile;
import org.agglo.publish.table.RegisterFile;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Study.Disclosure;
import org.agglo.study.schema.Names;

/**
 * The files that can be taken away.
 *
 * @param shell what surrounds it
 * @param files the files, the whole first
 * @param columns their columns
 * @param registers the files of what registers tell, with their columns
 * @param licences licence and acknowledgement, a source each
 * @param disclosure the policy the figures have been through; empty where there is none
 */
public record FilesPage(
    Shell shell,
    Table files,
    List<FigureFile.Column> columns,
    List<RegisterFile> registers,
    List<String> licences,
    String disclosure) {

  static FilesPage of(Atlas atlas) {
    Head head = new Head("Data", "All figures of this site as CSV, with what each column means.");
    return new FilesPage(
        Shell.of(atlas, Routes.FILES, head),
        files(atlas),
        FigureFile.columns(),
        RegisterFile.of(atlas.published().registers()),
        licences(atlas),
        disclosure(atlas));
  }

  private static String disclosure(Atlas atlas) {
    return atlas
        .published()
        .study()
        .disclosure()
        .filter(policy -> policy != Disclosure.NONE)
        .map(Names::choice)
        .orElse("");
  }

  private static Table files(Atlas atlas) {
    Map<String, Integer> counts = new HashMap<>();
    atlas.published().figures().stream().forEach(f -> counts.merge(f.cluster(), 1, Integer::sum));
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            Routes.FIGURES,
            "All figures: clusters, sectors and totals",
            atlas.published().figures().size()));
    for (Cluster cluster : atlas.published().clusters()) {
      rows.add(
          row(
              Routes.figures(cluster.id()),
              Text.clean(cluster.name()),
              counts.getOrDefault(cluster.id(), 0)));
    }
    RegisterFile.of(atlas.published().registers())
        .forEach(f -> rows.add(row(Routes.register(f.name()), f.holds(), f.rows())));
    return new Table(
        "files",
        atlas.registers().isEmpty()
            ? "Files, UTF-8, one figure a row"
            : "Files, UTF-8, one figure a row; of registers, one finding a row",
        List.of(Table.words("File"), Table.words("What it holds"), Table.number("Rows", "", "")),
        rows,
        Foot.NONE);
  }

  private static Row row(String file, String holds, int rows) {
    return new Row(
        List.of(
            Cell.link(file, file),
            Cell.text(holds),
            Cell.number(Numbers.whole(rows), Numbers.digits(rows))),
        false);
  }

  private static List<String> licences(Atlas atlas) {
    List<String> out = new ArrayList<>();
    atlas
        .published()
        .sources()
        .forEach(s -> out.add(licence(s.title(), s.licence(), s.attribution())));
    atlas
        .published()
        .sizes()
        .forEach(s -> out.add(licence(s.title(), s.licence(), s.attribution())));
    atlas
        .published()
        .registers()
        .postcodes()
        .forEach(t -> out.add(licence(t.title(), t.licence(), t.attribution())));
    return out;
  }

  private static String licence(String title, String licence, String attribution) {
    return Text.clean(title + " (" + licence + "): " + Text.sentence(attribution));
  }
}
