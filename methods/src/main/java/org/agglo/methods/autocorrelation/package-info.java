/** Whether what is near is alike: neighbours, and the measures over them. */
@org.jspecify.annotations.NullMarked
package org.agglo.methods.autocorrelation;
