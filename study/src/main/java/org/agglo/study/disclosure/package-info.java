/** What of the figures may reach a reader: policies at the one door, and what they hold. */
package org.agglo.study.disclosure;
