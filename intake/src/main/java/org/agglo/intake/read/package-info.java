/**
 * Any file an analyst has, as a relation: {@link org.agglo.intake.read.FileReader} is the door. The
 * dialect is found or pinned, and every row of the file is loaded or rejected with its line, its
 * reason and its text.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.read;
