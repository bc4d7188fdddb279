package dev.chancery.io;

import java.io.Serializable;

/**
 * How large what is read may be, so that a file from anywhere is read, or refused with {@link
 * LoadFailure.Reason#LIMIT}, in bounded memory and time.
 *
 * <p>The standard limits let pass what people have a use for; whoever reads from strangers sets
 * {@code bytes} to what there is memory for, of which a dataset takes a few times its text at the
 * worst.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param bytes how many bytes of text a file may have, after it was decompressed, or how many
 *     characters a {@link java.io.Reader} may give; 64 GiB
 * @param expansion how many times as large as its file a compressed text may be, beyond its first
 *     16 MiB; and so the names of the columns of a table, which each row repeats, beside its text;
 *     200
 * @param line how many bytes a line of JSON Lines, and how many characters a row of CSV, may have,
 *     and a 64th of it how many cells; 64 Mi
 * @param text how many characters a text may have, and so every value that this version does not
 *     know; 16 Mi
 * @param digits how many characters a number may have; 1,000
 * @param depth how deep lists and objects may lie inside one another; 64
 * @param tables how many files a folder or a zip of tables may have; 1,000
 * @param failures how many failures, and how many repairs, a lenient reader keeps for its report;
 *     those beyond are only counted; 1,000
 */
public record ReadLimits(
    long bytes, int expansion, int line, int text, int digits, int depth, int tables, int failures)
    implements Serializable {
  private static final long serialVersionUID = 1;
  private static final ReadLimits STANDARD =
      new ReadLimits(1L << 36, 200, 1 << 26, 1 << 24, 1_000, 64, 1_000, 1_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 1; {@code failures} may be 0
   */
  public ReadLimits {
    check("bytes", bytes);
    check("expansion", expansion);
    check("line", line);
    check("text", text);
    check("digits", digits);
    check("depth", depth);
    check("tables", tables);
    if (failures < 0) {
      throw new IllegalArgumentException("failures " + failures + ": expected 0 or more");
    }
  }

  private static void check(String name, long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(name + " " + limit + ": expected 1 or more");
    }
  }

  /** Returns the limits of a reader that is given no others. */
  public static ReadLimits standard() {
    return STANDARD;
  }

  /** Returns these limits with another number of bytes. */
  public ReadLimits withBytes(long newBytes) {
    return new ReadLimits(newBytes, expansion, line, text, digits, depth, tables, failures);
  }

  /** Returns these limits with another expansion. */
  public ReadLimits withExpansion(int newExpansion) {
    return new ReadLimits(bytes, newExpansion, line, text, digits, depth, tables, failures);
  }

  /** Returns these limits with another length of a line. */
  public ReadLimits withLine(int newLine) {
    return new ReadLimits(bytes, expansion, newLine, text, digits, depth, tables, failures);
  }

  /** Returns these limits with another length of a text. */
  public ReadLimits withText(int newText) {
    return new ReadLimits(bytes, expansion, line, newText, digits, depth, tables, failures);
  }

  /** Returns these limits with another length of a number. */
  public ReadLimits withDigits(int newDigits) {
    return new ReadLimits(bytes, expansion, line, text, newDigits, depth, tables, failures);
  }

  /** Returns these limits with another depth. */
  public ReadLimits withDepth(int newDepth) {
    return new ReadLimits(bytes, expansion, line, text, digits, newDepth, tables, failures);
  }

  /** Returns these limits with another number of tables. */
  public ReadLimits withTables(int newTables) {
    return new ReadLimits(bytes, expansion, line, text, digits, depth, newTables, failures);
  }

  /** Returns these limits with another number of failures that are kept. */
  public ReadLimits withFailures(int newFailures) {
    return new ReadLimits(bytes, expansion, line, text, digits, depth, tables, newFailures);
  }
}
