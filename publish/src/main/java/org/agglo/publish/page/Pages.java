package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.agglo.publish.page.Hexagons.MapFile;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.figure.Published;

/** All pages of a site: where each lies, its template, and how to make its model. */
public final class Pages {
  private Pages() {}

  /**
   * A page that is not yet made.
   *
   * @param route where it lies, from the root
   * @param template name of its template
   * @param model makes what the template shows
   */
  public record Page(String route, String template, Supplier<Object> model) {}

  /** The pages of what is published, in a fixed order; their models can be made side by side. */
  public static List<Page> of(Published published) {
    Atlas atlas = Atlas.of(published);
    Optional<AreaMaps> maps = AreaMaps.of(atlas);
    Optional<Hexagons> hexagons = Hexagons.of(atlas);
    List<Page> pages = new ArrayList<>();
    pages.add(new Page(Routes.INDEX, "index", () -> IndexPage.of(atlas, maps)));
    pages.add(new Page(Routes.SECTORS, "sectors", () -> SectorsPage.of(atlas)));
    if (atlas.registers().isSearched()) {
      pages.add(
          new Page(Routes.CONCENTRATIONS, "concentrations", () -> ConcentrationsPage.of(atlas)));
    }
    if (!atlas.registers().isEmpty()) {
      pages.add(new Page(Routes.QUALITY, "quality", () -> QualityPage.of(atlas)));
    }
    pages.add(new Page(Routes.METHODS, "methods", () -> MethodsPage.of(atlas)));
    pages.add(new Page(Routes.SOURCES, "sources", () -> SourcesPage.of(atlas)));
    pages.add(new Page(Routes.FILES, "files", () -> FilesPage.of(atlas)));
    pages.add(new Page(Routes.MARKS, "marks", () -> MarksPage.of(atlas)));
    Chapter.list(atlas, Optional.empty()).stream()
        .filter(c -> !c.others().isEmpty())
        .forEach(c -> pages.add(new Page(c.href(), "chapter", () -> ChapterPage.of(atlas, c))));
    for (Cluster cluster : published.clusters()) {
      String route = Routes.cluster(cluster.id());
      pages.add(new Page(route, "cluster", () -> ClusterPage.of(atlas, maps, hexagons, cluster)));
    }
    pages.add(area(atlas, maps, atlas.territory()));
    atlas.areas().stream().map(Area::code).forEach(c -> pages.add(area(atlas, maps, c)));
    return pages;
  }

  /** The files of the maps of what is published. */
  public static List<MapFile> mapFiles(Published published) {
    return Hexagons.of(Atlas.of(published)).map(Hexagons::files).orElse(List.of());
  }

  private static Page area(Atlas atlas, Optional<AreaMaps> maps, String code) {
    return new Page(Routes.area(code), "area", () -> AreaPage.of(atlas, maps, code));
  }
}
