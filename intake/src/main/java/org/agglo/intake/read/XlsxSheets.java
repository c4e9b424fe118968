package org.agglo.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Sheets of a workbook of Excel since 2007, streamed. */
final class XlsxSheets implements Sheets {
  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;

  XlsxSheets(Opened file) throws IOException {
    WorkbookLimits.check(file);
    workbook = open(file);
    sheets =
        workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
  }

  /** Some programs write workbooks without styles, which are needed to tell dates from numbers. */
  private static ReadableWorkbook open(Opened file) throws IOException {
    boolean styles;
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      styles = zip.getEntry("xl/styles.xml") != null;
    }
    return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(styles, true));
  }

  @Override
  public List<String> names() {
    return sheets.stream().map(Sheet::getName).toList();
  }

  @Override
  public void read(String name, Visitor visitor) throws IOException {
    Sheet sheet = sheets.stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> each = rows.iterator();
      boolean on = true;
      while (on && each.hasNext()) {
        Row row = each.next();
        on = visitor.row(row.getRowNum(), cells(row));
      }
    }
  }

  private String[] cells(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getOptionalCell(i).orElse(null)));
    }
    return cells.toArray(new String[0]);
  }

  private String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String raw = cell.getRawValue();
    return switch (cell.getType()) {
      case NUMBER -> number(cell, raw);
      case FORMULA -> HeadingTest.isNumber(String.valueOf(raw)) ? number(cell, raw) : text(raw);
      case BOOLEAN -> "1".equals(raw) ? "true" : "false";
      case STRING -> String.valueOf(cell.getValue());
      default -> text(raw);
    };
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw;
  }

  private String number(Cell cell, @Nullable String raw) {
    String format = cell.getDataFormatString();
    try {
      double value = Double.parseDouble(text(raw));
      return CellText.number(value, format == null ? "" : format, workbook.isDate1904());
    } catch (NumberFormatException e) {
      return text(raw);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
