/** From records to schemas and back: binding of YAML and CSV, JSON Schema, the schema page. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.schema;
