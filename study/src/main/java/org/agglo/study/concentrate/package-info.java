/** Where the firms of a cluster or a sector stand close together: found by name, told in words. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.concentrate;
