package org.agglo.study.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Problems;
import org.agglo.intake.yaml.YamlTree;
import org.agglo.study.schema.Binder;
import org.agglo.study.schema.Places;

/** The catalogue of the 26 metrics of the Midlands report. */
public final class Catalogue {
  private Catalogue() {}

  /** The catalogue, in printed order. */
  public static List<Metric> metrics() {
    Problems problems = new Problems();
    Optional<Metric.File> file =
        YamlTree.parse(text(), "catalogue/metrics.yaml", problems)
            .flatMap(tree -> new Binder(problems, new Places()).bind(tree, Metric.File.class));
    problems.throwIfStop();
    return file.orElseThrow().metrics();
  }

  /** The catalogue with a study's metrics added, or put in the place of those of the same id. */
  public static List<Metric> with(Optional<Metric.File> own) {
    Map<String, Metric> byId = new LinkedHashMap<>();
    metrics().forEach(m -> byId.put(m.id(), m));
    own.ifPresent(file -> file.metrics().forEach(m -> byId.put(m.id(), m)));
    return new ArrayList<>(byId.values());
  }

  private static String text() {
    try (InputStream in =
        Catalogue.class.getResourceAsStream("/org/agglo/study/catalogue/metrics.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the catalogue is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
