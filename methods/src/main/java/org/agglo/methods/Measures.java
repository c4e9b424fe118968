package org.agglo.methods;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.agglo.methods.agglomeration.Coagglomeration;
import org.agglo.methods.agglomeration.EllisonGlaeser;
import org.agglo.methods.agglomeration.LitzenbergerSternberg;
import org.agglo.methods.agglomeration.MaurelSedillot;
import org.agglo.methods.agglomeration.PairCoagglomeration;
import org.agglo.methods.autocorrelation.Geary;
import org.agglo.methods.autocorrelation.GetisOrd;
import org.agglo.methods.autocorrelation.LocalGeary;
import org.agglo.methods.autocorrelation.LocalGetisOrd;
import org.agglo.methods.autocorrelation.LocalMoran;
import org.agglo.methods.autocorrelation.Moran;
import org.agglo.methods.complexity.ClusterDefinitions;
import org.agglo.methods.complexity.ComplexityOutlook;
import org.agglo.methods.complexity.EconomicComplexity;
import org.agglo.methods.complexity.Fitness;
import org.agglo.methods.complexity.Proximity;
import org.agglo.methods.complexity.Reflections;
import org.agglo.methods.complexity.Relatedness;
import org.agglo.methods.complexity.RelatednessDensity;
import org.agglo.methods.concentration.BootstrapCutoff;
import org.agglo.methods.concentration.Concentrated;
import org.agglo.methods.concentration.Entropy;
import org.agglo.methods.concentration.Hachman;
import org.agglo.methods.concentration.Herfindahl;
import org.agglo.methods.concentration.Hoover;
import org.agglo.methods.concentration.Krugman;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.LocationalGini;
import org.agglo.methods.concentration.ObservatoryStars;
import org.agglo.methods.concentration.Rank;
import org.agglo.methods.concentration.Share;
import org.agglo.methods.concentration.StandardisedQuotient;
import org.agglo.methods.concentration.StrongClusters;
import org.agglo.methods.concentration.SymmetricQuotient;
import org.agglo.methods.concentration.Theil;
import org.agglo.methods.density.Dbscan;
import org.agglo.methods.density.Hdbscan;
import org.agglo.methods.density.Optics;
import org.agglo.methods.growth.Arcelus;
import org.agglo.methods.growth.CompoundGrowth;
import org.agglo.methods.growth.DynamicShiftShare;
import org.agglo.methods.growth.EstebanMarquillas;
import org.agglo.methods.growth.Growth;
import org.agglo.methods.growth.HighGrowth;
import org.agglo.methods.growth.ShiftShare;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.Reliability;
import org.agglo.methods.inference.RoundingRange;
import org.agglo.methods.inference.Saddlepoint;
import org.agglo.methods.network.ExternalInternal;
import org.agglo.methods.network.GiantComponent;
import org.agglo.methods.network.Interconnection;
import org.agglo.methods.network.Projection;

/** The contents of the textbook: every measure with its reference, chapter by chapter. */
public final class Measures {
  private static final List<Entry> LIST =
      List.of(
          entry(Share.class),
          entry(LocationQuotient.class),
          entry(Rank.class),
          entry(SymmetricQuotient.class),
          entry(StandardisedQuotient.class),
          entry(BootstrapCutoff.class),
          entry(StrongClusters.class),
          entry(ObservatoryStars.class),
          entry(Concentrated.class),
          entry(Hoover.class),
          entry(LocationalGini.class),
          entry(Theil.class),
          entry(Krugman.class),
          entry(Hachman.class),
          entry(Herfindahl.class),
          entry(Entropy.class),
          entry(EllisonGlaeser.class),
          entry(MaurelSedillot.class),
          entry(Coagglomeration.class),
          entry(PairCoagglomeration.class),
          entry(LitzenbergerSternberg.class),
          entry(EconomicComplexity.class),
          entry(Fitness.class),
          entry(Reflections.class),
          entry(Proximity.class),
          entry(Relatedness.class),
          entry(RelatednessDensity.class),
          entry(ComplexityOutlook.class),
          entry(ClusterDefinitions.class),
          entry(Projection.class),
          entry(Interconnection.class),
          entry(ExternalInternal.class),
          entry(GiantComponent.class),
          entry(Growth.class),
          entry(CompoundGrowth.class),
          entry(HighGrowth.class),
          entry(ShiftShare.class),
          entry(EstebanMarquillas.class),
          entry(Arcelus.class),
          entry(DynamicShiftShare.class),
          entry(CountTest.class),
          entry(Dartboard.class),
          entry(Saddlepoint.class),
          entry(BenjaminiHochberg.class),
          entry(RoundingRange.class),
          entry(Reliability.class),
          entry(Dbscan.class),
          entry(Hdbscan.class),
          entry(Optics.class),
          entry(Moran.class),
          entry(Geary.class),
          entry(GetisOrd.class),
          entry(LocalMoran.class),
          entry(LocalGeary.class),
          entry(LocalGetisOrd.class));

  private Measures() {}

  /**
   * A measure.
   *
   * @param id its name in addresses and on the command line, {@code location-quotient}
   * @param chapter the package it is in, {@code concentration}
   * @param reference what is told of it
   */
  public record Entry(String id, String chapter, Reference reference) {}

  /** All measures, in the order a reader meets them. */
  public static List<Entry> list() {
    return LIST;
  }

  /** The measure of an id, {@code location-quotient}. */
  public static Optional<Entry> find(String id) {
    return LIST.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  private static Entry entry(Class<?> measure) {
    String[] path = measure.getPackageName().split("\\.");
    Reference reference = measure.getAnnotation(Reference.class);
    return new Entry(
        id(measure.getSimpleName()),
        path[path.length - 1],
        Objects.requireNonNull(reference, measure.getName()));
  }

  /** {@code LocationQuotient} becomes {@code location-quotient}; ASCII names only. */
  private static String id(String name) {
    StringBuilder id = new StringBuilder();
    for (char c : name.toCharArray()) {
      boolean capital = c >= 'A' && c <= 'Z';
      id.append(capital && !id.isEmpty() ? "-" : "").append(capital ? (char) (c + 32) : c);
    }
    return id.toString();
  }
}
