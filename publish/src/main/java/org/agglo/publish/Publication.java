package org.agglo.publish;

import java.nio.file.Path;
import java.util.List;
import org.agglo.publish.site.Site;
import org.agglo.study.concentrate.Concentrate;
import org.agglo.study.figure.PublishedReader;
import org.agglo.study.identify.Identify;
import org.agglo.study.load.Load;
import org.agglo.study.register.ClassifyRows;
import org.agglo.study.register.Count;
import org.agglo.study.register.FlagRows;
import org.agglo.study.register.Gather;
import org.agglo.study.register.Hexagons;
import org.agglo.study.register.LocateRows;
import org.agglo.study.register.Resolve;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Relations;
import org.agglo.study.run.RunContext;
import org.agglo.study.score.Score;
import org.agglo.study.select.Select;
import org.agglo.study.settings.Setting;

/** Stage 4 as the runner sees it: a build's figures become its site. */
public final class Publication implements Pipeline.Articulate {

  /** The whole way from a study folder to its site. */
  public static Pipeline pipeline() {
    return new Pipeline(
        List.of(
            new Load(),
            new Gather(),
            new LocateRows(),
            new Resolve(),
            new ClassifyRows(),
            new FlagRows(),
            new Count(),
            new Concentrate(),
            new Hexagons(),
            new Identify(),
            new Select(),
            new Score()),
        new Publication());
  }

  @Override
  public void write(RunContext run, Relations relations, Path site) {
    PublishedReader reader = new PublishedReader(run.folder(), relations::file);
    Site.write(reader.read(), site, run.settings().whole(Setting.THREADS));
  }
}
