package org.agglo.publish.page;

/**
 * One large number with what it is.
 *
 * @param label what it is
 * @param value as shown; the mark in brackets where it is missing
 * @param small what to hold against it
 * @param href its definition, from the root
 */
public record Fact(String label, String value, String small, String href) {}
