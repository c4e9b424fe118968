package org.agglo.intake.read;

import java.util.List;

/**
 * Where the table of a text stands, and how it is written.
 *
 * @param dialect how it is written
 * @param headings one for each field of a row; empty texts where there is no heading
 * @param begin offset of the first row of data, from the byte-order mark's end
 * @param end offset behind the last row of data
 * @param before lines before the first row of data
 */
record CsvLayout(Dialect dialect, List<String> headings, long begin, long end, long before) {}
