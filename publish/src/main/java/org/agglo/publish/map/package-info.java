/** Maps: outlines drawn as flat paths, and the classes that colour them. */
@org.jspecify.annotations.NullMarked
package org.agglo.publish.map;
