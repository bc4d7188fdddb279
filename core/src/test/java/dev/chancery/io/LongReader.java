package dev.chancery.io;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Reads so many facts, one after another, and prints how many there were. */
final class LongReader {
  private LongReader() {}

  /** Takes the number of facts. */
  public static void main(String[] args) {
    String line = Texts.ESTABLISHED + "\n";
    long facts = Long.parseLong(args[0]);
    InputStream text = new EndlessText(Texts.HEADER_LINE, line, facts * line.length(), "");
    AtomicLong given = new AtomicLong();
    LoadReport report =
        DatasetReader.strict()
            .givingFactsTo(fact -> given.addAndGet(fact.citations().size()))
            .read(text, Format.JSON_LINES, "long");
    System.out.println(report.factsRead() + " read, " + given + " given");
  }
}
