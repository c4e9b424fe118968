package org.agglo.study.synthesis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.agglo.intake.place.BritishGrid;
import org.agglo.intake.place.PointsToAreas;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.earth.Workers;

/**
 * Postcodes of a table, in the areas they lie in. Those of Northern Ireland (BT) are left out:
 * their licence does not let them be passed on. Neighbours in the order of codes are mostly
 * neighbours on the ground, which is how an industry comes to be near its hub.
 */
public final class Postcodes implements Addresses {
  /** Metres that a postcode may lie off a coast drawn coarsely. */
  private static final double OFF_COAST = 2_000;

  /** The part of an area's postcodes within which an industry is near its hub. */
  private static final double AROUND = 0.01;

  private static final int LEAST_AROUND = 200;

  private final String[] codes;
  private final double[] latitude;
  private final double[] longitude;
  private final int[][] ofArea;

  private Postcodes(String[] codes, double[][] place, int[][] ofArea) {
    this.codes = codes;
    this.latitude = place[0];
    this.longitude = place[1];
    this.ofArea = ofArea;
  }

  /**
   * Those of a file.
   *
   * @param file the table
   * @param recipe how it is read
   * @param areas areas of the margins
   */
  public static Postcodes read(Path file, Recipe recipe, List<String> areas) {
    Columns rows;
    try (Database database = Database.open(0)) {
      RecipeFile.of(file, String.valueOf(file.getFileName())).into(database, recipe, "postcode");
      rows =
          Columns.read(
              database,
              "SELECT postcode, latitude, longitude FROM postcode"
                  + " WHERE postcode NOT LIKE 'BT%' AND latitude IS NOT NULL"
                  + " AND longitude IS NOT NULL ORDER BY postcode");
    }
    double[] x = rows.numbers("longitude").clone();
    double[] y = rows.numbers("latitude").clone();
    BritishGrid.toMetres(x, y, Workers.all());
    PointsToAreas found = AreaOutlines.of(areas).assign(x, y, OFF_COAST);
    double[][] place = {rows.numbers("latitude"), rows.numbers("longitude")};
    return new Postcodes(rows.texts("postcode"), place, byArea(found, areas));
  }

  private static int[][] byArea(PointsToAreas found, List<String> areas) {
    int[] place = found.codes().stream().mapToInt(areas::indexOf).toArray();
    int[][] of = new int[areas.size()][16];
    int[] n = new int[of.length];
    for (int i = 0; i < found.size(); i++) {
      if (found.area()[i] >= 0) {
        int a = place[found.area()[i]];
        of[a] = n[a] == of[a].length ? Arrays.copyOf(of[a], n[a] * 2) : of[a];
        of[a][n[a]++] = i;
      }
    }
    for (int a = 0; a < of.length; a++) {
      of[a] = Arrays.copyOf(of[a], n[a]);
    }
    return of;
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public boolean has(int area) {
    return ofArea[area].length > 0;
  }

  @Override
  public void draw(Spots spots, int row, Wish wish) {
    int[] own = ofArea[wish.area()];
    int at = wish.random().nextInt(own.length);
    if (wish.atHub()) {
      int around = (int) Math.max(LEAST_AROUND, own.length * AROUND);
      at =
          Math.floorMod(
              (int) (wish.hub() * own.length) + wish.random().nextInt(around), own.length);
    }
    int i = own[at];
    spots.set(row, codes[i], latitude[i], longitude[i]);
  }

  @Override
  public void finish(Spots spots) {
    // Postcodes have their places.
  }
}
