package dev.chancery.io;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterators;
import com.google.common.util.concurrent.Uninterruptibles;
import dev.chancery.fact.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Writes the lines of facts in their order, and meanwhile has those of the next made on other
 * processors: some blocks of them are in memory at a time.
 */
final class LinesAhead {
  private static final int BLOCK_FACTS = 256;
  private static final int BLOCKS_OF_A_PROCESSOR = 4;
  private static final int USUAL_LINE = 512;

  private final Iterator<List<Fact>> rest;
  private final Queue<FutureTask<ByteArrayOutputStream>> ahead = new ArrayDeque<>();
  private final int atATime = BLOCKS_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors();

  private LinesAhead(Iterable<Fact> facts) {
    rest = Iterators.partition(facts.iterator(), BLOCK_FACTS);
  }

  /**
   * Writes a line for each fact, in this thread; the stream is not closed. Before a fact that
   * cannot be written, no line is written of those that follow it.
   */
  static void write(Iterable<Fact> facts, OutputStream out) throws IOException {
    LinesAhead lines = new LinesAhead(facts);
    try {
      lines.writeAll(out);
    } finally {
      lines.ahead.forEach(each -> each.cancel(false));
    }
  }

  private void writeAll(OutputStream out) throws IOException {
    for (begin(); !ahead.isEmpty(); begin()) {
      made(ahead.remove()).writeTo(out);
    }
  }

  /** Has as many blocks made as may be in memory. */
  private void begin() {
    while (rest.hasNext() && ahead.size() < atATime) {
      List<Fact> facts = rest.next();
      FutureTask<ByteArrayOutputStream> block = new FutureTask<>(() -> lines(facts));
      ahead.add(block);
      if (rest.hasNext()) {
        // Of few facts there is one block, which this thread makes.
        ForkJoinPool.commonPool().execute(block);
      }
    }
  }

  private static ByteArrayOutputStream lines(List<Fact> facts) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream(BLOCK_FACTS * USUAL_LINE);
    JsonLines.FactLines lines = new JsonLines.FactLines(text);
    lines.writeAll(facts);
    lines.end();
    return text;
  }

  /** Returns the block when it is made; this thread makes it, or others as long as it is not. */
  private ByteArrayOutputStream made(FutureTask<ByteArrayOutputStream> block) throws IOException {
    block.run(); // Does nothing where another thread has begun it.
    Iterator<FutureTask<ByteArrayOutputStream>> next = ahead.iterator();
    while (!block.isDone() && next.hasNext()) {
      next.next().run();
    }
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(block));
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      Throwables.throwIfInstanceOf(cause, IOException.class);
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    }
  }
}
