package dev.chancery.io;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Adds what has been read, in its order, in a thread of its own, while the next is read: for long
 * files, since either takes half of the time. Of what waits there is little at a time.
 *
 * <p>For one thread that reads. What was done here, that thread sees when {@link #end} or {@link
 * #stop} has returned, of which one has to be called.
 */
final class Adding {
  private static final int BATCH = 256;
  private static final int BATCHES = 8;

  private final BlockingQueue<List<Runnable>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread;
  private List<Runnable> batch = new ArrayList<>(BATCH);
  private boolean ended;
  private volatile @Nullable Throwable fault;

  /** Starts the thread. */
  Adding() {
    thread = new Thread(this::addAll, "chancery-adding");
    thread.setDaemon(true);
    thread.start();
  }

  private void addAll() {
    while (true) {
      // Whatever is thrown here: the thread goes on, or who puts more would wait for ever.
      try {
        List<Runnable> next = Uninterruptibles.takeUninterruptibly(queue);
        if (next.isEmpty()) {
          return;
        }
        if (fault == null) {
          next.forEach(Runnable::run);
        }
      } catch (RuntimeException | Error e) {
        fault = e;
      }
    }
  }

  /**
   * Puts one behind the others. After the first that throws none is run; what it threw is thrown
   * here if that is known yet, or by {@link #end()}.
   */
  void add(Runnable addition) {
    batch.add(addition);
    if (batch.size() == BATCH) {
      if (fault != null) {
        end();
      }
      put();
    }
  }

  private void put() {
    Uninterruptibles.putUninterruptibly(queue, batch);
    batch = new ArrayList<>(BATCH);
  }

  /** Waits until all have been added; throws what was thrown at the first that was not. */
  void end() {
    stop();
    Throwable thrown = fault;
    if (thrown != null) {
      Throwables.throwIfUnchecked(thrown);
      throw new IllegalStateException(thrown);
    }
  }

  /** Waits until all have been added, whether or not they could be. */
  void stop() {
    if (!ended) {
      ended = true;
      if (!batch.isEmpty()) {
        put();
      }
      put();
      Uninterruptibles.joinUninterruptibly(thread);
    }
  }
}
