/** The runner: stages, builds, manifest, lock, reproduction. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.run;
