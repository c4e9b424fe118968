package org.agglo.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** Sheets of a workbook of Excel before 2007, which is read whole. */
final class XlsSheets implements Sheets {
  private final HSSFWorkbook workbook;

  XlsSheets(Opened file) throws IOException {
    WorkbookLimits.checkSize(file, Files.size(file.path()));
    try (InputStream in = Files.newInputStream(file.path())) {
      workbook = new HSSFWorkbook(in);
    } catch (EncryptedDocumentException e) {
      throw Misuse.of(Code.READ_LOCKED, file.place(), file.name());
    } catch (RuntimeException e) {
      // POI tells of damage in many kinds of unchecked exception.
      throw new IOException("it is not a whole workbook", e);
    }
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
        names.add(workbook.getSheetName(i));
      }
    }
    return names;
  }

  @Override
  public void read(String name, Visitor visitor) {
    Sheet sheet = workbook.getSheet(name);
    for (Row row : sheet) {
      String[] cells = new String[Math.max(row.getLastCellNum(), 0)];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = text(row.getCell(i));
      }
      if (!visitor.row(row.getRowNum() + 1, cells)) {
        return;
      }
    }
  }

  private String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    boolean formula = cell.getCellType() == CellType.FORMULA;
    return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case NUMERIC ->
          CellText.number(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormatString(),
              workbook.getInternalWorkbook().isUsing1904DateWindowing());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      default -> "";
    };
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
