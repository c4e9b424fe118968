package org.agglo.publish.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.agglo.publish.page.Pages;
import org.agglo.publish.page.Routes;
import org.agglo.publish.table.FigureFile;
import org.agglo.publish.table.RegisterFile;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Published;

/**
 * Stage 4, articulate: everything published, as a folder of pages and files that works by double
 * click, on any host and in any subfolder. The same input gives the same bytes, whatever the number
 * of threads.
 */
public final class Site {
  private static final int RUN = 4096;

  private final Published published;
  private final Path folder;
  private final Templates templates = new Templates();

  private Site(Published published, Path folder) {
    this.published = published;
    this.folder = folder;
  }

  /**
   * Writes the site.
   *
   * @param published all that it is made from
   * @param folder where to write; made if it is not there
   * @param threads how many threads to use; 0 for all cores
   * @throws UncheckedIOException where a file cannot be written
   */
  public static void write(Published published, Path folder, int threads) {
    int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    try {
      new Site(published, folder).write(workers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(int threads) throws IOException {
    try (Workers workers = new Workers(threads)) {
      List<Callable<Path>> tasks = new ArrayList<>();
      boolean maps = !published.hexagons().maps().isEmpty();
      Assets.list(maps).forEach(a -> tasks.add(() -> put(a.route(), a.bytes())));
      Pages.of(published).forEach(p -> tasks.add(() -> put(p.route(), templates.render(p))));
      Pages.mapFiles(published).forEach(f -> tasks.add(() -> put(f.route(), f.bytes().get())));
      tasks.addAll(clusterFiles());
      RegisterFile.of(published.registers())
          .forEach(f -> tasks.add(() -> put(Routes.register(f.name()), f.bytes().get())));
      workers.run(tasks);
      writeFigures(workers);
    }
  }

  private List<Callable<Path>> clusterFiles() {
    Map<String, List<Figure>> byCluster =
        published.figures().stream().collect(Collectors.groupingBy(Figure::cluster));
    List<Callable<Path>> tasks = new ArrayList<>();
    for (Cluster cluster : published.clusters()) {
      List<Figure> own = byCluster.getOrDefault(cluster.id(), List.of());
      tasks.add(
          () ->
              put(
                  Routes.figures(cluster.id()),
                  joined(List.of(FigureFile.heading(), FigureFile.rows(own)))));
    }
    return tasks;
  }

  private void writeFigures(Workers workers) throws IOException {
    List<Callable<byte[]>> runs = new ArrayList<>();
    runs.add(FigureFile::heading);
    FigureFile.runs(published.figures().stream(), RUN)
        .forEach(run -> runs.add(() -> FigureFile.rows(run)));
    put(Routes.FIGURES, joined(workers.run(runs)));
  }

  private static byte[] joined(List<byte[]> parts) {
    byte[] all = new byte[parts.stream().mapToInt(p -> p.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private Path put(String route, byte[] bytes) throws IOException {
    Path file = folder.resolve(route);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return file;
  }
}
