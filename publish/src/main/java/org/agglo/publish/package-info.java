/** Stage 4, articulate: pages, charts, maps and files, made from published figures alone. */
@org.jspecify.annotations.NullMarked
package org.agglo.publish;
