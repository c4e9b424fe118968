package org.agglo.study.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.intake.place.BritishGrid;
import org.agglo.intake.place.PlaceNames;
import org.agglo.intake.place.PolygonIndex;
import org.agglo.methods.earth.Workers;

/**
 * Places around towns, more around larger ones, within the area: for want of a table of postcodes.
 * Towns: GeoNames, {@link PlaceNames#CREDIT}.
 */
public final class Towns implements Addresses {
  /** People of a town whose number is not known. */
  private static final double UNKNOWN = 500;

  /** People to a square kilometre. */
  private static final double DENSITY = 4_000;

  private static final double KILOMETRE = 1_000;

  /** The part of a town's reach within which an industry is near its hub. */
  private static final double HUB = 0.15;

  private static final int TRIES = 12;

  private final PolygonIndex index;
  private final double[][] x;
  private final double[][] y;
  private final double[][] reach;
  private final double[][] upTo;
  private final int[] indexed;

  private Towns(List<String> areas) {
    index = AreaOutlines.of(areas);
    indexed = areas.stream().mapToInt(index.codes()::indexOf).toArray();
    int n = areas.size();
    x = new double[n][];
    y = new double[n][];
    reach = new double[n][];
    upTo = new double[n][];
    List<PlaceNames.Named> all = PlaceNames.ofGreatBritain().all();
    double[] east = all.stream().mapToDouble(PlaceNames.Named::longitude).toArray();
    double[] north = all.stream().mapToDouble(PlaceNames.Named::latitude).toArray();
    BritishGrid.toMetres(east, north, Workers.all());
    for (int a = 0; a < n; a++) {
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < east.length; i++) {
        if (index.find(east[i], north[i]) == indexed[a]) {
          own.add(i);
        }
      }
      x[a] = own.stream().mapToDouble(i -> east[i]).toArray();
      y[a] = own.stream().mapToDouble(i -> north[i]).toArray();
      double[] people =
          own.stream()
              .mapToDouble(i -> all.get(i).population())
              .map(p -> p == 0 ? UNKNOWN : p)
              .toArray();
      reach[a] =
          Arrays.stream(people)
              .map(p -> KILOMETRE * StrictMath.sqrt(p / (DENSITY * Math.PI)))
              .toArray();
      Arrays.parallelPrefix(people, Double::sum);
      upTo[a] = people;
    }
  }

  /** The towns of areas. */
  public static Towns of(List<String> areas) {
    return new Towns(areas);
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public boolean has(int area) {
    return x[area].length > 0;
  }

  /** Draws metres of the grid; {@link #finish} makes degrees of them. */
  @Override
  public void draw(Spots spots, int row, Wish wish) {
    int a = wish.area();
    double[] people = upTo[a];
    boolean hub = wish.atHub();
    double drawn = hub ? wish.hub() : wish.random().nextDouble();
    int found = Arrays.binarySearch(people, drawn * people[people.length - 1]);
    int town = Math.min(found < 0 ? -found - 1 : found, people.length - 1);
    double far = reach[a][town] * (hub ? HUB : 1);
    for (int i = 0; i < TRIES; i++) {
      double angle = wish.random().nextDouble() * 2 * Math.PI;
      double metres = far * StrictMath.sqrt(-StrictMath.log(1 - wish.random().nextDouble()) / 2);
      double east = x[a][town] + metres * StrictMath.cos(angle);
      double north = y[a][town] + metres * StrictMath.sin(angle);
      if (index.find(east, north) == indexed[a]) {
        spots.set(row, "", north, east);
        return;
      }
    }
    spots.set(row, "", y[a][town], x[a][town]);
  }

  @Override
  public void finish(Spots spots) {
    BritishGrid.toDegrees(spots.longitude(), spots.latitude(), new Workers(1));
  }
}
