/** Growth between two dates of one official series. */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.growth;
