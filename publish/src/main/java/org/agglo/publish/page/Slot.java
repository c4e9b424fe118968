package org.agglo.publish.page;

import org.agglo.study.definition.Definition;

/**
 * A cell of the scorecard in one area: what all readings of it share.
 *
 * @param metric metric id
 * @param cluster cluster id or sector key
 * @param definition the code list
 * @param area area code or territory id
 */
record Slot(String metric, String cluster, Definition definition, String area) {
  Slot in(String other) {
    return new Slot(metric, cluster, definition, other);
  }

  Slot of(Definition other) {
    return new Slot(metric, cluster, other, area);
  }
}
