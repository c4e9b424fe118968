package org.agglo.study.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.schema.Doc;

/** JSON Schema (2020-12) of a record, from its components and their documentation. */
public final class JsonSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "type";

  private JsonSchema() {}

  /** The schema of a file that a record reads. */
  public static String of(Class<? extends Record> type) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.setAll(record(type));
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts can be written", e);
    }
  }

  private static ObjectNode record(Class<?> type) {
    ObjectNode node = JSON.createObjectNode();
    Doc doc = type.getAnnotation(Doc.class);
    if (doc != null) {
      node.put("description", doc.value());
    }
    node.put(TYPE, "object");
    node.put("additionalProperties", false);
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = JSON.createArrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = properties.putObject(Names.key(component));
      property.setAll(type(component.getGenericType()));
      describe(component, property);
      if (Names.absent(component.getType()) == null) {
        required.add(Names.key(component));
      }
    }
    if (!required.isEmpty()) {
      node.set("required", required);
    }
    return node;
  }

  private static void describe(RecordComponent component, ObjectNode property) {
    Doc doc = component.getAnnotation(Doc.class);
    if (doc != null) {
      property.put("description", doc.value());
      if (!doc.example().isEmpty()) {
        property.putArray("examples").add(doc.example());
      }
    }
  }

  private static ObjectNode type(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    ObjectNode node = JSON.createObjectNode();
    if (plain.isEnum()) {
      ArrayNode choices = node.putArray("enum");
      Names.choices(plain).forEach(choices::add);
      return node;
    }
    boolean text = plain == String.class;
    boolean fraction = plain == double.class || plain == Double.class;
    return node.put(TYPE, text ? "string" : fraction ? "number" : "integer");
  }

  private static ObjectNode container(ParameterizedType generic) {
    Type[] of = generic.getActualTypeArguments();
    if (generic.getRawType() == Optional.class) {
      return type(of[0]);
    }
    ObjectNode node = JSON.createObjectNode();
    if (generic.getRawType() == List.class) {
      node.put(TYPE, "array").set("items", type(of[0]));
      return node;
    }
    if (generic.getRawType() != Map.class) {
      throw new IllegalArgumentException("no schema for " + generic);
    }
    node.put(TYPE, "object").set("additionalProperties", type(of[1]));
    if (((Class<?>) of[0]).isEnum()) {
      node.set("propertyNames", type(of[0]));
    }
    return node;
  }
}
