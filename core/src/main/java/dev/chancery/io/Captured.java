package dev.chancery.io;

/**
 * A value that cannot be read before something behind it, as text.
 *
 * @param json its JSON
 * @param place where it stood
 */
record Captured(String json, Place place) {}
