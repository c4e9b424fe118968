package org.agglo.methods.golden;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The page that holds the numbers of other software beside those of Agglo. */
final class AgreementPage {
  private static final int FIRST_ROWS = 5;
  private static final String HEAD =
      """
      # Agreement with other software

      Each number below was given by other software, or worked out apart from Agglo, and is computed by
      Agglo from the same input each time Agglo is tested. The build fails where one differs by more
      than 1e-12 (relative above 1; for components of shift-share, of the region's employment), or by
      more than half a unit of the last digit the other software printed. The numbers and where they come from are the files named, in
      [`methods/src/test/resources/org/agglo/methods/golden`](../../methods/src/test/resources/org/agglo/methods/golden).
      This page is written by a test: `mvn -pl methods test -Dtest=AgreementTest -Dagglo.write=true`.

      Agreement says that two programs compute the same formula. It does not say that the formula is
      the right one to use; where names differ from what is computed, the remarks say so.

      """;

  private AgreementPage() {}

  static String of(List<Golden> goldens) {
    StringBuilder page = new StringBuilder(HEAD);
    overview(goldens, page);
    String software = "";
    for (Golden golden : goldens) {
      if (!golden.software().equals(software)) {
        software = golden.software();
        page.append("\n## ").append(software).append('\n');
      }
      section(golden, page);
    }
    return page.toString();
  }

  private static void overview(List<Golden> goldens, StringBuilder page) {
    long values = goldens.stream().mapToLong(golden -> golden.lines().size()).sum();
    page.append(values).append(" values in all.\n\n");
    page.append("| software | function | Agglo | values | largest difference |\n");
    page.append("|---|---|---|---:|---:|\n");
    for (Golden golden : goldens) {
      row(
          page,
          golden.software(),
          golden.function(),
          golden.measure().isEmpty() ? "several, see below" : "`" + golden.measure() + "`",
          Integer.toString(golden.lines().size()),
          number(golden.largestDifference(), 2));
    }
  }

  private static void section(Golden golden, StringBuilder page) {
    page.append("\n### ").append(golden.function());
    if (!golden.fixture().isEmpty()) {
      page.append(" (`").append(golden.fixture()).append(".csv`)");
    }
    page.append("\n\n");
    if (!golden.measure().isEmpty()) {
      page.append("Agglo: `").append(golden.measure()).append("`. ");
    }
    page.append(golden.lines().size()).append(" values, largest difference ");
    page.append(number(golden.largestDifference(), 2)).append(".");
    page.append(golden.remark().isEmpty() ? "" : " " + golden.remark()).append("\n\n");
    page.append("| | expected | obtained | difference |\n|---|---:|---:|---:|\n");
    golden.lines().stream()
        .limit(FIRST_ROWS)
        .forEach(
            line ->
                row(
                    page,
                    line.what(),
                    line.expected(),
                    number(line.obtained(), 16),
                    number(line.difference(), 2)));
    int more = golden.lines().size() - FIRST_ROWS;
    page.append(more > 0 ? "\nand " + more + " more.\n" : "");
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** A number with so many digits, without the zeros behind it. */
  private static String number(double value, int digits) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    return Math.abs(value) < 1e-6 ? rounded.toString().replace("E", "e") : rounded.toPlainString();
  }
}
