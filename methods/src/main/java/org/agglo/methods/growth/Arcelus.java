package org.agglo.methods.growth;

import org.agglo.methods.Reference;

/**
 * Shift-share analysis after Arcelus: the change in four effects, each on homothetic employment and
 * on what the region has above or below it.
 *
 * <p>With \(h_j = e \cdot E_j / E\) and \(d_j = e_j - h_j\): national growth \(G\), industrial mix
 * \(G_j - G\), regional growth \(g - G\), regional industrial mix \((g_j - g) - (G_j - G)\), each
 * times \(h_j\) and times \(d_j\). The eight add up to the change. What Esteban-Marquillas has as
 * one lead over the nation is here split into that of the whole region and that of the industry.
 *
 * <p>Missing as in {@link EstebanMarquillas}: an industry that the region starts without, but the
 * nation has, has no regional industrial mix ({@code NaN}); where neither has it at the start, its
 * change is the specialised part of that. Cost: O(n).
 *
 * <p>Source: Arcelus, F. J. (1984), "An extension of shift-share analysis", <i>Growth and
 * Change</i> 15(1), 3–8, doi:10.1111/j.1468-2257.1984.tb00719.x.
 */
@Reference(
    name = "Shift-share analysis after Arcelus",
    formula =
        "\\Delta e_j = (h_j + d_j)\\left[G + (G_j - G) + (g - G) + ((g_j - g) - (G_j - G))\\right]",
    words =
        "The change of a region in four effects: the growth of the nation, that of its industries,"
            + " the lead of the whole region, and the lead of single industries beyond it; each on"
            + " the nation's mix and on what the region has beside it.",
    example =
        "For the region of the shift-share analysis, with a growth of 40 / 350 = 0.114286 against"
            + " 0.061224 in the nation, the regional growth effect is 18.571429: 350 x (0.114286 -"
            + " 0.061224) = 18.571429",
    edges = {
      "An industry that the region starts without has no growth of its own, and its regional"
          + " industrial mix is undefined: merge it with another first.",
      "Not defined where the region starts with nothing."
    },
    sources = {
      "Arcelus, F. J. (1984), An extension of shift-share analysis, Growth and Change 15(1), 3-8,"
          + " https://doi.org/10.1111/j.1468-2257.1984.tb00719.x."
    })
public final class Arcelus {
  private Arcelus() {}

  /**
   * An effect by industry.
   *
   * @param homothetic on what the region would have were its mix the nation's
   * @param specialised on what it has above or below that
   */
  public record Effect(double[] homothetic, double[] specialised) {

    private Effect(int industries) {
      this(new double[industries], new double[industries]);
    }

    /** The effect over the region. */
    public double total() {
      return Change.total(homothetic) + Change.total(specialised);
    }

    private void set(int j, double[] basis, double rate) {
      // Plus 0, so that no effect is 0 and not -0.
      homothetic[j] = basis[0] * rate + 0.0;
      specialised[j] = basis[1] * rate + 0.0;
    }
  }

  /**
   * The four effects.
   *
   * @param national growth of the nation
   * @param mix growth of the industry in the nation beyond it
   * @param regional growth of the region beyond that of the nation
   * @param regionalMix growth of the industry in the region beyond all these
   */
  public record Components(Effect national, Effect mix, Effect regional, Effect regionalMix) {}

  /**
   * The components of the change between two dates; the arrays have an element per industry.
   *
   * @param regionFirst employment of the region at the start
   * @param regionLast employment of the region at the end
   * @param nationFirst employment of the nation at the start
   * @param nationLast employment of the nation at the end
   */
  public static Components of(
      double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast) {
    Change change = new Change(regionFirst, regionLast, nationFirst, nationLast);
    int n = change.industries();
    Components result = new Components(new Effect(n), new Effect(n), new Effect(n), new Effect(n));
    double nation = change.nationGrowth();
    double region = change.regionGrowth();
    for (int j = 0; j < n; j++) {
      double homothetic = change.homothetic(j);
      double[] basis = {homothetic, regionFirst[j] - homothetic};
      boolean nowhere = homothetic == 0 && regionFirst[j] == 0;
      double mix = nowhere ? 0 : change.industryGrowth(j) - nation;
      double lead = nowhere ? 0 : change.regionIndustryGrowth(j) - region;
      result.national.set(j, basis, nation);
      result.mix.set(j, basis, mix);
      result.regional.set(j, basis, region - nation);
      result.regionalMix.set(j, basis, lead - mix);
      if (nowhere) {
        result.regionalMix.specialised[j] = regionLast[j];
      }
    }
    return result;
  }
}
