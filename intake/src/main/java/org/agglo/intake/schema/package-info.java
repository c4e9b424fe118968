/** How records that read files say what they mean. */
@org.jspecify.annotations.NullMarked
package org.agglo.intake.schema;
