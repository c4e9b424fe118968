package org.agglo.study.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.intake.file.Finder;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.yaml.YamlTree;
import org.agglo.intake.yaml.YamlTree.Mapping;
import org.agglo.intake.yaml.YamlTree.Scalar;
import org.agglo.intake.yaml.YamlTree.Tree;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Clusters.ConcordanceTable;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Sources.DataSet;
import org.agglo.study.definition.Sources.PostcodeTable;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.schema.Binder;
import org.agglo.study.schema.CsvBinder;
import org.agglo.study.schema.Places;

/**
 * A study folder, read: its definitions, and where each of them stood.
 *
 * @param path the folder
 * @param study study.yaml
 * @param sources what feeds metrics: the tables of sources.yaml, then what its registers count
 * @param sizes its tables of sizes
 * @param registers its registers
 * @param postcodes its tables of postcodes
 * @param clusters clusters.yaml
 * @param concordances its tables from one classification to another
 * @param metrics the catalogue with the study's own metrics
 * @param areas the table of areas
 * @param places where each record stood
 */
public record StudyFolder(
    Path path,
    Study study,
    List<Source> sources,
    List<SizeTable> sizes,
    List<Register> registers,
    List<PostcodeTable> postcodes,
    List<Cluster> clusters,
    List<ConcordanceTable> concordances,
    List<Metric> metrics,
    List<Area> areas,
    Places places) {

  /**
   * Reads the definitions of a folder; files that hold none are not opened.
   *
   * @param path the folder
   * @param problems takes all that is wrong
   * @return the folder; empty where one of its files cannot be understood
   */
  public static Optional<StudyFolder> read(Path path, Problems problems) {
    if (!Files.isRegularFile(path.resolve("study.yaml"))) {
      throw Misuse.of(Code.STUDY_MISSING, Place.NONE, path);
    }
    Reader reader = new Reader(path, problems);
    Optional<Study> study = reader.yaml("study.yaml", Study.class);
    Optional<Sources> sources = reader.yaml("sources.yaml", Sources.class);
    Optional<Clusters> clusters = reader.yaml("clusters.yaml", Clusters.class);
    List<Metric> metrics = Catalogue.with(reader.optional("metrics.yaml", Metric.File.class));
    List<Area> areas = study.map(s -> reader.areas(s.areas())).orElse(List.of());
    if (study.isEmpty() || sources.isEmpty() || clusters.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StudyFolder(
            path,
            study.get(),
            fed(sources.get()),
            sources.get().sizes(),
            sources.get().registers(),
            sources.get().places(),
            clusters.get().clusters(),
            clusters.get().concordances(),
            metrics,
            areas,
            reader.places));
  }

  private static List<Source> fed(Sources sources) {
    return Stream.concat(
            sources.sources().stream(),
            sources.registers().stream().flatMap(register -> register.source().stream()))
        .toList();
  }

  /** Rows of one of the study's own CSV files; none where the file is absent. */
  public <T extends Record> List<T> rows(String file, Class<T> type, Problems problems) {
    Reader reader = new Reader(path, problems, places);
    return Files.exists(path.resolve(file)) ? reader.rows(file, type) : List.of();
  }

  /**
   * What is wrong with the path of a file that the study names; empty where the file is there.
   *
   * @param file path within the study
   * @param place where the study names it
   */
  public Optional<Problem> findProblem(String file, Place place) {
    return findProblem(path, file, place);
  }

  private static Optional<Problem> findProblem(Path path, String file, Place place) {
    if (new Finder(path, List.of(), 0).isOutside(file)) {
      return Optional.of(Problem.of(Code.FILE_OUTSIDE, place, file));
    }
    return Files.isRegularFile(path.resolve(file))
        ? Optional.empty()
        : Optional.of(Problem.of(Code.FILE_MISSING, place, file, "create it, or take it out"));
  }

  /** expect.yaml; empty where the study has none. */
  public Optional<Expectations> expectations(Problems problems) {
    return new Reader(path, problems, places).optional("expect.yaml", Expectations.class);
  }

  /** The sources whose figures stand in a table; the others are counted from registers. */
  public List<Source> tables() {
    return sources.stream().filter(source -> findRegister(source.id()).isEmpty()).toList();
  }

  /** The register of an id. */
  public Optional<Register> findRegister(String id) {
    return registers.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** All data sets with a table: those of figures, then the tables of sizes. */
  public List<DataSet> dataSets() {
    return Stream.<DataSet>concat(tables().stream(), sizes.stream()).toList();
  }

  /** The table of sizes of an id. */
  public Optional<SizeTable> findSizes(String id) {
    return sizes.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The source that feeds a metric. */
  public Optional<Source> findSource(String metric) {
    return sources.stream().filter(s -> s.metric().equals(metric)).findFirst();
  }

  /** First and last year of a source. */
  public Study.Years years(Source source) {
    return source.years().orElse(study.years());
  }

  private static final class Reader {
    private final Path path;
    private final Problems problems;
    private final Places places;

    Reader(Path path, Problems problems) {
      this(path, problems, new Places());
    }

    Reader(Path path, Problems problems, Places places) {
      this.path = path;
      this.problems = problems;
      this.places = places;
    }

    <T extends Record> Optional<T> optional(String file, Class<T> type) {
      return Files.exists(path.resolve(file)) ? yaml(file, type) : Optional.empty();
    }

    <T extends Record> Optional<T> yaml(String file, Class<T> type) {
      return YamlTree.read(path.resolve(file), file, problems)
          .filter(this::isReadable)
          .flatMap(tree -> new Binder(problems, places).bind(tree, type));
    }

    /** A file of a newer schema gets one sentence, not one for every key it has gained. */
    private boolean isReadable(Tree tree) {
      if (tree instanceof Mapping mapping
          && mapping.find("schema").map(YamlTree.Entry::value).orElse(tree) instanceof Scalar scalar
          && scalar.text().matches("[0-9]{1,9}")
          && Integer.parseInt(scalar.text()) > Study.SCHEMA) {
        problems.add(Code.SCHEMA_NEWER, scalar.place(), scalar.text(), Study.SCHEMA);
        return false;
      }
      return true;
    }

    List<Area> areas(Study.Areas areas) {
      String file = areas.table();
      if (file.isEmpty()) {
        return List.of();
      }
      Optional<Problem> problem = findProblem(path, file, places.of(areas, "table"));
      problem.ifPresent(problems::add);
      return problem.isPresent()
          ? List.of()
          : bind(CsvFile.read(path.resolve(file), file, problems), Area.class);
    }

    <T extends Record> List<T> rows(String file, Class<T> type) {
      return bind(CsvFile.readAny(path.resolve(file), file, problems), type);
    }

    private <T extends Record> List<T> bind(Optional<CsvFile> read, Class<T> type) {
      return read.map(f -> new CsvBinder(problems, places).bind(f, type)).orElseGet(ArrayList::new);
    }
  }
}
