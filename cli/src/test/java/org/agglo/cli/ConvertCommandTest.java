package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes from one classification to another, from the command line. */
class ConvertCommandTest {
  @TempDir Path folder;

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), text);
  }

  private Shell convert(Path file, String from, String to, String... more) {
    String[] all = new String[9 + more.length];
    String[] first = {
      "convert", file.toString(), "--code", "sic", "--from", from, "--to", to, "--value"
    };
    System.arraycopy(first, 0, all, 0, 9);
    System.arraycopy(more, 0, all, 9, more.length);
    return Shell.run(all);
  }

  /** 93059 is the last row of the publisher's table; 12000 had no enterprise in 2009. */
  @Test
  void oldCodesBecomeNewOnesAndTheRestIsTold() throws IOException {
    Shell made = convert(table("sic,jobs\n93059,100\n12000,3\n"), "sic-2003", "sic", "jobs");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out())
        .startsWith("sic,jobs,sic_converted,weight,converted\n")
        .contains("93059,100,96090,0.9999768896558099,99.99768896558099")
        .contains("12000,3,,1,3");
    assertThat(made.err())
        .contains("of 103 jobs, a share of 0.0291 became none of sic")
        .contains("wholly or in part: 12000");
  }

  @Test
  void aTableOfOnesOwnJoinsTheChain() throws IOException {
    Path own = Examples.root().resolve("examples/concordance/made-up-naics-sic.csv");
    Path file = table("sic,jobs\n5417,100\n");
    Shell made = convert(file, "naics", "nace", "jobs", "--concordance", "naics:sic:" + own);
    assertThat(made.out())
        .contains("5417,100,7211,0.3,30", "5417,100,7219,0.6,60", "5417,100,,0.1,10");
  }

  @Test
  void anUnknownClassificationIsToldWithThoseKnown() throws IOException {
    Shell made = convert(table("sic,jobs\n1,1\n"), "noga", "sic", "jobs");
    assertThat(made.exit()).isEqualTo(2);
    assertThat(made.err()).contains("A157", "known are nace, sic, sic-2003").hasLineCount(1);
  }
}
