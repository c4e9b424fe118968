/** {@code agglo measure}: a class for each measure over a file of one's own. */
@org.jspecify.annotations.NullMarked
package org.agglo.cli.measure;
