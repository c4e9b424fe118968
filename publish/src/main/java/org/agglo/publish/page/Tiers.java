package org.agglo.publish.page;

import org.agglo.study.definition.Clusters.Fit;
import org.agglo.study.definition.Clusters.Tier;
import org.agglo.study.definition.Definition;

/** Words for the tiers, fits and definitions of clusters. */
final class Tiers {
  private Tiers() {}

  static String one(Tier tier) {
    return switch (tier) {
      case SUPER -> "super cluster";
      case ESTABLISHED -> "established cluster";
      case NEW_ECONOMY -> "new-economy cluster";
    };
  }

  static String many(Tier tier) {
    return switch (tier) {
      case SUPER -> "Super clusters";
      case ESTABLISHED -> "Established clusters";
      case NEW_ECONOMY -> "New-economy clusters";
    };
  }

  static String fit(Fit fit) {
    return switch (fit) {
      case GOOD -> "Industry codes catch this cluster well.";
      case PARTIAL -> "Industry codes catch this cluster in part.";
      case POOR -> "Industry codes catch this cluster poorly.";
    };
  }

  static String codes(Definition definition) {
    return switch (definition) {
      case NARROW -> "narrow codes";
      case BROAD -> "broad codes";
      case WHOLE -> "all its codes";
    };
  }
}
