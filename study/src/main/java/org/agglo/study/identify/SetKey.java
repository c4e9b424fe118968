package org.agglo.study.identify;

import org.agglo.study.definition.Definition;

/**
 * What is added up: a cluster by one of its definitions, or a sector whole.
 *
 * @param cluster cluster id or sector key
 * @param definition the code list
 */
public record SetKey(String cluster, Definition definition) implements Comparable<SetKey> {
  @Override
  public int compareTo(SetKey other) {
    int order = cluster.compareTo(other.cluster);
    return order != 0 ? order : definition.compareTo(other.definition);
  }
}
