/**
 * A study: its definitions and schemas, the stages identify, select and score, its figures, and the
 * runner that makes a build of them.
 */
@org.jspecify.annotations.NullMarked
package org.agglo.study;
