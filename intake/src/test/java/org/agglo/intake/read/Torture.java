package org.agglo.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they come at worst, each with what must become of it. All are made up. */
final class Torture {
  /**
   * A file.
   *
   * @param family kind of trouble
   * @param name its file name
   * @param bytes what it holds
   * @param loaded rows that must be loaded; -1 where it must be refused
   * @param rejected rows that must be rejected
   * @param code code of the refusal; empty where it must be read
   */
  record Case(String family, String name, byte[] bytes, int loaded, int rejected, String code) {
    @Override
    public String toString() {
      return family + ": " + name;
    }
  }

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-32LE", "UTF-32BE");
  private static final Map<String, String> SEPARATORS =
      Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar");

  private final List<Case> cases = new ArrayList<>();

  private Torture() {}

  /** All files. */
  static List<Case> cases() {
    Torture torture = new Torture();
    torture.encodings();
    torture.lineBreaks();
    torture.quotes();
    torture.shapes();
    torture.bytes();
    torture.nearlyNothing();
    torture.headings();
    torture.surroundings();
    torture.numbers();
    torture.size();
    torture.packed();
    torture.otherFormats();
    torture.json();
    torture.geometries();
    torture.workbooks();
    return torture.cases;
  }

  private void read(String family, String name, byte[] bytes, int loaded, int rejected) {
    cases.add(new Case(family, name, bytes, loaded, rejected, ""));
  }

  private void read(String family, String name, String text, int loaded, int rejected) {
    read(family, name, text.getBytes(StandardCharsets.UTF_8), loaded, rejected);
  }

  private void refuse(String family, String name, byte[] bytes, String code) {
    cases.add(new Case(family, name, bytes, -1, 0, code));
  }

  private void refuse(String family, String name, String text, String code) {
    refuse(family, name, text.getBytes(StandardCharsets.UTF_8), code);
  }

  /** Three rows of names with accents, jobs and a text with the separator in it. */
  private static String table(String separator) {
    return Stream.of("name%jobs%remark", "Café Zoë%12%\"a%b\"", "Größe%7%plain", "Ñandú%3%")
        .map(row -> row.replace("%", separator))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void encodings() {
    for (String encoding : ENCODINGS) {
      for (String separator : SEPARATORS.keySet().stream().sorted().toList()) {
        byte[] bytes = table(separator).getBytes(Charset.forName(encoding));
        String name = encoding + "-" + SEPARATORS.get(separator);
        boolean wide = encoding.startsWith("UTF-32");
        if (!wide) {
          read("encodings", name + ".csv", bytes, 3, 0);
        }
        if (!encoding.equals("windows-1252")) {
          byte[] mark = "\ufeff".getBytes(Charset.forName(encoding));
          read("encodings", name + "-mark.csv", join(mark, bytes), 3, 0);
        }
      }
    }
  }

  private void lineBreaks() {
    Map<String, String> breaks = new LinkedHashMap<>();
    breaks.put("feed", "\n");
    breaks.put("return-feed", "\r\n");
    breaks.put("return", "\r");
    breaks.forEach(
        (name, end) -> {
          String rows = String.join(end, "a,b", "1,2", "3,4", "5,6");
          read("line breaks", name + "-open-end.csv", rows, 3, 0);
          read("line breaks", name + ".csv", rows + end, 3, 0);
          read("line breaks", name + "-blank-end.csv", rows + end + end + end, 3, 0);
          String blank = String.join(end, "a,b", "1,2", "", "3,4", "   ", "5,6");
          read("line breaks", name + "-blank-between.csv", blank + end, 3, 0);
          String quoted = "a,b" + end + "\"x" + end + "y\",2" + end + "3,4" + end;
          read("line breaks", name + "-quoted.csv", quoted, 2, 0);
        });
    read("line breaks", "mixed.csv", "a,b\n1,2\r\n3,4\r5,6\n", 3, 0);
  }

  private void quotes() {
    String head = "\"name\",\"town\",\"jobs\"\n";
    String sound = "\"x\",\"y\",\"1\"\n";
    for (int i = 0; i < 3; i++) {
      String[] open = {"\"x\"", "\"y\"", "\"1\""};
      open[i] = open[i].substring(1);
      read("quotes", "opening-lost-" + i + ".csv", head + row(open) + sound + sound, 2, 1);
      String[] close = {"\"x\"", "\"y\"", "\"1\""};
      close[i] = close[i].substring(0, close[i].length() - 1);
      read("quotes", "closing-lost-" + i + ".csv", head + row(close) + sound + sound, 2, 1);
      String[] within = {"\"x\"", "\"y\"", "\"1\""};
      within[i] = "\"a \"b\" c\"";
      read("quotes", "within-" + i + ".csv", head + row(within) + sound + sound, 2, 1);
      String[] behind = {"\"x\"", "\"y\"", "\"1\""};
      behind[i] += "z";
      read("quotes", "behind-" + i + ".csv", head + row(behind) + sound + sound, 2, 1);
    }
    read("quotes", "doubled.csv", head + "\"say \"\"hi\"\"\",\"y\",\"1\"\n" + sound, 2, 0);
    read("quotes", "empty.csv", head + "\"\",\"\",\"\"\n" + sound, 2, 0);
    read("quotes", "only-quotes.csv", head + "\"\"\"\",\"\"\"\"\"\",\"1\"\n" + sound, 2, 0);
    read("quotes", "blanks-around.csv", head + " \"x\" , \"y\",\"1\" \n" + sound, 2, 0);
    read("quotes", "inches.csv", "size,n\n5\" pipe,1\n6\" pipe,2\n7\" pipe,3\n", 3, 0);
    read("quotes", "apostrophes.csv", "name,n\n'a',1\n'b','2\nO'Neill,3\n", 3, 0);
    read("quotes", "left-open-at-end.csv", head + sound + "\"x\",\"y\",\"1", 1, 1);
    read("quotes", "left-open-long.csv", head + "\"x,y,1\n" + "a,b,2\n".repeat(500), 500, 1);
  }

  private void shapes() {
    String head = "a,b,c\n";
    for (int row = 0; row < 3; row++) {
      String[] rows = {"1,2,3", "4,5,6", "7,8,9"};
      rows[row] += ",10";
      read("shapes", "extra-" + row + ".csv", head + String.join("\n", rows) + "\n", 2, 1);
      String[] fewer = {"1,2,3", "4,5,6", "7,8,9"};
      fewer[row] = "0,0";
      read("shapes", "missing-" + row + ".csv", head + String.join("\n", fewer) + "\n", 2, 1);
    }
    read("shapes", "cut-off.csv", head + "1,2,3\n4,5,6\n7,8", 2, 1);
    read("shapes", "empty-fields.csv", head + ",,\n1,2,3\n,,\n", 3, 0);
    read("shapes", "trailing-comma.csv", "a,b,c\n1,2,3,\n4,5,6,\n7,8,9,\n", 3, 0);
    read("shapes", "row-names.csv", "jobs,firms,rate\nr1,5,6,1\nr2,8,9,2\nr3,1,1,3\n", 3, 0);
    read("shapes", "no-heading.csv", "AB1,5,6.5\nAB2,8,9.5\nAB3,1,1.5\n", 3, 0);
    read("shapes", "one-column.csv", "name\nSmith, Jones\nX\nY, Z and W\nV\n", 4, 0);
    read("shapes", "many-lines-in-a-row.csv", head + "1,\"" + "x\n".repeat(300) + "\",3\n", 1, 0);
  }

  private void bytes() {
    String ok = "aé,1\n".repeat(20);
    byte[] bad = {'x', (byte) 0xff, ',', '2', '\n'};
    byte[] cut = {'x', (byte) 0xc3, ',', '2', '\n'};
    byte[] overlong = {'x', (byte) 0xc0, (byte) 0xaf, ',', '2', '\n'};
    byte[] surrogate = {'x', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ',', '2', '\n'};
    byte[] head = ("name,n\n" + ok).getBytes(StandardCharsets.UTF_8);
    byte[] tail = ok.getBytes(StandardCharsets.UTF_8);
    read("bytes", "no-character.csv", join(head, bad, tail), 40, 1);
    read("bytes", "cut-character.csv", join(head, cut, tail), 40, 1);
    read("bytes", "overlong.csv", join(head, overlong, tail), 40, 1);
    read("bytes", "surrogate.csv", join(head, surrogate, tail), 40, 1);
    read("bytes", "at-end.csv", join(head, new byte[] {'x', ',', (byte) 0xe2}), 20, 1);
    read("bytes", "zero.csv", "name,n\n" + ok + "x\0y,2\n" + ok, 40, 1);
    read("bytes", "zero-quoted.csv", "name,n\n" + ok + "\"x\0y\",2\n" + ok, 40, 1);
    read("bytes", "replacement-character.csv", "name,n\na\ufffdb,1\n", 1, 0);
    read("bytes", "emoji.csv", "name,n\n\ud83d\ude00,1\n", 1, 0);
    read("bytes", "right-to-left.csv", "name,n\n\u202eabc,1\n", 1, 0);
    read(
        "bytes",
        "one-western.csv",
        join(
            "name,n\nCaf".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xe9},
            ",1\nb,2\n".getBytes(StandardCharsets.UTF_8)),
        2,
        0);
    read("bytes", "bell.csv", "name,n\na\u0007b,1\n", 1, 0);
    byte[] lone = {
      (byte) 0xff,
      (byte) 0xfe,
      'a',
      0,
      ',',
      0,
      'b',
      0,
      '\n',
      0,
      'x',
      0,
      0,
      (byte) 0xd8,
      ',',
      0,
      '1',
      0,
      '\n',
      0,
      'y',
      0,
      ',',
      0,
      '2',
      0,
      '\n',
      0
    };
    read("bytes", "lone-surrogate-16.csv", lone, 1, 1);
    read("bytes", "odd-length-16.csv", Arrays.copyOf(lone, lone.length - 1), 0, 2);
  }

  private void nearlyNothing() {
    refuse("nearly nothing", "empty.csv", "", "A122");
    refuse("nearly nothing", "mark-alone.csv", "\ufeff", "A122");
    refuse("nearly nothing", "line-break.csv", "\n", "A122");
    refuse("nearly nothing", "blanks.csv", "   \n \n\t\n", "A122");
    read("nearly nothing", "heading-alone.csv", "a,b,c\n", 0, 0);
    read("nearly nothing", "heading-without-end.csv", "a,b,c", 0, 0);
    read("nearly nothing", "one-word.csv", "name", 0, 0);
    read("nearly nothing", "one-row.csv", "a,b\n1,2", 1, 0);
    read("nearly nothing", "separators-alone.csv", "a,b\n,\n,\n", 2, 0);
    read("nearly nothing", "quote-alone.csv", "\"", 0, 0);
  }

  private void headings() {
    String rows = "\n1,2,x\n3,4,y\n";
    read("headings", "twice.csv", "jobs,jobs,name" + rows, 2, 0);
    read("headings", "thrice.csv", "jobs,JOBS,Jobs " + rows, 2, 0);
    read("headings", "empty.csv", ",jobs," + rows, 2, 0);
    read("headings", "clash.csv", "jobs,jobs,jobs_2" + rows, 2, 0);
    read("headings", "lines.csv", "\"jobs\n(thousands)\",\"a\r\nb\",c" + rows, 2, 0);
    read("headings", "blanks.csv", " CompanyNumber, jobs ,\tname" + rows, 2, 0);
    read("headings", "sql.csv", "\"x\"\"; DROP TABLE t; --\",select,rowid" + rows, 2, 0);
    read("headings", "long.csv", "a".repeat(5_000) + ",b,c" + rows, 2, 0);
    read("headings", "accents.csv", "Größe,été,名前" + rows, 2, 0);
    read("headings", "years.csv", "code,2019,2020\nA1,5,6\nA2,7,8\nA3,1,2\n", 3, 0);
    read(
        "headings", "persons.csv", "name,ResponsiblePerson,n\nx,Jane Planted,1\ny,\"Joe,2\n", 1, 1);
  }

  private void surroundings() {
    String table = "code,name,jobs\nA1,x y,5\nA2,z,6\nA3,w,7\n";
    for (int lines = 1; lines <= 4; lines++) {
      String before = "Employment by area\n".repeat(lines);
      read("surroundings", "preamble-" + lines + ".csv", before + table, 3, 0);
      read("surroundings", "preamble-blank-" + lines + ".csv", before + "\n" + table, 3, 0);
      String padded = "Employment by area,,\n".repeat(lines);
      read("surroundings", "preamble-padded-" + lines + ".csv", padded + table, 3, 0);
      String notes = "Source: Office for National Statistics\n".repeat(lines);
      read("surroundings", "footnotes-" + lines + ".csv", table + notes, 3, 0);
      read("surroundings", "footnotes-blank-" + lines + ".csv", table + "\n" + notes, 3, 0);
      String both = before + "\n" + table + "\n" + "Rounded to 5,,\n".repeat(lines);
      read("surroundings", "both-" + lines + ".csv", both, 3, 0);
    }
    read(
        "surroundings",
        "quoted-preamble.csv",
        "\"Jobs, by area\"\n\"date\",\"2020\"\n\n" + table,
        3,
        0);
  }

  private void numbers() {
    read("numbers", "decimal-comma.csv", "x;y\n1,5;2,5\n3,25;4,5\n", 2, 0);
    read("numbers", "decimal-comma-tab.csv", "x\ty\n1,5\t2,5\n3,25\t4,5\n", 2, 0);
    read("numbers", "thousands.csv", "x,y\n\"1,234\",\"12,345,678\"\n5,6\n", 2, 0);
    read("numbers", "lost-zeros.csv", "sic,jobs\n1110,5\n01120,6\n29100,7\n", 3, 0);
    read("numbers", "dates.csv", "d,m\n31/12/2020,12/31/2020\n01/02/2020,02/01/2020\n", 2, 0);
    read("numbers", "codes-as-dates.csv", "SIC07,gva\n02-Mar,5\n11-Dec,6\nA (1-3),7\n", 3, 0);
    read("numbers", "huge.csv", "x,y\n1e999,-1e999\n99999999999999999999999,0.1\n", 2, 0);
    read("numbers", "marks.csv", "x,y\n..,c\n[x],*\n-,NA\n5,6\n", 4, 0);
  }

  private void size() {
    read("size", "cell-10-mb.csv", "a,b\n" + "x".repeat(10 << 20) + ",1\ny,2\n", 2, 0);
    read("size", "cell-10-mb-quoted.csv", "a,b\n\"" + "x\n".repeat(5 << 20) + "\",1\ny,2\n", 2, 0);
    read("size", "row-40-mb.csv", "a,b\n1,2\n" + "x".repeat(40 << 20) + ",1\ny,2\n", 2, 1);
    String wide = IntStream.range(0, 2_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    read("size", "columns-2000.csv", wide + "\n" + "1,".repeat(1_999) + "1\n", 1, 0);
    String wider =
        IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    refuse("size", "columns-100000.csv", wider + "\n" + "1,".repeat(99_999) + "1\n", "A125");
    read("size", "rows-50000.csv", "a,b\n" + "x,1\n".repeat(50_000), 50_000, 0);
  }

  private void packed() {
    byte[] table = "a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(table);
    read("packed", "table.csv.gz", packed, 2, 0);
    refuse("packed", "cut-off.csv.gz", Arrays.copyOf(packed, packed.length - 9), "A127");
    byte[] wrong = packed.clone();
    wrong[packed.length - 6] ^= 1;
    refuse("packed", "wrong-sum.csv.gz", wrong, "A127");
    refuse("packed", "within.csv.gz", gzip(packed), "A120");
    read("packed", "table.zip", zip(Map.of("table.csv", table)), 2, 0);
    read("packed", "folder.zip", zip(Map.of("deep/er/table.csv", table)), 2, 0);
    read("packed", "mac.zip", zip(Map.of("t.csv", table, "__MACOSX/._t.csv", table)), 2, 0);
    refuse("packed", "several.zip", zip(Map.of("a.csv", table, "b.csv", table)), "A124");
    refuse("packed", "empty.zip", zip(Map.of()), "A122");
    refuse("packed", "up.zip", zip(Map.of("../../etc/passwd", table)), "A126");
    refuse("packed", "up-windows.zip", zip(Map.of("..\\..\\boot.ini", table)), "A126");
    refuse("packed", "absolute.zip", zip(Map.of("/etc/passwd", table)), "A126");
    refuse("packed", "drive.zip", zip(Map.of("C:/boot.ini", table)), "A126");
    refuse("packed", "within.zip", zip(Map.of("a.zip", zip(Map.of("a.csv", table)))), "A120");
    byte[] whole = zip(Map.of("table.csv", table));
    refuse("packed", "cut-off.zip", Arrays.copyOf(whole, whole.length / 2), "A127");
    refuse("packed", "bomb.csv.gz", gzip(new byte[96 << 20]), "A125");
    refuse("packed", "bomb.zip", zip(Map.of("bomb.csv", new byte[96 << 20])), "A125");
  }

  private void otherFormats() {
    Map<String, String> heads = new LinkedHashMap<>();
    heads.put("a.pdf", "%PDF-1.7\n");
    heads.put("error.csv", "<!DOCTYPE html><html><body>404</body></html>");
    heads.put("page.csv", "<html><body>Sign in</body></html>");
    heads.put("a.xml", "<?xml version=\"1.0\"?><a/>");
    heads.put("a.bz2", "BZh91AY&SY");
    heads.put("a.rar", "Rar!\u001a");
    heads.forEach((name, head) -> refuse("other formats", name, head, "A120"));
    byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
    byte[] seven = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c};
    byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0};
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    refuse("other formats", "a.xz", xz, "A120");
    refuse("other formats", "a.7z", seven, "A120");
    refuse("other formats", "a.zst", zstd, "A120");
    refuse("other formats", "a.png", png, "A120");
    refuse("other formats", "broken.parquet", "PAR1 and nothing behind it PAR1", "A127");
    refuse("other formats", "broken.gpkg", "SQLite format 3\0 and nothing", "A127");
  }

  private void json() {
    read("json", "rows.json", "[{\"a\":1,\"b\":\"x\"},{\"a\":2,\"b\":\"y\"}]", 2, 0);
    read("json", "uneven.json", "[{\"a\":1},{\"b\":2},{\"a\":3,\"c\":{\"d\":4}}]", 3, 0);
    read("json", "lines.json", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n", 3, 0);
    read("json", "within.json", "{\"meta\":1,\"rows\":[{\"a\":1},{\"a\":2}]}", 2, 0);
    read("json", "columns.json", "{\"id\":9,\"area\":[\"A\",\"B\"],\"value\":[1,null]}", 2, 0);
    read("json", "mixed.json", "[{\"a\":1},5,{\"a\":2},null]", 2, 2);
    refuse("json", "several.json", "{\"x\":[{\"a\":1}],\"y\":[{\"a\":1}]}", "A124");
    refuse("json", "uneven-columns.json", "{\"a\":[1,2],\"b\":[1]}", "A122");
    refuse("json", "scalar.json", "42", "A122");
    refuse("json", "empty.json", "[]", "A122");
    refuse("json", "cut-off.json", "[{\"a\":1},{\"a\":", "A127");
    refuse("json", "wrong.json", "[{\"a\":1,}]", "A127");
    refuse("json", "deep.json", "[".repeat(100_000), "A125");
    String nested = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
    refuse("json", "deep-objects.json", nested, "A125");
    read("json", "marked.json", "\ufeff[{\"a\":1}]", 1, 0);
    byte[] wide = "[{\"a\":\"é\"}]".getBytes(StandardCharsets.UTF_16LE);
    read("json", "utf-16.json", join(new byte[] {(byte) 0xff, (byte) 0xfe}, wide), 1, 0);
  }

  private void geometries() {
    String feature = "{\"type\":\"Feature\",\"properties\":{\"n\":1},\"geometry\":%s}";
    String all = "{\"type\":\"FeatureCollection\",\"features\":[%s]}";
    String point = "{\"type\":\"Point\",\"coordinates\":[1,2]}";
    read("geometries", "point.geojson", all.replace("%s", feature.replace("%s", point)), 1, 0);
    read("geometries", "none.geojson", all.replace("%s", feature.replace("%s", "null")), 1, 0);
    String open = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}";
    read("geometries", "open-ring.geojson", all.replace("%s", feature.replace("%s", open)), 0, 1);
    String text = "{\"type\":\"Point\",\"coordinates\":[\"a\",2]}";
    read("geometries", "text.geojson", all.replace("%s", feature.replace("%s", text)), 0, 1);
    String odd = "{\"type\":\"Blob\",\"coordinates\":[]}";
    read("geometries", "odd.geojson", all.replace("%s", feature.replace("%s", odd)), 0, 1);
    String topology =
        "{\"type\":\"Topology\",\"arcs\":%a,\"objects\":{\"l\":{\"type\":"
            + "\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[%i]]}]}}}";
    String ring = "[[[0,0],[0,1],[1,1],[0,0]]]";
    read("geometries", "ring.json", topology.replace("%a", ring).replace("%i", "0"), 1, 0);
    refuse("geometries", "arc.json", topology.replace("%a", ring).replace("%i", "7"), "A127");
    refuse(
        "geometries", "no-arcs.json", topology.replace("%a", "[[1]]").replace("%i", "0"), "A127");
  }

  private void workbooks() {
    String rows = Workbooks.row(1, "name", "jobs") + Workbooks.row(2, "x", "5");
    read("workbooks", "plain.xlsx", Workbooks.xlsx(Map.of("Sheet1", rows), ""), 1, 0);
    String titled =
        Workbooks.row(1, "Jobs by area")
            + Workbooks.row(3, "name", "jobs")
            + Workbooks.row(4, "x", "5")
            + Workbooks.row(5, "y", "6")
            + Workbooks.row(7, "Source: ONS");
    read("workbooks", "titled.xlsx", Workbooks.xlsx(Map.of("Sheet1", titled), ""), 2, 0);
    String wide = rows + Workbooks.row(3, "y", "6", "beyond");
    read("workbooks", "wide.xlsx", Workbooks.xlsx(Map.of("Sheet1", wide), ""), 2, 0);
    Map<String, String> two = Map.of("A", rows, "B", rows);
    refuse("workbooks", "several.xlsx", Workbooks.xlsx(two, ""), "A124");
    refuse(
        "workbooks",
        "prose.xlsx",
        Workbooks.xlsx(
            Map.of(
                "A",
                Workbooks.row(1, "Nothing here but one sentence of some length, and no table.")),
            ""),
        "A122");
    refuse("workbooks", "empty.xlsx", Workbooks.xlsx(Map.of("A", ""), ""), "A122");
    byte[] whole = Workbooks.xlsx(Map.of("Sheet1", rows), "");
    refuse("workbooks", "cut-off.xlsx", Arrays.copyOf(whole, whole.length / 2), "A127");
    refuse("workbooks", "damaged.xlsx", Workbooks.xlsx(Map.of("A", "<row><c"), ""), "A127");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \""
            + "&a;".repeat(1_000)
            + "\"><!ENTITY c \""
            + "&b;".repeat(1_000)
            + "\"><!ENTITY d \""
            + "&c;".repeat(1_000)
            + "\">]>";
    String laughing = Workbooks.row(1, "name", "jobs") + Workbooks.row(2, "&d;", "5");
    refuse("workbooks", "entities.xlsx", Workbooks.xlsx(Map.of("A", laughing), laughs), "A127");
    byte[] giant =
        zip(Map.of("[Content_Types].xml", new byte[] {'<'}, "xl/a.xml", new byte[96 << 20]));
    refuse("workbooks", "giant.xlsx", giant, "A125");
    read("workbooks", "plain.xls", Workbooks.xls(""), 2, 0);
    refuse("workbooks", "locked.xls", Workbooks.xls("secret"), "A128");
    byte[] old = Workbooks.xls("");
    refuse("workbooks", "cut-off.xls", Arrays.copyOf(old, 1_000), "A127");
    read("workbooks", "named-csv.xlsx", "a,b\n1,2\n", 1, 0);
  }

  private static String row(String... fields) {
    return String.join(",", fields) + "\n";
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (String name : files.keySet().stream().sorted().toList()) {
        out.putNextEntry(new ZipEntry(name));
        out.write(files.get(name));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
