package org.agglo.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;

/** Small workbooks, made up. */
final class Workbooks {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /** A row of a sheet of texts. */
  static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      boolean digits = texts[i].matches("[0-9.]+");
      String at = (char) ('A' + i) + Integer.toString(number);
      row.append(
          digits
              ? "<c r=\"" + at + "\"><v>" + texts[i] + "</v></c>"
              : "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>");
    }
    return row + "</row>";
  }

  /**
   * A workbook of Excel since 2007.
   *
   * @param sheets rows by name of the sheet
   * @param prologue stands before the sheets' root
   */
  static byte[] xlsx(Map<String, String> sheets, String prologue) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    int n = 0;
    for (String name : sheets.keySet().stream().sorted().toList()) {
      n++;
      list.append("<sheet name=\"" + name + "\" sheetId=\"" + n + "\" r:id=\"r" + n + "\"/>");
      links.append(
          "<Relationship Id=\"r"
              + n
              + "\" Type=\""
              + LINKS
              + "/worksheet\" Target=\"worksheets/s"
              + n
              + ".xml\"/>");
      parts.put(
          "xl/worksheets/s" + n + ".xml",
          bytes(
              prologue
                  + "<worksheet xmlns=\""
                  + MAIN
                  + "\"><sheetData>"
                  + sheets.get(name)
                  + "</sheetData></worksheet>"));
    }
    parts.put(
        "xl/workbook.xml",
        bytes(
            "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + LINKS
                + "\"><sheets>"
                + list
                + "</sheets></workbook>"));
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    parts.put(
        "xl/_rels/workbook.xml.rels",
        bytes(
            "<Relationships xmlns=\""
                + packages
                + "relationships\">"
                + links
                + "</Relationships>"));
    parts.put(
        "[Content_Types].xml",
        bytes(
            "<Types xmlns=\""
                + packages
                + "content-types\"><Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet."
                + "main+xml\"/></Types>"));
    return Torture.zip(parts);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook of Excel before 2007: a title, a heading, two rows with a date and a formula. */
  static byte[] xls(String password) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Jobs");
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      sheet.createRow(0).createCell(0).setCellValue("Jobs by area");
      String[] heading = {"area", "jobs", "since", "twice"};
      for (int i = 0; i < heading.length; i++) {
        (i == 0 ? sheet.createRow(2) : sheet.getRow(2)).createCell(i).setCellValue(heading[i]);
      }
      for (int r = 3; r < 5; r++) {
        var row = sheet.createRow(r);
        row.createCell(0).setCellValue("TLG" + r);
        row.createCell(1).setCellValue(r + 0.5);
        row.createCell(2).setCellValue(44_000 + r);
        row.getCell(2).setCellStyle(date);
        row.createCell(3).setCellFormula("B" + (r + 1) + "*2");
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
