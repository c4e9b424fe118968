/** Files found by name, and their checksums. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.file;
