/** The one table of settings. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.settings;
