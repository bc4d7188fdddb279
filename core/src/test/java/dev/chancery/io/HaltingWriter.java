package dev.chancery.io;

import dev.chancery.io.FaultyFileSystem.Fault;
import java.nio.file.Path;

/** Writes a dataset until it has done so many steps, at which it is gone. */
final class HaltingWriter {
  private HaltingWriter() {}

  /** Takes what to write to, and the number of steps. */
  public static void main(String[] args) {
    FaultyFileSystem files = new FaultyFileSystem(Fault.HALTED, Long.parseLong(args[1]));
    DatasetWriter.write(EndlessWriter.dataset("new"), files.of(Path.of(args[0])));
    System.out.println("written");
  }
}
