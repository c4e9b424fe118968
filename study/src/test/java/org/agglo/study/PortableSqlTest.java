package org.agglo.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The SQL of the stages keeps to what other engines read too, and to what gives the same result
 * with any number of threads: sums of doubles do not.
 */
class PortableSqlTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

  static {
    FORBIDDEN.put("reads files", pattern("\\b(read_\\w+|parquet_scan|csv_scan|glob)\\s*\\("));
    FORBIDDEN.put("a file for a table", pattern("\\b(from|join)\\s+'"));
    FORBIDDEN.put("columns by pattern", pattern("\\bcolumns\\s*\\("));
    FORBIDDEN.put("* with exceptions", pattern("\\*\\s*(exclude|except|replace|rename)\\s*\\("));
    FORBIDDEN.put("a lambda", pattern("->|\\blambda\\b"));
    FORBIDDEN.put("an inexact join", pattern("\\b(asof|positional)\\b"));
    FORBIDDEN.put("the row of a maximum", pattern("\\b(arg_max|arg_min|max_by|min_by)\\s*\\("));
    FORBIDDEN.put("any row", pattern("\\b(any_value|first|last|arbitrary)\\s*\\("));
    FORBIDDEN.put("all columns for a group", pattern("\\b(group|order)\\s+by\\s+all\\b"));
    FORBIDDEN.put("a cast by colons", pattern("::"));
    FORBIDDEN.put("chance or time", pattern("\\b(random|now|today|current_\\w+|uuid)\\b"));
    FORBIDDEN.put("a list or struct", pattern("\\[|\\{"));
  }

  private static final Pattern ADDS = pattern("\\b(sum|avg|mean|stddev\\w*|var\\w*)\\s*\\(");
  private static final Pattern EXACT =
      pattern("^\\s*cast\\s*\\(.*\\bas\\s+(bigint|integer|decimal\\s*\\([^)]*\\))\\s*\\)\\s*$");

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  static Stream<Path> resources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".sql")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("resources")
  void isAllThatTheStagesHave(Path file) throws IOException {
    assertThat(faults(Files.readString(file))).as(file.toString()).isEmpty();
  }

  @Test
  void isLookedForInEveryPackage() throws IOException {
    assertThat(resources().map(f -> f.getFileName().toString()))
        .contains("figure_public.sql", "finding.sql", "level.sql", "loading_total.sql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a FROM read_csv('x.csv')",
        "SELECT a FROM 'x.parquet'",
        "SELECT COLUMNS('a.*') FROM t",
        "SELECT * EXCLUDE (a) FROM t",
        "SELECT list_transform(a, x -> x + 1) FROM t",
        "SELECT t.a FROM t ASOF JOIN u ON t.a >= u.a",
        "SELECT arg_max(a, b) FROM t",
        "SELECT any_value(a) FROM t",
        "SELECT a, count(*) FROM t GROUP BY ALL",
        "SELECT a::BIGINT FROM t",
        "SELECT random() FROM t",
        "SELECT [1, 2]",
        "SELECT sum(value) FROM t",
        "SELECT avg(value) FROM t",
        "SELECT CAST(sum(value) AS BIGINT) FROM t",
        "SELECT sum(CAST(value AS DOUBLE)) FROM t",
        "SELECT sum(CAST(a AS BIGINT) * b) FROM t",
        "SELECT row_number() OVER (PARTITION BY a) FROM t",
        "SELECT rank() OVER () FROM t",
        "SELECT a OVER w FROM t WINDOW w AS (PARTITION BY a)",
        "SELECT a FROM t LIMIT 3",
      })
  void isNotWhatOthersReadOtherwise(String sql) {
    assertThat(faults(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a FROM t ORDER BY a LIMIT 3",
        "SELECT sum(CAST(rows AS BIGINT)) FROM t",
        "SELECT coalesce(sum(CAST(a AS DECIMAL(18, 2))), 0) FROM t",
        "SELECT sum(CAST(round(a, 0) AS BIGINT)) FROM t",
        "SELECT row_number() OVER (PARTITION BY a ORDER BY b) FROM t",
        "SELECT count(*) AS n, max(a) FROM t GROUP BY b",
        "-- sum(value) of a comment; read_csv( too\nSELECT a FROM t",
        "SELECT 'sum(x) -> y' AS text FROM t",
      })
  void isWhatOthersReadAlike(String sql) {
    assertThat(faults(sql)).isEmpty();
  }

  private static List<String> faults(String text) {
    String sql =
        text.replaceAll("--[^\n]*", "").replaceAll("(?<!from |join |FROM |JOIN )'[^']*'", "''");
    List<String> faults = new ArrayList<>();
    FORBIDDEN.forEach(
        (fault, pattern) -> {
          if (pattern.matcher(sql).find()) {
            faults.add(fault);
          }
        });
    Matcher adds = ADDS.matcher(sql);
    while (adds.find()) {
      if (!EXACT.matcher(within(sql, adds.end())).matches()) {
        faults.add("adds up what may be doubles: " + within(sql, adds.end()));
      }
    }
    Matcher over = pattern("\\bover\\s*(\\(|\\w+)").matcher(sql);
    while (over.find()) {
      boolean named = !over.group(1).equals("(");
      if (named || !pattern("\\border\\s+by\\b").matcher(within(sql, over.end())).find()) {
        faults.add("a window without an order");
      }
    }
    boolean limited = pattern("\\blimit\\b").matcher(sql).find();
    if (limited && !pattern("\\border\\s+by\\b").matcher(sql).find()) {
      faults.add("the first of rows without an order");
    }
    return faults;
  }

  /** What stands between an opening bracket and its closing one. */
  private static String within(String sql, int from) {
    int depth = 1;
    int to = from;
    while (to < sql.length() && depth > 0) {
      depth += sql.charAt(to) == '(' ? 1 : sql.charAt(to) == ')' ? -1 : 0;
      to++;
    }
    return sql.substring(from, Math.max(from, to - 1));
  }
}
