package org.agglo.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.agglo.methods.Measures;

/** Formulas as MathML, from a table that holds every formula the pages show; see decision 50. */
final class Formulas {
  static final String TABLE = "formulas.tsv";

  private static final Map<String, String> MATH = read();

  private Formulas() {}

  /** The formula of a piece of TeX; empty where the table lacks it. */
  static Optional<String> find(String tex) {
    return Optional.ofNullable(MATH.get(tex));
  }

  /** The TeX of every formula in the table, in its order. */
  static List<String> listed() {
    return List.copyOf(MATH.keySet());
  }

  /** The TeX of every formula that pages show, in the order of the catalogue. */
  static List<String> wanted() {
    Stream<String> catalogue = Measures.list().stream().map(m -> m.reference().formula());
    return Stream.concat(SiteTerms.list().stream().map(SiteTerms.Own::formula), catalogue)
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .toList();
  }

  private static Map<String, String> read() {
    try (InputStream in = Formulas.class.getResourceAsStream(TABLE)) {
      byte[] bytes = Objects.requireNonNull(in, TABLE).readAllBytes();
      Map<String, String> math = new LinkedHashMap<>();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .forEach(pair -> math.put(pair[0], pair[1]));
      return math;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
