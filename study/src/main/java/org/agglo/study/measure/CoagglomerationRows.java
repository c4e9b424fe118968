package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.methods.agglomeration.Coagglomeration;
import org.agglo.methods.agglomeration.PairCoagglomeration;

/** How far industries stand together: of each group of them, or of each pair within a group. */
public final class CoagglomerationRows {
  private final PlantTable table;
  private final double[][] industries;
  private final int[][] members;

  /**
   * @param table the plants, with the groups of industries
   */
  public CoagglomerationRows(PlantTable table) {
    this.table = table;
    int n = table.industries().size();
    int areas = table.reference().length;
    industries = new double[n][];
    for (int j = 0; j < n; j++) {
      industries[j] = Arrays.copyOf(table.plants().byArea(j), areas);
    }
    int[] groups = table.groupOfEach();
    int number = table.groups().map(Keys::size).orElse(1);
    members = new int[number][];
    for (int g = 0; g < number; g++) {
      int of = g;
      members[g] = IntStream.range(0, n).filter(j -> groups[j] == of).toArray();
    }
    tellAlone();
  }

  private void tellAlone() {
    List<String> alone = new ArrayList<>();
    for (int[] group : members) {
      if (group.length == 1) {
        alone.add(table.industries().names().get(group[0]));
      }
    }
    if (!alone.isEmpty()) {
      table.tell(Code.INDUSTRY_ALONE, alone.size(), Some.of(alone));
    }
  }

  /** A row for each group. */
  public Result ofGroups() {
    double[] number = new double[members.length];
    double[] value = new double[members.length];
    boolean[] missing = new boolean[members.length];
    double[] totals = table.totals();
    for (int g = 0; g < members.length; g++) {
      number[g] = members[g].length;
      value[g] = Coagglomeration.of(of(members[g]), table.reference());
      missing[g] = IntStream.of(members[g]).anyMatch(j -> Double.isNaN(totals[j]));
    }
    Result result = table.groups().map(Result::ofEach).orElseGet(Result::ofAll);
    return result
        .numbers("industries", number)
        .numbers("coagglomeration", value)
        .words("status", g -> !Double.isNaN(value[g]) ? "" : missing[g] ? "x" : "z");
  }

  /** A row for each pair of industries of one group. */
  public Result ofPairs() {
    List<int[]> pairs = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int[] group : members) {
      double[][] matrix = PairCoagglomeration.of(of(group), table.reference());
      for (int i = 0; i < group.length; i++) {
        for (int j = i + 1; j < group.length; j++) {
          pairs.add(new int[] {group[i], group[j]});
          values.add(matrix[i][j]);
        }
      }
    }
    double[] value = values.stream().mapToDouble(Double::doubleValue).toArray();
    List<String> names = table.industries().names();
    double[] totals = table.totals();
    return Result.ofRows(value.length)
        .words("industry", row -> names.get(pairs.get(row)[0]))
        .words("with", row -> names.get(pairs.get(row)[1]))
        .numbers("coagglomeration", value)
        .words(
            "status",
            row -> {
              double sum = totals[pairs.get(row)[0]] + totals[pairs.get(row)[1]];
              return !Double.isNaN(value[row]) ? "" : Double.isNaN(sum) ? "x" : "z";
            });
  }

  private double[][] of(int[] group) {
    return IntStream.of(group).mapToObj(j -> industries[j]).toArray(double[][]::new);
  }
}
