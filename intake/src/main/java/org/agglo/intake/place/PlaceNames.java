package org.agglo.intake.place;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.agglo.methods.earth.Sphere;

/**
 * Names for positions: the towns and cities of Great Britain with more than 1,000 people.
 *
 * <p>Source: <a href="https://www.geonames.org">GeoNames</a>, licensed under CC BY 4.0, which asks
 * to be credited wherever its names are shown: {@link #CREDIT}.
 */
public final class PlaceNames {
  /** What to say where names are shown. */
  public static final String CREDIT = "Place names: GeoNames (geonames.org), CC BY 4.0";

  /** People per square kilometre of a town as it is taken to be. */
  static final double DENSITY = 4_000;

  private final List<Named> places;

  private PlaceNames(List<Named> places) {
    this.places = places;
  }

  /**
   * A town or city.
   *
   * @param name its name
   * @param latitude degrees north, of its centre
   * @param longitude degrees east
   * @param population people; 0 where GeoNames does not say
   * @param kind GeoNames feature code, {@code PPL} for a populated place, {@code PPLX} for a part
   */
  public record Named(
      String name, double latitude, double longitude, long population, String kind) {

    /** Metres from its centre. */
    public double distance(double lat, double lon) {
      return Sphere.distance(latitude, longitude, lat, lon);
    }

    /** Radius in metres of a disc on which its people live. */
    double radius() {
      return 1_000 * Math.sqrt(population / (DENSITY * Math.PI));
    }
  }

  /** The places of Great Britain. */
  public static PlaceNames ofGreatBritain() {
    return Bundled.PLACES;
  }

  /** All, the most populous first. */
  public List<Named> all() {
    return places;
  }

  /**
   * The place a position is named after. A place of n people is taken to reach \( \sqrt{n / 4000
   * \pi} \) km, Sheffield 7.4 km, Rotherham 3.1 km. A position within reach of places is named
   * after the one whose centre is the least part of its reach away; any other after the nearest.
   * Cost: linear in the places.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public Named nearest(double latitude, double longitude) {
    Named within = null;
    Named nearest = places.get(0);
    double leastPart = 1;
    double least = Double.POSITIVE_INFINITY;
    for (Named place : places) {
      double distance = place.distance(latitude, longitude);
      if (distance < least) {
        least = distance;
        nearest = place;
      }
      if (distance <= leastPart * place.radius()
          && (within == null || distance < leastPart * place.radius())) {
        leastPart = distance / place.radius();
        within = place;
      }
    }
    return within == null ? nearest : within;
  }

  private static final class Bundled {
    static final PlaceNames PLACES = new PlaceNames(read());

    private static List<Named> read() {
      try (InputStream in = PlaceNames.class.getResourceAsStream("places-gb.csv");
          CsvReader<CsvRecord> rows =
              CsvReader.builder()
                  .commentStrategy(CommentStrategy.SKIP)
                  .ofCsvRecord(
                      new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
        return rows.stream().skip(1).map(CsvRecord::getFields).map(Bundled::named).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Named named(List<String> row) {
      return new Named(
          row.get(0),
          Double.parseDouble(row.get(1)),
          Double.parseDouble(row.get(2)),
          Long.parseLong(row.get(3)),
          row.get(4));
    }
  }
}
