package org.agglo.methods;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Other software that computes the same, asked live. Tests that use it carry {@code @Tag("oracle")}
 * and run under the Maven profile {@code oracles} alone, which needs R and numpy: {@code apt-get
 * install r-base-core r-cran-spdep python3-numpy}.
 */
public final class Oracle {
  /** The system's Python, which sees the packages that the system installed. */
  private static final String PYTHON = "/usr/bin/python3";

  private Oracle() {}

  /** Numbers that a script of R prints, separated by blanks or lines; NA and NaN are missing. */
  public static double[] r(String script) {
    return ask(List.of("Rscript", "--vanilla", "-"), "options(digits = 17)\n" + script);
  }

  /** Numbers that a script of Python prints, separated by blanks or lines. */
  public static double[] python(String script) {
    return ask(List.of(PYTHON, "-"), script);
  }

  /** Numbers as both languages read them: {@code 1.0, 2.0}. */
  public static String list(double... numbers) {
    String text = Arrays.toString(numbers);
    return text.substring(1, text.length() - 1);
  }

  private static double[] ask(List<String> command, String script) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(script.getBytes(UTF_8));
      }
      String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new AssertionError(command.get(0) + " ended with " + code + ": " + answer);
      }
      return numbers(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("install " + command.get(0) + " to run this test", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.trim().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .mapToDouble(word -> "NA".equals(word) ? Double.NaN : Double.parseDouble(word))
        .toArray();
  }
}
