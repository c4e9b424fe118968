/** Numbers, sentences and markup as readers see them. */
@org.jspecify.annotations.NullMarked
package org.agglo.publish.text;
