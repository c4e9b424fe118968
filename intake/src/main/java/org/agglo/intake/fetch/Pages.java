package org.agglo.intake.fetch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.message.Code;

/**
 * A table that its publisher gives in pages, as the Nomis service does ({@code RecordOffset},
 * {@code RecordLimit}): fetched page by page and joined under one heading. Whole pages of an
 * earlier attempt are not asked for again.
 */
final class Pages {
  private final Fetch fetch;
  private final Wanted wanted;

  Pages(Fetch fetch, Wanted wanted) {
    this.fetch = fetch;
    this.wanted = wanted;
  }

  Partial fetch(Path file) throws IOException {
    int size = wanted.set().pageRows();
    List<Path> pages = new ArrayList<>();
    long bytes = 0;
    long rows;
    do {
      Path page = page(file, pages.size());
      rows = size(page, pages.size());
      pages.add(page);
      bytes += Files.size(page);
      if (bytes > wanted.set().limit()) {
        throw Fetch.failure(
            wanted, Code.FETCH_LARGE, wanted.file(), wanted.set().limit() / 1_000_000);
      }
    } while (rows == size);
    Partial whole = new Partial(file);
    join(pages, whole.bytes());
    for (Path page : pages) {
      Files.delete(page);
    }
    return whole;
  }

  private static Path page(Path file, int number) {
    return file.resolveSibling(file.getFileName() + ".page" + number);
  }

  /** Rows of a page, fetched if it is not there yet. */
  private long size(Path page, int number) throws IOException {
    if (!Files.exists(page)) {
      Partial partial = fetch.whole(wanted, address(number), page);
      Files.move(partial.bytes(), page, StandardCopyOption.REPLACE_EXISTING);
      partial.delete();
    }
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(page, StandardCharsets.UTF_8)) {
      return Math.max(0, rows.stream().count() - 1);
    } catch (CsvParseException e) {
      Files.delete(page);
      throw Fetch.failure(wanted, Code.FETCH_PAGE, wanted.address().getHost(), wanted.file());
    }
  }

  private URI address(int number) {
    int size = wanted.set().pageRows();
    return URI.create(
        wanted.address() + "&RecordOffset=" + (long) number * size + "&RecordLimit=" + size);
  }

  private void join(List<Path> pages, Path whole) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
      String heading = "";
      for (Path page : pages) {
        try (BufferedReader in = Files.newBufferedReader(page, StandardCharsets.UTF_8)) {
          String first = String.valueOf(in.readLine());
          if (heading.isEmpty()) {
            heading = first;
            out.write(heading + "\n");
          } else if (!heading.equals(first)) {
            throw Fetch.failure(wanted, Code.FETCH_PAGE, wanted.address().getHost(), wanted.file());
          }
          in.transferTo(out);
        }
      }
    }
  }
}
