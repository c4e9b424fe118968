/** The static site: routes, rendering, files. */
@org.jspecify.annotations.NullMarked
package org.agglo.publish.site;
