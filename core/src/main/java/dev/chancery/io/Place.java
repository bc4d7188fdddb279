package dev.chancery.io;

/**
 * Where a text that is being read begins.
 *
 * @param file what errors call the file
 * @param line the line of the file, from 1
 * @param column the column, from 1; 0 if the line as a whole is meant
 * @param verbatim whether the text stands in the file as it is, so that places in it can be counted
 *     on from here; otherwise every fault is one of the whole
 * @param path the way to it for people, {@code facts[3]}; empty for the top of the file
 * @param pointer the way to it as a JSON Pointer from the top of the fact or the file
 */
record Place(String file, int line, int column, boolean verbatim, String path, String pointer) {

  static Place topOf(String file) {
    return new Place(file, 1, 1, true, "", "");
  }
}
