package org.agglo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Synthetic firms as they stand in Great Britain: 300 towns whose sizes fall as their rank, spread
 * around their centres, 15 per cent anywhere, and a quarter at the address of an earlier firm.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Firms(double[] latitude, double[] longitude) {
  private static final int TOWNS = 300;
  private static final double DUPLICATE = 0.25;
  private static final double ANYWHERE = 0.15;

  /** So many firms; the same firms for the same number. */
  static Firms of(int size) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_101);
    double[][] towns = towns(random);
    Firms firms = new Firms(new double[size], new double[size]);
    for (int i = 0; i < size; i++) {
      if (i > 0 && random.nextDouble() < DUPLICATE) {
        int other = random.nextInt(i);
        firms.put(i, firms.latitude[other], firms.longitude[other]);
      } else if (random.nextDouble() < ANYWHERE) {
        firms.put(i, 50.2 + 5.3 * random.nextDouble(), -4.5 + 6 * random.nextDouble());
      } else {
        double[] town = towns[town(random)];
        double spread = town[2];
        firms.put(
            i,
            town[0] + spread * random.nextGaussian(),
            town[1] + 1.6 * spread * random.nextGaussian());
      }
    }
    return firms;
  }

  /** Writes them as CSV: latitude, longitude. */
  void write(Path file) throws IOException {
    try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      to.write("lat,lon\n");
      for (int i = 0; i < latitude.length; i++) {
        to.write(String.format(Locale.ROOT, "%.7f,%.7f\n", latitude[i], longitude[i]));
      }
    }
  }

  private void put(int i, double lat, double lon) {
    // Seven digits, a centimetre, as files have them.
    latitude[i] = Math.rint(lat * 1e7) / 1e7;
    longitude[i] = Math.rint(lon * 1e7) / 1e7;
  }

  /** Latitude, longitude and spread of each town, the largest first. */
  private static double[][] towns(RandomGenerator random) {
    double[][] towns = new double[TOWNS][];
    for (int i = 0; i < TOWNS; i++) {
      double lat = 50.5 + 4.7 * random.nextDouble();
      double lon = -4 + 5 * random.nextDouble();
      towns[i] = new double[] {lat, lon, 0.01 + 0.08 / Math.sqrt(i + 1)};
    }
    return towns;
  }

  /** The larger the likelier: the chance falls as the inverse of the rank. */
  private static int town(RandomGenerator random) {
    return Math.min(TOWNS - 1, (int) Math.pow(TOWNS, random.nextDouble()) - 1);
  }
}
