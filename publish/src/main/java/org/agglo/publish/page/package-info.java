/** Page models: pure records made from published figures, words included. */
@org.jspecify.annotations.NullMarked
package org.agglo.publish.page;
