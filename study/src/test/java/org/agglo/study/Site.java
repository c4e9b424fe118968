package org.agglo.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Relations;
import org.agglo.study.run.RunContext;

/** The smallest last stage: one page that names the study. */
public class Site implements Pipeline.Articulate {
  /** One page. */
  public static final Site PLAIN = new Site();

  @Override
  public void write(RunContext run, Relations relations, Path site) {
    try {
      Files.createDirectories(site);
      Files.writeString(site.resolve("index.html"), run.folder().study().name() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
