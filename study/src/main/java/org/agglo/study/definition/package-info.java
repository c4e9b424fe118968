/**
 * The records that read the files of a study folder; JSON Schemas and the schema page are generated
 * from them.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.study.definition;
