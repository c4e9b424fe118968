package org.agglo.intake.read;

import java.util.Locale;

/** Kinds of file that can be read. */
public enum Format {
  /** Separated values: comma, semicolon, tab, bar or any other single character. */
  CSV("CSV"),
  /** A workbook of Excel since 2007. */
  XLSX("Excel workbook (xlsx)"),
  /** A workbook of Excel before 2007. */
  XLS("Excel workbook (xls)"),
  /** Apache Parquet. */
  PARQUET("Parquet"),
  /** JSON: an array of rows, one row a line, or parallel arrays. */
  JSON("JSON"),
  /** GeoJSON: a row a feature. */
  GEOJSON("GeoJSON"),
  /** TopoJSON: a row a geometry of one layer. */
  TOPOJSON("TopoJSON"),
  /** OGC GeoPackage: a row of one layer. */
  GEOPACKAGE("GeoPackage");

  private final String words;

  Format(String words) {
    this.words = words;
  }

  /** As a pin writes it, {@code csv}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name for a reader. */
  public String words() {
    return words;
  }
}
