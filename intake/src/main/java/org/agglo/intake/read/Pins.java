package org.agglo.intake.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Nearest;

/**
 * What a user says about a file instead of leaving it to be found; what is empty is found.
 *
 * @param format kind of file
 * @param encoding name of the character set
 * @param separator character between fields; an empty text for one column
 * @param quote character around fields; an empty text for none
 * @param decimal {@code .} or {@code ,}
 * @param header line of the heading, from 1; 0 for none
 * @param footnotes lines at the end that are not data
 * @param part sheet, layer, table or file within the file
 */
public record Pins(
    Optional<Format> format,
    Optional<String> encoding,
    Optional<String> separator,
    Optional<String> quote,
    Optional<String> decimal,
    Optional<Long> header,
    Optional<Long> footnotes,
    Optional<String> part) {

  /** The keys that can be pinned. */
  public static final List<String> KEYS =
      List.of("format", "encoding", "separator", "quote", "decimal", "header", "footnotes", "part");

  /** Nothing pinned. */
  public static final Pins NONE =
      new Pins(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * The pins of a mapping, as {@code sources.yaml} writes them.
   *
   * @param texts values by key
   * @param place where they stand
   * @param problems takes unknown keys and wrong values
   */
  public static Pins of(Map<String, String> texts, Place place, Problems problems) {
    return new Parser(texts, place, problems).parse();
  }

  /** The same with a part pinned. */
  public Pins withPart(String name) {
    return new Pins(
        format, encoding, separator, quote, decimal, header, footnotes, Optional.of(name));
  }

  /** The same without a part pinned. */
  Pins withoutPart() {
    return new Pins(
        format, encoding, separator, quote, decimal, header, footnotes, Optional.empty());
  }

  /** Reads texts and says what is wrong with them. */
  private record Parser(Map<String, String> texts, Place place, Problems problems) {

    Pins parse() {
      for (String key : texts.keySet()) {
        if (!KEYS.contains(key)) {
          problems.add(Code.KEY_UNKNOWN, place, key, "read", Nearest.ask(key, KEYS));
        }
      }
      return new Pins(
          find("format").flatMap(this::format),
          find("encoding").flatMap(this::encoding),
          find("separator").flatMap(text -> character("separator", text)),
          find("quote").flatMap(text -> character("quote", text)),
          find("decimal").flatMap(this::decimal),
          find("header").flatMap(text -> whole("header", text)),
          find("footnotes").flatMap(text -> whole("footnotes", text)),
          find("part"));
    }

    private Optional<String> find(String key) {
      return Optional.ofNullable(texts.get(key));
    }

    private Optional<Format> format(String text) {
      List<String> keys = Arrays.stream(Format.values()).map(Format::key).toList();
      return Arrays.stream(Format.values())
          .filter(format -> format.key().equals(text))
          .findFirst()
          .or(() -> refuse("format", text, "write one of " + String.join(", ", keys)));
    }

    private Optional<String> encoding(String text) {
      try {
        return Optional.of(Charset.forName(text).name());
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return refuse("encoding", text, "write a character set such as UTF-8 or windows-1252");
      }
    }

    private Optional<String> character(String key, String text) {
      if (text.equals("tab")) {
        return Optional.of("\t");
      }
      if (text.equals("none")) {
        return Optional.of("");
      }
      boolean single = text.length() == 1 && text.charAt(0) < 128 && "\r\n".indexOf(text) < 0;
      return single
          ? Optional.of(text)
          : refuse(key, text, "write one character of ASCII, tab or none");
    }

    private Optional<String> decimal(String text) {
      return text.equals(".") || text.equals(",")
          ? Optional.of(text)
          : refuse("decimal", text, "write . or ,");
    }

    private Optional<Long> whole(String key, String text) {
      return text.matches("[0-9]{1,9}")
          ? Optional.of(Long.parseLong(text))
          : refuse(key, text, "write a whole number");
    }

    private <T> Optional<T> refuse(String key, String text, String mend) {
      problems.add(Code.READ_PIN, place, key, text, mend);
      return Optional.empty();
    }
  }
}
