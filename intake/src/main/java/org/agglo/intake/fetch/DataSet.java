package org.agglo.intake.fetch;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.text.Nearest;

/**
 * A data set that can be fetched by name.
 *
 * @param name its name
 * @param title what it is
 * @param publisher whose it is
 * @param licence short name of its licence
 * @param note what the licence asks for, and what a user must know
 * @param address where it is, with {@code {parameter}} in it
 * @param parameters their default values; empty for one that must be given
 * @param file name it is kept under, with the same parameters
 * @param pageRows rows a request gives at most; 0 where one request gives all
 * @param limit bytes that are taken at most
 * @param hosts other hosts that the publisher's address may lead to
 * @param described page that documents the address, for reading in a browser
 */
public record DataSet(
    String name,
    String title,
    String publisher,
    String licence,
    String note,
    String address,
    Map<String, String> parameters,
    String file,
    int pageRows,
    long limit,
    List<String> hosts,
    String described) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");
  private static final String VALUE = "[A-Za-z0-9]+([_,.-][A-Za-z0-9]+)*";

  /**
   * What to ask for.
   *
   * @param given values of parameters, by name
   */
  public Wanted wanted(Map<String, String> given) {
    Map<String, String> values = new TreeMap<>(parameters);
    for (Map.Entry<String, String> value : given.entrySet()) {
      if (!parameters.containsKey(value.getKey())) {
        String hint = Nearest.ask(value.getKey(), parameters.keySet());
        String known = String.join(", ", new TreeSet<>(parameters.keySet()));
        String all = known.isEmpty() ? "it has none" : "it has " + known;
        throw Misuse.of(
            Code.FETCH_PARAMETER,
            Place.NONE,
            name,
            "has no parameter \"" + value.getKey() + "\"" + hint + "; " + all);
      }
      values.put(value.getKey(), value.getValue());
    }
    values.forEach(this::check);
    return new Wanted(
        URI.create(fill(address, values)), fill(file, values), this, Optional.empty());
  }

  private void check(String parameter, String value) {
    if (!value.matches(VALUE)) {
      String what = value.isEmpty() ? "needs " + parameter : "cannot take \"" + value + "\"";
      throw Misuse.of(
          Code.FETCH_PARAMETER, Place.NONE, name, what + "; give --set " + parameter + "=VALUE");
    }
  }

  private static String fill(String template, Map<String, String> values) {
    return PARAMETER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
  }

  /** The parameters a file's name speaks of; empty where the name is not of this set. */
  Optional<Map<String, String>> read(String fileName) {
    StringBuilder form = new StringBuilder();
    int end = 0;
    Matcher parameter = PARAMETER.matcher(file);
    while (parameter.find()) {
      form.append(Pattern.quote(file.substring(end, parameter.start())));
      form.append("(?<").append(parameter.group(1)).append('>').append(VALUE).append(')');
      end = parameter.end();
    }
    form.append(Pattern.quote(file.substring(end)));
    Matcher found = Pattern.compile(form.toString()).matcher(fileName);
    if (!found.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    PARAMETER.matcher(file).results().forEach(p -> values.put(p.group(1), found.group(p.group(1))));
    return Optional.of(values);
  }
}
