package org.agglo.study.synthesis;

/**
 * Where rows of a register are, as arrays.
 *
 * @param postcode postcodes; empty without a table of them
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Spots(String[] postcode, double[] latitude, double[] longitude) {
  static Spots of(int rows) {
    return new Spots(new String[rows], new double[rows], new double[rows]);
  }

  void set(int row, String code, double lat, double lon) {
    postcode[row] = code;
    latitude[row] = lat;
    longitude[row] = lon;
  }

  void copy(int from, int to) {
    set(to, postcode[from], latitude[from], longitude[from]);
  }
}
