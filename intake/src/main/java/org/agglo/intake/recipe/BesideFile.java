package org.agglo.intake.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.message.Problems;
import org.agglo.intake.recipe.Recipe.Beside;
import org.agglo.intake.yaml.YamlTree;
import org.agglo.intake.yaml.YamlTree.Mapping;
import org.agglo.intake.yaml.YamlTree.Scalar;
import org.agglo.intake.yaml.YamlTree.Tree;

/** Facts from a YAML file that lies beside a file, of the same name but for its ending. */
final class BesideFile {
  private BesideFile() {}

  /** The facts that are there; none where the file is not. */
  static SortedMap<String, String> facts(Beside beside, Path file) {
    SortedMap<String, String> facts = new TreeMap<>();
    String name =
        String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "") + beside.ending();
    Path other = file.resolveSibling(name);
    if (!Files.isRegularFile(other)) {
      return facts;
    }
    Problems problems = new Problems();
    Optional<Tree> tree = YamlTree.read(other, name, problems);
    problems.throwIfStop();
    beside
        .facts()
        .forEach(
            (fact, keys) -> tree.flatMap(t -> find(t, keys)).ifPresent(v -> facts.put(fact, v)));
    return facts;
  }

  private static Optional<String> find(Tree tree, String keys) {
    Optional<Tree> at = Optional.of(tree);
    for (String key : keys.split("\\.")) {
      at =
          at.filter(Mapping.class::isInstance)
              .flatMap(m -> ((Mapping) m).find(key))
              .map(YamlTree.Entry::value);
    }
    return at.filter(Scalar.class::isInstance).map(s -> ((Scalar) s).text().strip());
  }
}
