/** The live server over the same pages: wired, and empty until its own issue lands. */
@org.jspecify.annotations.NullMarked
package org.agglo.observatory;
