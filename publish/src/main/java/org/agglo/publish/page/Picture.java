package org.agglo.publish.page;

import java.util.List;
import org.agglo.publish.page.Table.Link;

/**
 * A map or chart with its words.
 *
 * @param id anchor on its page
 * @param title the finding
 * @param subtitle unit, areas, period, comparator
 * @param svg the markup
 * @param twin anchor of the table that has its numbers; empty for none
 * @param sources where the numbers come from
 */
public record Picture(
    String id, String title, String subtitle, String svg, String twin, List<Link> sources) {}
