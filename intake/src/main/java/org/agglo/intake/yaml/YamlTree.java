package org.agglo.intake.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A YAML file as a tree of three kinds of node, each with its place. */
public final class YamlTree {
  private YamlTree() {}

  /** A node of the tree. */
  public sealed interface Tree {
    /** Where it begins. */
    Place place();
  }

  /**
   * A single value.
   *
   * @param place where
   * @param text its text; empty for null
   * @param isNull whether it was left empty or said null
   */
  public record Scalar(Place place, String text, boolean isNull) implements Tree {}

  /** Values in order. */
  public record Sequence(Place place, List<Tree> items) implements Tree {}

  /** Keys and values, in the order of the file. */
  public record Mapping(Place place, List<Entry> entries) implements Tree {
    /** The entry of a key; empty where it is absent. */
    public Optional<Entry> find(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).findFirst();
    }
  }

  /** One key with its value. */
  public record Entry(Place place, String key, Tree value) {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param name the name messages use for it
   * @param problems takes what is wrong with it
   * @return the tree; empty where the file is missing or not YAML
   */
  public static Optional<Tree> read(Path file, String name, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.add(Code.FILE_MISSING, Place.of(name), name, "create it, or take it out");
      return Optional.empty();
    }
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), name, problems);
    } catch (IOException e) {
      problems.add(Code.FILE_UNREADABLE, Place.of(name), name, e.getMessage());
      return Optional.empty();
    }
  }

  /** Reads a text; see {@link #read}. */
  public static Optional<Tree> parse(String text, String name, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setAllowDuplicateKeys(true)
            .setSchema(new CoreSchema())
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.add(Code.YAML_SYNTAX, Place.of(name), "it is empty");
      }
      return root.map(node -> convert(node, name));
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(m -> place(m, name)).orElse(Place.of(name));
      problems.add(Code.YAML_SYNTAX, place, e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(Code.YAML_SYNTAX, Place.of(name), e.getMessage());
    }
    return Optional.empty();
  }

  private static Tree convert(Node node, String name) {
    if (node.isRecursive()) {
      throw new ComposerException("a value holds itself", node.getStartMark());
    }
    Place place = node.getStartMark().map(m -> place(m, name)).orElse(Place.of(name));
    if (node instanceof MappingNode mapping) {
      return new Mapping(
          place, mapping.getValue().stream().map(tuple -> entry(tuple, name)).toList());
    }
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(convert(item, name)));
      return new Sequence(place, List.copyOf(items));
    }
    ScalarNode scalar = (ScalarNode) node;
    return new Scalar(place, scalar.getValue(), scalar.getTag().equals(Tag.NULL));
  }

  private static Entry entry(NodeTuple tuple, String name) {
    Tree key = convert(tuple.getKeyNode(), name);
    String text = key instanceof Scalar scalar ? scalar.text() : "";
    return new Entry(key.place(), text, convert(tuple.getValueNode(), name));
  }

  private static Place place(Mark mark, String name) {
    return new Place(name, mark.getLine() + 1L, mark.getColumn() + 1L);
  }
}
