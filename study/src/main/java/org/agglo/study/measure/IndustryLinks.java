package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.intake.message.Problems;
import org.agglo.methods.complexity.LinkTable;

/**
 * Links between industries from a file of their own.
 *
 * @param name what the file is called
 * @param industries the industries it has rows for
 * @param table their links
 */
public record IndustryLinks(String name, Keys industries, LinkTable table) {

  /** What industries sell to each other: columns from, to, value. */
  public static IndustryLinks ofFlows(Path path, Problems problems) {
    InputTable file = InputTable.read(path, problems);
    int from = file.column("from");
    int to = file.column("to");
    int value = file.column("value");
    file.check();
    String[] sellers = file.texts(from);
    String[] buyers = file.texts(to);
    double[] numbers = file.numbers(value, Quantity.AMOUNT);
    file.keep();
    Keys selling = file.keys(from, sellers);
    Keys buying = file.keys(to, buyers);
    Keys all = both(selling, buying);
    double[][] flows = new double[all.size()][all.size()];
    double[] kept = file.ofKept(numbers);
    for (int row = 0; row < kept.length; row++) {
      int seller = all.find(selling.name(row)).orElseThrow();
      int buyer = all.find(buying.name(row)).orElseThrow();
      flows[seller][buyer] += Double.isNaN(kept[row]) ? 0 : kept[row];
    }
    return new IndustryLinks(file.name(), all, LinkTable.inputOutput(flows));
  }

  private static Keys both(Keys one, Keys other) {
    List<String> names = new ArrayList<>(one.names());
    names.addAll(other.names());
    return Keys.of(one.column(), names.toArray(String[]::new));
  }

  /** Who works in industries: columns industry, occupation, value; shares are compared. */
  public static IndustryLinks ofOccupations(Path path, Problems problems) {
    InputTable file = InputTable.read(path, problems);
    int industry = file.column("industry");
    int occupation = file.column("occupation");
    int value = file.column("value");
    file.check();
    String[] industries = file.texts(industry);
    String[] occupations = file.texts(occupation);
    double[] numbers = file.numbers(value, Quantity.AMOUNT);
    file.keep();
    Keys down = file.keys(industry, industries);
    Keys across = file.keys(occupation, occupations);
    double[][] shares = new double[down.size()][across.size()];
    double[] kept = file.ofKept(numbers);
    for (int row = 0; row < kept.length; row++) {
      shares[down.code(row)][across.code(row)] += Double.isNaN(kept[row]) ? 0 : kept[row];
    }
    for (double[] row : shares) {
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, k -> row[k] / sum);
    }
    return new IndustryLinks(file.name(), down, LinkTable.correlation(shares));
  }

  /** Whether it says anything of an industry. */
  boolean knows(String industry) {
    return industries.find(industry).map(i -> Double.isFinite(table.of(i, i))).orElse(false);
  }

  /** The links among industries that it knows. */
  LinkTable among(List<String> names) {
    return table.among(
        names.stream().mapToInt(name -> industries.find(name).orElseThrow()).toArray());
  }
}
