package org.agglo.methods.autocorrelation;

/**
 * The sums of weights that moments are made of: \(S_0 = \sum w_{ij}\), \(S_1 = \frac12 \sum (w_{ij}
 * + w_{ji})^2\) and \(S_2 = \sum_i (w_{i\cdot} + w_{\cdot i})^2\).
 */
record WeightSums(double s0, double s1, double s2) {
  static WeightSums of(Neighbours neighbours) {
    int n = neighbours.size();
    double[] margins = new double[n];
    double s0 = 0;
    double s1 = 0;
    for (int i = 0; i < n; i++) {
      for (int l = neighbours.first(i); l < neighbours.first(i + 1); l++) {
        double w = neighbours.weight(l);
        int back = neighbours.find(neighbours.to(l), i);
        double opposite = back < 0 ? 0 : neighbours.weight(back);
        s0 += w;
        // A pair linked both ways is met twice, one linked one way once.
        s1 += (w + opposite) * (w + opposite) * (back < 0 ? 1 : 0.5);
        margins[i] += w;
        margins[neighbours.to(l)] += w;
      }
    }
    double s2 = 0;
    for (double margin : margins) {
      s2 += margin * margin;
    }
    return new WeightSums(s0, s1, s2);
  }
}
