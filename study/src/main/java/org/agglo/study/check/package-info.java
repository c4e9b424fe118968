/** Whether a study is consistent, and whether a build is what was expected. */
@org.jspecify.annotations.NullMarked
package org.agglo.study.check;
