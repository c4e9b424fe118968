package org.agglo.methods.density;

/** What a point is to the clusters. */
public enum Role {
  /** In no cluster: too little around it, and no core within the radius. */
  NOISE,
  /** In the cluster of the nearest core; too little around it to be a core itself. */
  BORDER,
  /** Enough within the radius, itself included. */
  CORE
}
